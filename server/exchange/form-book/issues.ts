declare module "../../../core/issue.ts" {
  interface IssueParams {
    "workbook.no-sheet": { file: string; known: string };
    "workbook.no-row-ids": { column: string };
    "workbook.unknown-row": { row: string; near: string };
    "workbook.locked-cell": { title: string; label: string };
    "workbook.changed-meanwhile": { file: string };
    "workbook.other-month": { sheet: string; of: string; of_month: string; month: string; month_en: string };
    "workbook.other-unit": { sheet: string; of: string; unit: string };
    "workbook.renamed-sheet": { sheet: string; known: string };
    "workbook.no-stamp": { unit: string; month: string; month_en: string };
    "workbook.sheet-unread": { sheet: string; known: string };
    "workbook.empty-sheet": { sheet: string };
    "workbook.line-without-id": { text: string };
    "workbook.column-unread": { column: string };
    "workbook.column-missing": { column: string };
  }
}

export {};
