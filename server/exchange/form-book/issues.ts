declare module "../../../core/issue.ts" {
  interface IssueParams {
    "workbook.no-sheet": { file: string; known: string };
    "workbook.no-row-ids": { column: string };
    "workbook.unknown-row": { row: string; near: string };
    "workbook.locked-cell": { title: string; label: string };
    "workbook.changed-meanwhile": { file: string };
  }
}

export {};
