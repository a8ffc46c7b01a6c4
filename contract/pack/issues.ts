declare module "../../core/issue.ts" {
  interface IssueParams {
    // the folder and its files
    "pack.no-folder": { folder: string };
    "pack.missing-file": { file: string };
    "pack.unreadable-file": { file: string; detail: string };
    "pack.not-utf8": { file: string };
    "pack.bad-yaml": { detail: string };
    // one file against its schema
    "pack.unknown-key": { key: string; known: string };
    "pack.missing-name": { key: string };
    "pack.text-expected": { key: string };
    "pack.number-expected": { key: string };
    "pack.boolean-expected": { key: string };
    "pack.list-expected": { key: string };
    "pack.mapping-expected": { key: string };
    "pack.wrong-value": { key: string; text: string; known: string };
    "pack.wrong-form": { key: string; text: string; example: string };
    "pack.out-of-range": { key: string; text: string; limit: string };
    // the files against each other
    "pack.duplicate-id": { kind: string; id: string; first: string };
    "pack.unknown-organisation": { id: string; near: string };
    "pack.unknown-goal": { id: string; near: string };
    "pack.unknown-metric": { id: string; near: string };
    "pack.unknown-register": { id: string; near: string };
    "pack.register-not-staged": { id: string };
    "pack.bad-map": { detail: string };
    "pack.rate-not-percent": { id: string; unit: string };
    "pack.organisation-ring": { id: string };
    "pack.months-order": { first: string; last: string };
    "pack.month-outside-year": { month: string; year: number };
    "pack.dates-order": { from: string; to: string };
    "pack.dates-overlap": { kind: string; id: string; first: string };
    "pack.office-lacks-field": { register: string; role: string; role_en: string; field: string; type: string };
    "pack.office-demands-field": { register: string; role: string; role_en: string; field: string };
    "pack.office-dated": { register: string; role: string; role_en: string };
    "pack.office-lacks-choice": { register: string; field: string; value: string; known: string };
    "pack.office-placeholder": { name: string; known: string };
    "pack.office-no-figure": { sort: string };
    "pack.office-unnamed": { register: string; role: string };
    "pack.calendar-lacks-year": { year: number };
    "pack.calendar-wrong-year": { day: string; year: string };
    "pack.calendar-not-weekend": { day: string };
    "pack.calendar-both": { day: string };
    "pack.law-unknown-unit": { unit: string; known: string };
    "pack.law-too-many-values": { row: string; values: number; heads: number };
    "pack.law-not-rising": { row: string };
    // duties
    "pack.asked-twice": { field: string; label: string; held: string };
    "pack.unknown-table": { id: string; near: string };
    "pack.duty-unit": { duty: string };
    "pack.duty-column": { column: string; table: string; near: string };
    "pack.duty-items": { duty: string; lacking: string };
    "pack.duty-units-differ": { field: string; unit: string; other: string; other_unit: string };
    "pack.rule-field": { field: string; near: string };
    "pack.rule-not-number": { field: string; type: string };
    "pack.agenda-no-entry": { id: string; near: string };
    "pack.agenda-apart": { into: string; on: string };
    "pack.agenda-no-person": { column: string; table: string };
    "pack.weekly-type": { column: string; table: string; wanted: string };
    "pack.ladder-order": { step: string };
    "pack.says-unknown-name": { text: string; name: string; known: string };
    "pack.orders-unkept": {};
    "pack.office-lacks-trait": { register: string; role: string; role_en: string; trait: string };
    "pack.late-unplaced": { register: string };
    "pack.orders-unsaid": { what: string; what_en: string };
  }
}

export {};
