import { total, scaled } from "../arithmetic/interval.ts";
import type { Mention, Relation } from "../model.ts";
import { type Context, isQuantity, looselySame, runs } from "./context.ts";
import { bound, relation } from "./say.ts";
import type { Sum } from "./sum.ts";

/** Below this, sums of picked figures meet by chance. */
const TELLING = 100;
/** Longer sentences are tables, where chance meets too often. */
const MOST = 16;
const TOP = /(\p{Script=Han}{2,6})前\d{1,2}[位名个项]:/u;

/** Sums whose parts stand apart: two of one part of a list, one from each, and top lists under their class. */
export function gathered(context: Context, sums: readonly Sum[]): Relation[] {
  const quantities = context.mentions.filter((each) => isQuantity(each) && each.kind === "count" && each.exact && each.depth === 0);
  const known = new Set(sums.filter((each) => each.holds).map((each) => each.parts.map((part) => part.index).join("+")));
  return [
    ...runs(quantities, (each) => each.sentence).flatMap((sentence) => pairs(sentence, known)),
    ...runs(quantities, (each) => each.paragraph).flatMap((paragraph) => oneOfEach(context, paragraph, known)),
    ...topLists(context),
  ];
}

function made(parts: readonly Mention[], whole: Mention): Relation {
  return relation({
    kind: "sum", expression: `${parts.map((each) => each.digits).join("+")}=${whole.digits}`, figures: [...parts, whole], what: "相关各项合计",
    computed: total(parts.map(scaled)), stated: { of: whole, value: whole.value, text: whole.digits + whole.unit },
  }, { holds: true, mode: "exact" });
}

/** 来电8947个,其中转办2274件,办结1715件,…;直办6673件 */
function pairs(sentence: readonly Mention[], known: ReadonlySet<string>): Relation[] {
  if (sentence.length > MOST) return [];
  return sentence.flatMap((whole, at) => pairUnder(whole, sentence.slice(at + 1), known));
}

function pairUnder(whole: Mention, rest: readonly Mention[], known: ReadonlySet<string>): Relation[] {
  if (whole.value.lt(TELLING)) return [];
  for (const [i, a] of rest.entries()) {
    for (const b of rest.slice(i + 1)) {
      if (looselySame(a, whole) && looselySame(b, whole) && a.value.plus(b.value).eq(whole.value)) return known.has(`${a.index}+${b.index}`) ? [] : [made([a, b], whole)];
    }
  }
  return [];
}

/** 转办2544件 … 转办13件;留言15件;…转办2274件;…转办242件: of each ;-part the figure of that name, or its only one. */
function oneOfEach({ mentions }: Context, paragraph: readonly Mention[], known: ReadonlySet<string>): Relation[] {
  const segments = runs(paragraph, (each) => each.segment);
  const first = paragraph[0]!;
  if (segments.length < 3 || segments.length > 20) return [];
  return mentions.slice(Math.max(0, first.index - 8), first.index).flatMap((whole): Relation[] => {
    if (!whole.exact || whole.kind !== "count" || whole.value.lt(TELLING)) return [];
    const name = whole.label.slice(-2);
    if (name.length < 2) return [];
    const named = segments.flatMap((segment) => segment.find((each) => each.label.includes(name)) ?? []);
    const alone = segments.flatMap((segment) => (segment.length === 1 && !named.includes(segment[0]!) ? segment : [])).slice(0, 5);
    if (named.length < 2) return [];
    for (let chosen = 0; chosen < 2 ** alone.length; chosen += 1) {
      const parts = [...named, ...alone.filter((_, i) => Math.floor(chosen / 2 ** i) % 2 === 1)].sort((a, b) => a.index - b.index);
      if (parts.length >= 3 && total(parts.map(scaled)).mid.eq(whole.value) && !known.has(parts.map((each) => each.index).join("+"))) return [made(parts, whole)];
    }
    return [];
  });
}

/** 事件类前3位:小广告(474件);… cannot be more than all of 事件类. */
function topLists({ mentions, text }: Context): Relation[] {
  return runs(mentions.filter((each) => each.kind === "count" && each.depth > 0 && each.parent === undefined), (each) => each.sentence).flatMap((list): Relation[] => {
    const first = list[0]!;
    const name = TOP.exec(text.slice(Math.max(0, first.start - 40), first.start))?.[1];
    const whole = name === undefined ? undefined : mentions.slice(Math.max(0, first.index - 60), first.index).findLast((each) => each.kind === "count" && each.unit === first.unit && each.label.startsWith(name));
    const sum = total(list.map(scaled)).mid;
    return whole && sum.lte(whole.value) ? [bound(list, whole, "所列前几位合计")] : [];
  });
}
