import type { PeriodMark } from "../lex/period.ts";
import type { Finding, Mention, Relation } from "../model.ts";
import type { Clean } from "../read/clean.ts";

export interface Worded {
  readonly text: string;
  readonly cleaned: Clean;
  readonly mentions: readonly Mention[];
  readonly marks: readonly PeriodMark[];
  readonly relations: readonly Relation[];
}

export function findingsIn(_: Worded): Finding[] {
  return [];
}
