import { type Lexeme, lex } from "../lex/lexer.ts";
import { periods, type PeriodMark } from "../lex/period.ts";
import type { FigureKind, Mention } from "../model.ts";
import type { Clean } from "../read/clean.ts";
import type { Item } from "../read/outline.ts";
import { comparisonOf, kindOf } from "./kind.ts";
import { periodOf } from "./period-of.ts";
import { phraseOf } from "./phrase.ts";
import { type Place, places } from "./places.ts";

const PLAN = /力争|争取|确保|预计|拟(?!定)|计划(?!的|投资|总投资|数|完成率|开工|新开工|安排|生育)|将(?=[在于达完])/;
const FUNCTION = /^(?:其中|另有|还有|以及|共计|合计|共|已经|已|实际|累计|总计|均|为|的|达到|达(?!标|产|成)|了|有(?!效|序)|是|约|近|超过|和|与|及|并|:)+|(?:为|共计|合计|共|达到|达|了|(?<![履签合契])约|近|超过|是|(?<!所)有|至|(?<!受|收|报|签|找)到|:)+$/g;
/** A phrase is looked for this far around its number, so that a line without any mark costs no more. */
const REACH = 60;
const BOUNDARY = /[,，、。;:!?()[\]\n|\ufffc]/;

export interface Read {
  readonly mentions: readonly Mention[];
  readonly marks: readonly PeriodMark[];
}

