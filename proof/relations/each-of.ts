import { point } from "../arithmetic/interval.ts";
import type { Relation } from "../model.ts";
import { type Context, sameMeasure } from "./context.ts";
import { relation } from "./say.ts";

const HAN: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };
const COUNTED = /(?:另外?|其[他余])?([两二三四五六七八九十]|\d{1,2})(?:个|家)?(?:单位|部门|县区?|区|镇街?|市|企业|局|地)?/;
const EACH = /各$|均为?$/;

/** 六家单位(…)各1件: as many times the number as there are names. */
export function eachOf({ mentions, text }: Context): Relation[] {
  return mentions.flatMap((each): Relation[] => {
    if (each.kind !== "count" || !EACH.test(each.before + (each.before === "" ? text.slice(each.start - 1, each.start) : ""))) return [];
    const previous = mentions.slice(Math.max(0, each.index - 6), each.index).filter((other) => other.kind === "count" && sameMeasure(other, each) && other.sentence === each.sentence);
    const gap = text.slice(previous.at(-1)?.end ?? each.start, each.start);
    const many = COUNTED.exec(gap)?.[1];
    const [whole, ...parts] = previous;
    if (many === undefined || !whole || parts.length === 0) return [];
    const n = HAN[many] ?? Number(many);
    const computed = parts.reduce((sum, part) => sum.plus(part.value), each.value.times(n));
    if (!computed.eq(whole.value)) return [];
    return [relation({
      kind: "sum", expression: `${parts.map((part) => part.digits).join("+")}+${n}*${each.digits}=${whole.digits}`, figures: [...parts, each, whole], what: "逐一列出与“各”相乘的合计",
      computed: point(computed), stated: { of: whole, value: whole.value, text: whole.digits + whole.unit },
    }, { holds: true, mode: "exact" })];
  });
}
