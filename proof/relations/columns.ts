import { nounBehind } from "../figures/noun.ts";
import type { Mention } from "../model.ts";
import { type Context, isQuantity, runs } from "./context.ts";

/** Figures that stand parallel to each other, and so may be parts of one whole. */
export interface Column {
  readonly parts: readonly Mention[];
}

/** Longer lists are cut: a table of hundreds of rows is no sentence. */
const LONGEST = 40;

/**
 * Parallel figures: within brackets behind one figure; one from each ;-part of a paragraph (the k-th of a
 * unit); one after another in a sentence.
 */
export function columnsIn({ mentions }: Context): Column[] {
  const quantities = mentions.filter(isQuantity);
  const made: Column[] = [];
  for (const paragraph of runs(quantities, (each) => each.paragraph)) {
    made.push(...bracketed(paragraph), ...bySegment(paragraph), ...bySentence(paragraph));
  }
  made.push(...byItem(quantities));
  const seen = new Set<string>();
  return made.filter(({ parts }) => {
    const key = parts.map((each) => each.index).join(",");
    if (parts.length < 2 || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function bracketed(list: readonly Mention[]): Column[] {
  return runs(list.filter((each) => each.depth > 0 && each.parent !== undefined), (each) => each.parent).map((parts) => ({ parts: parts.slice(0, LONGEST) }));
}

function bySegment(list: readonly Mention[]): Column[] {
  const flat = list.filter((each) => each.depth === 0 || each.parent === undefined);
  const segments = runs(flat, (each) => each.segment).slice(0, LONGEST);
  if (segments.length < 2) return [];
  const columns: Column[] = [];
  const measures = [...new Set(flat.map((each) => each.measure))];
  for (const by of [(each: Mention) => `${each.measure} ${each.unit}`, (each: Mention) => each.measure as string]) {
    for (const key of by === undefined ? measures : [...new Set(flat.map(by))]) {
      for (let k = 0; k < 4; k += 1) {
        const column = segments.map((segment) => segment.filter((each) => by(each) === key)[k]);
        for (const part of unbroken(column)) columns.push({ parts: part });
      }
    }
  }
  return columns;
}

/** 1.建筑施工3起… 2.道路交通17起…: the first of each unit in items that follow each other under one heading. */
function byItem(quantities: readonly Mention[]): Column[] {
  const above = (section: string): string => section.split(".").slice(0, -1).join(".");
  const firsts = runs(quantities.filter((each) => each.section.includes(".") && each.depth === 0 && each.kind === "count"), (each) => each.item).map((item) => item.filter((each) => each.sentence === item[0]!.sentence));
  return runs(firsts, (item) => above(item[0]!.section)).flatMap((items): Column[] => {
    if (items.length < 3 || items.length > LONGEST) return [];
    return [...new Set(items[0]!.map((each) => each.unit))].map((unit) => ({ parts: items.flatMap((item) => item.find((each) => each.unit === unit) ?? []) })).filter(({ parts }) => parts.length === items.length);
  });
}

/** Runs without a hole. */
function unbroken(column: readonly (Mention | undefined)[]): Mention[][] {
  return runs(column, (each) => each !== undefined).map((part) => part.filter((each): each is Mention => each !== undefined)).filter((part) => part.length > 1);
}

/** 133个续建项目…124个新建项目已开工122个…50个建成项目: what is named alike stands parallel. */
function nounOf(of: Mention): string {
  const { noun } = nounBehind(of.after);
  return of.kind === "count" && noun.length >= 2 ? `${of.unit} ${noun.slice(-2)}` : "";
}

function bySentence(list: readonly Mention[]): Column[] {
  const columns: Column[] = [];
  for (const sentence of runs(list.filter((each) => each.depth === 0), (each) => each.sentence)) {
    for (const key of new Set(sentence.map((each) => `${each.measure} ${each.unit}`))) {
      columns.push({ parts: sentence.filter((each) => `${each.measure} ${each.unit}` === key).slice(0, LONGEST) });
    }
    for (const noun of new Set(sentence.map(nounOf))) {
      if (noun !== "") columns.push({ parts: sentence.filter((each) => nounOf(each) === noun).slice(0, LONGEST) });
    }
    for (const key of new Set(sentence.map((each) => each.measure))) {
      columns.push({ parts: sentence.filter((each) => each.measure === key).slice(0, LONGEST) });
    }
  }
  return columns;
}
