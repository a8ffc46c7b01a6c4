declare module "../core/issue.ts" {
  interface IssueParams {
    // definitions (check.ts)
    "register.unknown-unit": { unit: string; field: string; known: string };
    "register.part-unwanted": { field: string; part: string; type: string };
    "register.unit-needed": { field: string };
    "register.duplicate-field": { field: string; first: string };
    "register.duplicate-trait": { trait: string };
    "register.duplicate-choice": { field: string; value: string };
    "register.unknown-key": { field: string; known: string };
    "register.unknown-title": { field: string; known: string };
    "register.duplicate-key": { field: string };
    "register.no-key": { register: string };
    "register.choices-needed": { field: string };
    "register.reference-needed": { field: string };
    "register.unknown-register": { register: string; field: string; known: string };
    "register.reserved-name": { field: string };
    "register.bad-name": { name: string; longest: number };
    // commands (lifecycle.ts)
    "register.not-permitted": { command: string; state: string; permitted: string };
    "register.date-out-of-order": { command: string; day: string; state: string; since: string };
    "register.cell-needed": { field: string; command: string };
    "register.cell-not-taken": { field: string; command: string };
    // rows and cells (row.ts, cell.ts)
    "register.bad-date": { text: string };
    "register.year-out-of-reach": { text: string; first: number; last: number };
    "register.far-ahead": { label: string; text: string };
    "register.below-nothing": { label: string; text: string };
    "register.huge": { label: string; text: string };
    "register.day-for-number": { text: string };
    "register.power-of-ten": { text: string; plain: string };
    "register.bad-month": { text: string };
    "register.bad-number": { text: string };
    "register.bad-integer": { text: string };
    "register.bad-boolean": { text: string };
    "register.bad-choice": { text: string; known: string };
    "register.bad-text": { text: string };
    "register.bad-code": { text: string };
    "register.bad-unit-cell": { text: string; unit: string };
    "register.formula-error": { text: string };
    "register.unknown-column": { column: string; known: string };
    "register.required": { label: string };
    "register.key-missing": { label: string };
    "register.no-identity": { column: string };
    "register.bad-origin": { text: string };
    "register.membership-order": { from: string; to: string };
    // growth (grow.ts)
    "register.field-removed": { field: string; table: string };
    "register.table-removed": { table: string };
    "register.type-changed": { field: string; from: string; to: string };
    "register.unit-changed": { field: string; from: string; to: string };
    "register.reference-changed": { field: string; from: string; to: string };
    "register.key-changed": { table: string; from: string; to: string };
    "register.choice-removed": { field: string; value: string };
    "register.membership-changed": { table: string };
    "register.revived": { field: string; since: string };
  }
}
export {};
