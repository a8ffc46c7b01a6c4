import { minus, overlap, printed, scaled, total } from "../arithmetic/interval.ts";
import { swaps } from "../arithmetic/verdict.ts";
import type { Mention, Relation } from "../model.ts";
import { type Context, sameMeasure } from "./context.ts";
import type { Ratio } from "./ratio.ts";
import { relation } from "./say.ts";
import type { Sum } from "./sum.ts";

/** So many ratios are looked at for each figure, so that time stays linear. */
const MOST = 200;
const REST = /^(?:其余|剩余|余下|还剩|尚余|尚有)/;
const NOT_YET = /^\p{Script=Han}{0,4}?(?:尚|仍|还|有)*(?:未|没有|尚未)([\p{Script=Han}]{2,4})/u;

/** What is left: 其余 over its whole, 未开工 over all less the started, wherever that is said. */
export function differences(context: Context, added: readonly Sum[], rated: readonly Ratio[]): Relation[] {
  const found: Relation[] = [];
  for (const { parts, whole, holds } of added) {
    const rest = parts.at(-1)!;
    if (holds && parts.length > 1 && (REST.test(rest.before) || REST.test(rest.label))) {
      found.push(left(whole, parts.slice(0, -1), rest, "difference"));
    }
  }
  for (const undone of context.mentions) {
    const verb = undone.kind === "count" ? (NOT_YET.exec(undone.label) ?? NOT_YET.exec(undone.after))?.[1] : undefined;
    if (verb === undefined) continue;
    found.push(...notYet(context, undone, verb.slice(0, 2), rated));
  }
  return found;
}

function left(whole: Mention, parts: readonly Mention[], rest: Mention, kind: "difference" | "cross-section", verdict?: Relation): Relation {
  const computed = minus(printed(whole), total(parts.map(printed)));
  const holds = overlap(minus(scaled(whole), total(parts.map(scaled))), scaled(rest));
  const made = relation({
    kind, expression: `${[whole, ...parts].map((each) => each.digits).join("-")}=${rest.digits}`, figures: [whole, ...parts, rest], what: "总数减去已列各项",
    computed, stated: { of: rest, value: rest.value, text: rest.digits + rest.unit },
  }, holds ? { holds: true, mode: computed.mid.eq(rest.value) ? "exact" : "input-rounding" } : { holds: false, mode: "fail" });
  return verdict ?? made;
}

/** A pair of all and done whose difference is meant: the same verb, the same kind of thing. */
function notYet(context: Context, undone: Mention, verb: string, rated: readonly Ratio[]): Relation[] {
  const pairs = rated.slice(-MOST).filter((each) => each.holds && each.whole && each.part.kind === "count" && sameMeasure(each.part, undone) && sameMeasure(each.whole, undone) && each.part.label.includes(verb) && each.rate.index < undone.index + 4);
  const near = pairs.filter((each) => each.rate.sentence === undone.sentence);
  const base = context.mentions[undone.index - 1];
  const about = base && base.sentence === undone.sentence ? base.label : undone.label;
  for (const pair of [...near, ...pairs.toReversed()]) {
    const across = pair.rate.section !== undone.section;
    const fits = pair.whole!.value.minus(pair.part.value).eq(undone.value);
    const alike = common(pair.whole!.label, about);
    if (fits && (alike >= 2 || !across)) return across ? [left(pair.whole!, [pair.part], undone, "difference"), left(pair.whole!, [pair.part], undone, "cross-section")] : [left(pair.whole!, [pair.part], undone, "difference")];
    if (across && alike >= 2 && undone.exact && swaps(undone.digits).some((each) => each !== undone.size && pair.whole!.value.minus(pair.part.value).eq(each))) return [left(pair.whole!, [pair.part], undone, "cross-section")];
    // of a subset no more can be undone than of all
    if (alike >= 6 && across && pair.whole!.value.minus(pair.part.value).lt(undone.value)) return [left(pair.whole!, [pair.part], undone, "cross-section")];
  }
  return [];
}

function common(a: string, b: string): number {
  return [...new Set(a)].filter((char) => b.includes(char)).length;
}
