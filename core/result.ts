import type { Issue } from "./issue.ts";

/** An expected failure is a value: either what was asked for, or every issue found (never an empty list). */
export type Result<T> = Ok<T> | Failed;
export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}
export interface Failed {
  readonly ok: false;
  readonly issues: readonly Issue[];
}

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });
export const failed = (...issues: readonly Issue[]): Failed => ({ ok: false, issues });

/** The values of all results, or every issue of those that failed. */
export function allOk<T>(results: readonly Result<T>[]): Result<T[]> {
  const issues = results.flatMap((each) => (each.ok ? [] : each.issues));
  return issues.length > 0 ? failed(...issues) : ok(results.flatMap((each) => (each.ok ? [each.value] : [])));
}

/** Ok when there are no issues of severity "error"; warnings never stop anything. */
export function settle<T>(value: T, issues: readonly Issue[]): Result<T> {
  return issues.some((each) => each.severity === "error") ? { ok: false, issues } : ok(value);
}
