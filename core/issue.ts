/**
 * What can go wrong, as data. Every room adds its codes to `IssueParams` by declaration merging:
 *
 *     declare module "../core/issue.ts" {
 *       interface IssueParams { "metric.unknown-name": { name: string; near: string } }
 *     }
 *
 * and `contract/messages` must hold a Chinese and an English text with a next step for each of them
 * (the compiler lists what is missing). A bug throws; an Issue is for what a person can mend.
 */
export interface IssueParams {
  "core.bad-period": { text: string };
  "core.bad-month": { text: string };
  "core.bad-unit": { unit: string; known: string };
  "core.unit-mismatch": { from: string; to: string };
  "core.unpublished-year": { year: number };
}
export type IssueCode = keyof IssueParams;

/** Where the trouble is, as exactly as is known: a pack file and line, a sheet and cell, a row and field. */
export interface Where {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly sheet?: string;
  readonly cell?: string;
  /** path inside a definition, e.g. ["fields", "plan", "unit"]; the pack reader turns it into file and line */
  readonly path?: readonly (string | number)[];
  /** offset in characters inside the text at `path` (a formula, a template) */
  readonly offset?: number;
  readonly register?: string;
  readonly row?: string;
  readonly field?: string;
}

export type Severity = "error" | "warning";

export type Issue = {
  [C in IssueCode]: {
    readonly code: C;
    readonly params: IssueParams[C];
    readonly where: Where;
    readonly severity: Severity;
  };
}[IssueCode];

export function issue<C extends IssueCode>(code: C, params: IssueParams[C], where: Where = {}): Issue {
  return { code, params, where, severity: "error" } as Issue;
}

export function warning<C extends IssueCode>(code: C, params: IssueParams[C], where: Where = {}): Issue {
  return { code, params, where, severity: "warning" } as Issue;
}

/** The same issue seen from further out: what is already known of its place stays. */
export function within(outer: Where, inner: Issue): Issue {
  const path = [...(outer.path ?? []), ...(inner.where.path ?? [])];
  return { ...inner, where: { ...outer, ...inner.where, ...(path.length > 0 ? { path } : {}) } } as Issue;
}