/** The figures of a clean text in order. */
export function figuresIn(text: string, clean: Clean, items: readonly Item[]): Read {
  const lexemes = lex(text, clean.gap);
  const marks = periods(text);
  const periodFor = periodOf(text, marks, items);
  const mentions: Mention[] = [];
  const where = places(text, lexemes, items);
  let spent = 0;
  lexemes.forEach((lexeme, i) => {
    const place = where[i]!;
    const previous = mentions.at(-1);
    const time = periodFor(lexeme.start, place.item, place.sentenceStart);
    const from = Math.max(place.clauseStart, spent, time.lastEnd, lexeme.start - REACH);
    const noun = place.parent === undefined && /[([]/.test(text[lexeme.start - 1] ?? "") ? beforeBracket(text, lexeme.start - 1, spent) : undefined;
    const before = noun ?? text.slice(from, lexeme.start);
    const next = lexemes[i + 1];
    const after = behind(text, lexeme.end, next?.start ?? text.length);
    const clause = text.slice(Math.max(place.commaStart, lexeme.start - REACH), lexeme.start);
    const comparison = comparisonOf(clause, before, previous?.kind === "change" && previous.sentence === place.sentence);
    const unit = unitOf(lexeme);
    const counted = noun === undefined && !/^(?:次|场|场次|遍|趟|轮|个月|小时|个小时|年|分钟|周|倍|届)$/.test(unit) && !(lexeme.limit && before !== "") && (lexeme.measure === "count" || (lexeme.measure === "other" && /^[\p{Script=Han}]/u.test(after)));
    const kind = kindOf(lexeme, before, comparison, joinedKind(previous, before, text, lexeme, place), after);
    const followed = next?.start === lexeme.end + after.length;
    const listed = next !== undefined && next.start - lexeme.end === 1 && /[、和与及]/.test(text[lexeme.end]!);
    const names = text[from - 1] === "、" && from > (previous?.end ?? 0);
    const phrase = phraseOf(lexeme, before, lexeme.rank ? "" : after, !lexeme.rank && counted && kind !== "change", { kind, unit, followed, listed, names, dated: from === time.lastEnd ? text.slice(time.lastAt, from) : "", opens: /[:;]/.test(text[place.clauseStart - 1] ?? ""), read: lastRead(clean, lexeme.start - before.length, before) });
    // 目标任务395亿元的57%: the whole is part of what it shows
    const named = previous !== undefined && previous.end <= from && text.slice(previous.end, lexeme.start) === "的";
    const bracket = noun === undefined || phrase.start === lexeme.start ? 0 : 1;
    const nounFirst = phrase.end === lexeme.end;
    spent = Math.max(phrase.end, lexeme.end);
    mentions.push({
      index: i, start: lexeme.start, end: lexeme.end, textStart: named ? previous.start : phrase.start - bracket, textEnd: phrase.end,
      digits: lexeme.digits, value: lexeme.value, decimals: lexeme.decimals, unit, base: lexeme.base, scale: lexeme.scale, size: Number(lexeme.digits) * lexeme.scale.toNumber(), kind, measure: lexeme.measure,
      exact: (lexeme.measure === "count" || lexeme.measure === "none" || lexeme.measure === "days") && lexeme.decimals === 0 && lexeme.prefix === "" && !lexeme.approximate,
      before, after, label: labelOf(nounFirst ? before : text.slice(lexeme.end, Math.max(phrase.end, lexeme.end + after.length))),
      gap: text.slice(Math.max(previous?.end ?? 0, lexeme.start - 200), lexeme.start),
      paragraph: place.paragraph, sentence: place.sentence, segment: place.segment, item: place.item,
      section: items[place.item]?.section ?? "", heading: items[place.item]?.heading ?? "", ahead: items[place.item]?.ahead ?? false,
      plan: (items[place.item]?.ahead ?? false) || PLAN.test(clause),
      approximate: lexeme.approximate, limit: lexeme.limit, depth: place.depth, parent: place.parent,
      period: time.period, periodInferred: time.periodInferred, periodAt: time.periodAt,
      comparison: kind === "change" ? (comparison ?? inherited(previous, before)) : undefined,
    });
  });
  return { mentions: compounds(mentions), marks };
}

const AT_ITS_END = /[达为约近共率]+$/;

/** Where the last letter stands that has a reading in brackets; 率達(dá)47% is one word with its number. */
function lastRead({ at, gap }: Clean, from: number, before: string): number {
  let i = before.replace(AT_ITS_END, "").length - 1;
  while (i >= 0 && (at[from + i + 1]! - at[from + i]! < 4 || gap[from + i + 1] === 1)) i -= 1;
  return i;
}

/** 垃圾箱(7件): what is counted stands before the bracket. */
function beforeBracket(text: string, at: number, spent: number): string {
  const words = text.slice(Math.max(spent, at - REACH), at);
  return words.slice(Math.max(...[...words.matchAll(new RegExp(BOUNDARY, "g"))].map((each) => each.index + 1), 0));
}

function unitOf(lexeme: Lexeme): string {
  return lexeme.rank && lexeme.base === "" ? "位" : lexeme.prefix + lexeme.base;
}

function behind(text: string, end: number, next: number): string {
  const body = text.slice(end, Math.min(end + REACH, next));
  // 283个省、市重点项目: levels of one noun
  const levels = /^(?:[省市区县国]、(?=[省市区县]\p{Script=Han})|[\p{Script=Han}]{0,4}[县市](?:\([市区县]\)|\([市区县]、[市区县]\)))/u.exec(body)?.[0].length ?? 0;
  return body.slice(0, levels + (BOUNDARY.exec(body.slice(levels))?.index ?? body.length));
}

function labelOf(words: string): string {
  return words.replace(FUNCTION, "").replace(FUNCTION, "");
}

/** 下降16.9%和15.0%, 减少11起、146人: a bare number after 、 or 和 is of the kind of the one before. */
function joinedKind(previous: Mention | undefined, before: string, text: string, lexeme: Lexeme, place: Place): FigureKind | undefined {
  if (!previous || !/^[和与及]?$/.test(before) || previous.sentence !== place.sentence) return undefined;
  return /^[、和与及,]{1,2}$/.test(text.slice(previous.end, Math.min(lexeme.start, previous.end + 4))) && lexeme.start - previous.end <= 2 ? previous.kind : undefined;
}

function inherited(previous: Mention | undefined, before: string): Mention["comparison"] {
  return /^[和与及]?$/.test(before) ? previous?.comparison : undefined;
}

/** 25大项135小项 is one phrase with two figures. */
function compounds(mentions: readonly Mention[]): Mention[] {
  const made = [...mentions];
  for (let i = 1; i < made.length; i += 1) {
    const [a, b] = [made[i - 1]!, made[i]!];
    if (a.end !== b.start || a.measure !== "count" || b.measure !== "count") continue;
    made[i - 1] = { ...a, textEnd: b.end, textStart: a.start };
    made[i] = { ...b, textStart: a.start, textEnd: b.end };
  }
  return made;
}
