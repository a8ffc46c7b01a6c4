import { point } from "../arithmetic/interval.ts";
import type { Relation } from "../model.ts";
import type { Context } from "./context.ts";
import { relation } from "./say.ts";

/** A、B、C 3家企业: names counted against the number right behind them. */
const BEFORE = /(?:^|[,;。:\n()“”])([^,;。:\n()]{2,200})$/;
const MOST = 60;

export function nameLists({ mentions, text }: Context): Relation[] {
  return mentions.flatMap((of): Relation[] => {
    if (of.kind !== "count" || !of.exact || of.value.gt(MOST) || of.value.lt(2)) return [];
    const before = BEFORE.exec(text.slice(Math.max(0, of.start - 200), of.start))?.[1];
    if (before === undefined || !before.includes("、") || /等|[及和与]$|\d/.test(before)) return [];
    const names = before.split("、");
    // the last two may be joined by 和, which may also stand inside a name
    const joined = names.at(-1)!.split(/和|及|与/);
    if (joined.length === 2 && of.value.eq(names.length + 1)) names.splice(-1, 1, ...joined);
    const n = new Set(names).size;
    // the last piece must be a name by itself, or the list is of something else
    if (n !== names.length || names.some((each, i) => each.length < 2 || (i > 0 && each.length > 14))) return [];
    const close = of.value.minus(n).abs();
    if (close.gt(1) || (close.gt(0) && (n < 3 || joined.length > 1))) return [];
    return [relation({
      kind: "sum", expression: `${names.map(() => "1").join("+")}=${of.digits}`, figures: [of], what: "所列名称个数",
      computed: point(n), stated: { of, value: of.value, text: of.digits + of.unit },
    }, close.isZero() ? { holds: true, mode: "exact" } : { holds: false, mode: "fail" })];
  });
}
