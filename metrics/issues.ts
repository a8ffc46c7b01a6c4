import type { Issue } from "../core/index.ts";

/** What can be wrong with a formula. `near` is a suggestion, or the list to choose from; it is never empty. */
declare module "../core/issue.ts" {
  interface IssueParams {
    "metric.stray-character": { character: string };
    "metric.unexpected": { found: string; expected: string };
    "metric.misspelt": { word: string; near: string };
    "metric.bad-name": { name: string };
    "metric.duplicate": { id: string };
    "metric.unknown-table": { table: string; near: string };
    "metric.unknown-field": { field: string; table: string; near: string };
    "metric.unknown-metric": { name: string; near: string };
    "metric.unknown-law": { law: string; near: string };
    "metric.unknown-law-number": { law: string; number: string; near: string };
    "metric.unknown-law-row": { law: string; row: string; near: string };
    "metric.not-child": { table: string };
    "metric.field-needed": { field: string; needed: string };
    "metric.literal-type": { field: string; wanted: string; literal: string };
    "metric.unordered": { field: string; op: string };
    "metric.unknown-choice": { field: string; value: string; known: string };
    "metric.not-additive": { field: string; unit: string };
    "metric.latest-needs-month": { table: string };
    "metric.unit-clash": { op: string; left: string; right: string };
    "metric.unit-differs": { derived: string; declared: string };
    "metric.units-disagree": { id: string; unit: string; field: string; other: string; other_unit: string };
    "metric.needs-day": { name: string };
    "metric.needs-period": { name: string };
    "metric.mixed-grain": { op: string };
    "metric.needs-share": { name: string; unit: string };
    "metric.ring": { ring: string };
  }
}

/** Where a checker puts what it finds. */
export type Report = (issue: Issue) => void;
