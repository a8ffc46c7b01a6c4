import type { PeriodMark } from "../lex/period.ts";
import type { Mention, Relation } from "../model.ts";

export interface Context {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly marks: readonly PeriodMark[];
  readonly year?: number;
}

export function relationsIn(_: Context): Relation[] {
  return [];
}
