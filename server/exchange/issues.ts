import "./form-book/issues.ts";
declare module "../../core/issue.ts" {
  interface IssueParams {
    "exchange.not-found": { file: string };
    "exchange.not-a-sheet": { file: string };
    "exchange.old-excel": { file: string };
    "exchange.locked": { file: string };
    "exchange.unknown-sheet": { sheet: string; known: string };
    "exchange.broken-file": { file: string; why: string };
    "exchange.too-big": { file: string; size: string; limit: string };
    "exchange.too-many-rows": { limit: number };
    "exchange.no-rows": { file: string };
    "exchange.empty-file": { file: string };
    "exchange.bad-encoding": { file: string };
    "exchange.unknown-column": { column: string; near: string; known: string };
    "exchange.wrong-separator": { separator: string };
    "exchange.no-header": { line: number; text: string; table: string };
    "exchange.other-sheet": { sheet: string; line: number; text: string; table: string; others: string };
    "exchange.header-below": { line: number; text: string; found: number };
    "exchange.no-organisation": Record<never, never>;
    "exchange.total-row": { text: string };
    "exchange.hidden-sheet": { sheet: string };
    "exchange.no-sheets": { file: string };
    "exchange.open-quote": { line: number };
    "exchange.not-a-file": { file: string };
    "exchange.unreadable": { file: string; why: string };
    "exchange.utf16": { file: string };
    "exchange.missing-column": { column: string };
    "exchange.stray-cell": { column: string };
    "exchange.twice-column": { column: string };
    "exchange.formula-error": { error: string };
    "exchange.no-cached-value": { formula: string };
    "exchange.duplicate-key": { key: string; first: number };
    "exchange.unknown-organisation": { name: string; near: string };
    "exchange.unknown-parent": { name: string; table: string; near: string };
    "exchange.more-errors": { shown: number; total: number };
    "exchange.more-warnings": { shown: number; total: number };
    "exchange.cancelled": { done: number };
  }
}
