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

/** Ok when there are no issues of severity "error"; warnings never stop anything. */
export function settle<T>(value: T, issues: readonly Issue[]): Result<T> {
  return issues.some((each) => each.severity === "error") ? { ok: false, issues } : ok(value);
}
