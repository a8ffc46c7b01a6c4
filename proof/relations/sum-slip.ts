import { nounBehind } from "../figures/noun.ts";
import { swaps } from "../arithmetic/verdict.ts";
import type { Mention } from "../model.ts";
import type { Column } from "./columns.ts";
import { type Context, runs } from "./context.ts";
import { made, mayBeWhole, type Sum } from "./sum-of.ts";

const REST_ONLY = /^(?:其余|剩余|余下)(?!下)/;

/**
 * A whole right before the list of its parts that it would meet in the other unit, or with two of its digits
 * changed over: two hundred eighty-three against eight hundred twenty-three is no chance.
 */
export function slips({ mentions, text }: Context, columns: readonly Column[], found: readonly Sum[]): Sum[] {
  const known = new Set(found.flatMap((each) => [each.whole.index, ...each.parts.map((part) => part.index)]));
  return columns.flatMap(windowsOf).flatMap((parts): Sum[] => {
    const [first] = parts;
    if ( parts.some((part) => known.has(part.index) || part.unit !== first!.unit)) return [];
    const near = parts.reduce((all, each) => all + each.size, 0);
    return mentions.slice(Math.max(0, first!.index - 4), first!.index).toReversed().flatMap((whole): Sum[] => {
      if (known.has(whole.index) || !mayBeWhole(whole, first!) || whole.paragraph !== first!.paragraph || whole.depth > first!.depth || parts.includes(whole)) return [];
      if (!/其中|[:(]|分别/.test(text.slice(whole.end, first!.start))) return [];
      const close = (value: number): boolean => Math.abs(value - near) <= near * 1e-3;
      if (whole.measure === "money" && whole.unit !== first!.unit && [1e4, 1e-4].some((times) => close(whole.size * times))) return [made(parts, whole, { holds: false, mode: "unit-slip" })];
      const swapped = whole.exact && whole.unit === first!.unit && whole.digits.length > 1 && near >= 20 && swaps(whole.digits).some((each) => each === near && each !== whole.size);
      return swapped ? [made(parts, whole, { holds: false, mode: "fail" })] : [];
    }).slice(0, 1);
  });
}

/**
 * 微博67个(市直28个,县区39个);视频号6个(市直5个,县区1个): where brackets of one list that name the same parts
 * close twice, the others of the list must close too.
 */
export function bracketFailing({ mentions }: Context, found: readonly Sum[]): Sum[] {
  const inside = runs(mentions.filter((each) => each.parent !== undefined && each.kind === "count" && each.exact && each.depth > 0), (each) => each.parent).filter((parts) => parts.length > 1);
  const names = (parts: readonly Mention[]): string => `${parts[0]!.sentence} ${parts.map((each) => each.label).join()}`;
  const closed = new Set(found.filter((each) => each.holds).map((each) => `${each.whole.index} ${each.parts.map((part) => part.index).join()}`));
  const closes = (parts: readonly Mention[]): boolean => closed.has(`${parts[0]!.parent!} ${parts.map((each) => each.index).join()}`);
  const times = new Map<string, number>();
  for (const parts of inside) if (closes(parts)) times.set(names(parts), (times.get(names(parts)) ?? 0) + 1);
  return inside.filter((parts) => !closes(parts) && (times.get(names(parts)) ?? 0) >= 2 && mentions[parts[0]!.parent!]!.unit === parts[0]!.unit).map((parts) => made(parts, mentions[parts[0]!.parent!]!, { holds: false, mode: "fail" }));
}

/** Hardly more than all: a slip, not another way of counting. */
const HARDLY = 0.02;
/** A longer list is a table, and looking along it from each of its figures would cost the square of its length. */
const LONGEST = 40;

/** 283个项目…,其中:11个项目建成,246个项目在建,28个项目前期: stages of one kind of thing cannot be more than all of it. */
export function stagesOver({ mentions }: Context, found: readonly Sum[]): Sum[] {
  const known = new Set(found.flatMap((each) => each.parts.map((part) => part.index)));
  const noun = (of: Mention): string => nounBehind(of.after).noun;
  return mentions.flatMap((first): Sum[] => {
    if (!/其中:?$/.test(first.gap) || first.kind !== "count" || !first.exact || noun(first).length < 2 || known.has(first.index)) return [];
    const parts: Mention[] = [];
    for (let i = first.index; i < Math.min(mentions.length, first.index + LONGEST) && mentions[i]!.segment === first.segment && noun(mentions[i]!) === noun(first) && mentions[i]!.unit === first.unit; i += 1) parts.push(mentions[i]!);
    const whole = mentions.slice(Math.max(0, first.index - 4), first.index).find((each) => each.sentence === first.sentence && each.unit === first.unit && mayBeWhole(each, first) && noun(each).endsWith(noun(first)));
    const sum = parts.reduce((all, each) => all + each.size, 0);
    return whole && parts.length > 2 && sum > whole.size && sum <= whole.size * (1 + HARDLY) ? [made(parts, whole, { holds: false, mode: "fail" })] : [];
  });
}

/** So many classes that one list names do not overlap. */
const MANY = 5;

/** 共314个,其中公众号218个(…);微博67个(…);…: nor can many classes, one in each ;-part, be more than all. */
export function classesOver({ mentions }: Context, found: readonly Sum[]): Sum[] {
  const known = new Set(found.flatMap((each) => each.parts.map((part) => part.index)));
  return mentions.flatMap((first): Sum[] => {
    const whole = mentions[first.index - 1];
    if (!whole || !first.gap.includes("其中") || first.kind !== "count" || !first.exact || known.has(first.index) || whole.unit !== first.unit || whole.sentence !== first.sentence || !mayBeWhole(whole, first)) return [];
    const parts: Mention[] = [];
    for (let i = first.index; i < Math.min(mentions.length, first.index + LONGEST) && mentions[i]!.sentence === first.sentence; i += 1) {
      const each = mentions[i]!;
      if (each.depth > first.depth) continue;
      if (each.unit !== first.unit || each.segment === parts.at(-1)?.segment) return [];
      parts.push(each);
    }
    const sum = parts.reduce((all, each) => all + each.size, 0);
    const apart = new Set(parts.map((each) => each.label)).size === parts.length;
    return apart && parts.length >= MANY && sum > whole.size && sum <= whole.size * (1 + HARDLY) ? [made(parts, whole, { holds: false, mode: "fail" })] : [];
  });
}

/** With two digits of one number changed over the list would close: 26家中2家…,18家…,其余42家. */
function mendedBySwap(parts: readonly Mention[], whole: Mention): boolean {
  const sum = parts.reduce((all, each) => all + each.size, 0);
  return swaps(whole.digits).includes(sum) || parts.some((part) => swaps(part.digits).some((other) => sum - part.size + other === whole.size));
}

/** All windows of three and more; of two, where they end their sentence's list. */
function windowsOf({ parts }: Column): (readonly Mention[])[] {
  const made: (readonly Mention[])[] = [];
  for (let size = Math.min(parts.length, 24); size >= 2; size -= 1) {
    for (let i = 0; i + size <= parts.length; i += 1) {
      if (size > 2 || (i + size === parts.length && parts[i + 1]!.index - parts[i]!.index <= 2)) made.push(parts.slice(i, i + size));
    }
  }
  return made;
}

/** 62家中2家…,18家…,其余41家: the rest closes the list, so the list must close. */
export function restFailing({ mentions, text }: Context, found: readonly Sum[]): Sum[] {
  const closed = new Set(found.flatMap((each) => each.parts.map((part) => part.index)));
  return mentions.flatMap((rest): Sum[] => {
    if (!rest.exact || rest.kind !== "count" || closed.has(rest.index) || !(REST_ONLY.test(rest.before) || REST_ONLY.test(rest.label))) return [];
    const list = mentions.slice(Math.max(0, rest.index - 12), rest.index + 1).filter((each) => each.segment === rest.segment && each.depth === rest.depth && each.kind === "count" && each.unit === rest.unit && each.exact);
    const [whole, ...parts] = list;
    if (!whole || parts.length < 2 || (parts.some((part) => part.value.gte(whole.value)) && !mendedBySwap(parts, whole))) return [];
    // the text must open the list of parts: 企业中, 其中, a colon
    if (!/中|:/.test(text.slice(whole.end, parts[0]!.start))) return [];
    // a list with other counts between is nested, and its whole cannot be told
    if (mentions.slice(whole.index + 1, rest.index).some((each) => each.gap.includes("其中") && each.index > whole.index + 1)) return [];
    return parts.reduce((all, part) => all.plus(part.value), parts[0]!.value.times(0)).eq(whole.value) ? [] : [made(parts, whole, { holds: false, mode: "fail" })];
  });
}
