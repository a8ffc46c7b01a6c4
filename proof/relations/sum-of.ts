import { type Interval, scaled, total } from "../arithmetic/interval.ts";
import type { Verdict } from "../arithmetic/verdict.ts";
import type { Mention, Relation } from "../model.ts";
import { relation } from "./say.ts";

/** A sum that was found, with what it is made of: other rules build on it. */
export interface Sum {
  readonly parts: readonly Mention[];
  readonly whole: Mention;
  readonly holds: boolean;
  readonly relation: Relation;
}

export const mayBeWhole = (whole: Mention, part: Mention): boolean =>
  whole.measure === part.measure && whole.kind === part.kind && !whole.limit && !whole.approximate && whole.ahead === part.ahead;

export function made(parts: readonly Mention[], whole: Mention, verdict?: Verdict): Sum {
  const sum = inUnitOf(total(parts.map(scaled)), whole);
  const judged = verdict ?? { holds: true, mode: sum.mid.eq(whole.value) ? "exact" as const : "input-rounding" as const };
  return {
    parts, whole, holds: judged.holds === true,
    relation: relation({
      kind: "sum", expression: `${parts.map((each) => each.digits).join("+")}=${whole.digits}`, figures: [...parts, whole], what: "各分项合计",
      computed: sum, stated: { of: whole, value: whole.value, text: whole.digits + whole.unit },
    }, judged),
  };
}

const inUnitOf = (of: Interval, whole: Mention): Interval => ({ low: of.low.div(whole.scale), mid: of.mid.div(whole.scale), high: of.high.div(whole.scale) });
