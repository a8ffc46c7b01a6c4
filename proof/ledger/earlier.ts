import { Decimal, monthWords } from "../../core/index.ts";
import type { Figure, Finding } from "../model.ts";
import { clean, originalSpan } from "../read/clean.ts";
import { outline } from "../read/outline.ts";
import { measuredFigure } from "./measure.ts";
import type { Compared, Ledger } from "./model.ts";

/** A text with its figures and the metrics that they tell. */
export interface ToldMonth {
  readonly month: string;
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly compared: readonly Compared[];
}

/** A project or work that a month's text may name. */
export interface Named {
  readonly name: string;
  /** it was finished by then: its silence is no loss */
  readonly finished: boolean;
}

/** This month's text against last month's: what adds up and yet fell, what changed places, what is not spoken of any more. */
export function againstEarlier(now: ToldMonth, before: ToldMonth, ledger: Ledger, names: readonly Named[]): Finding[] {
  return [...fallen(now, before, ledger), ...reordered(now, before), ...vanished(now, before, names)].sort((a, b) => a.start - b.start || a.end - b.end);
}

function fallen(now: ToldMonth, before: ToldMonth, { metrics }: Ledger): Finding[] {
  // a year begins anew
  if (now.month.slice(0, 4) !== before.month.slice(0, 4)) return [];
  const cumulative = new Set(metrics.filter((each) => each.cumulative).map((each) => each.metric));
  const size = (of: ToldMonth, each: Compared): Decimal | undefined => {
    const measured = measuredFigure(of.figures[each.figure]!);
    return measured?.amount.times(measured.factor);
  };
  const earlier = new Map(before.compared.flatMap((each) => (each.metric === undefined ? [] : [[`${each.metric} ${each.org}`, each] as const])));
  return now.compared.flatMap((each): Finding[] => {
    const last = each.metric === undefined || !cumulative.has(each.metric) || each.month !== now.month ? undefined : earlier.get(`${each.metric} ${each.org}`);
    const [was, is] = [last && size(before, last), size(now, each)];
    if (!last || !was || !is || is.gte(was)) return [];
    const { start, end } = now.figures[each.figure]!;
    return [{
      rule: "earlier-fell", severity: "error", start, end, figures: [each.figure],
      message: `“${each.label}”是累计数，本月为${each.stated}，少于${monthWords(before.month)}的${last.stated}。`, advice: "累计数不应减少；如系更正上月数，请在文中说明。",
    }];
  });
}

interface Head {
  readonly key: string;
  readonly heading: string;
  readonly start: number;
  readonly end: number;
}

function heads(text: string): Head[] {
  const cleaned = clean(text);
  return outline(cleaned.text).filter((each) => each.heading !== "").map((each) => {
    const [start, end] = originalSpan(cleaned, each.from, each.from + each.heading.length);
    return { key: `${each.section.split(".")[0]} ${each.heading}`, heading: each.heading, start, end };
  });
}

/** Items that stood the other way round: told once for each that moved forward. */
function reordered(now: ToldMonth, before: ToldMonth): Finding[] {
  const place = new Map(heads(before.text).map(({ key }, i) => [key, i]));
  const common = heads(now.text).filter(({ key }) => place.has(key));
  return common.flatMap((each, i): Finding[] => {
    const previous = common[i - 1];
    if (!previous || place.get(each.key)! > place.get(previous.key)! || previous.key.split(" ")[0] !== each.key.split(" ")[0]) return [];
    return [{
      rule: "earlier-order", severity: "note", start: each.start, end: each.end, figures: [],
      message: `${monthWords(before.month)}的通报中“${each.heading}”在“${previous.heading}”之前，本月次序不同。`, advice: "请确认次序调整是否有意。",
    }];
  });
}

const bare = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");

function vanished(now: ToldMonth, before: ToldMonth, names: readonly Named[]): Finding[] {
  const [said, says] = [bare(before.text), bare(now.text)];
  return names.flatMap(({ name, finished }): Finding[] => {
    const short = bare(name).replace(/(?:建设)?(?:项目|工程)$/, "");
    if (finished || short.length < 4 || !said.includes(short) || says.includes(short)) return [];
    return [{
      rule: "earlier-vanished", severity: "warning", start: 0, end: 0, figures: [],
      message: `${monthWords(before.month)}的通报写到“${name}”，本月没有提到，而台账中尚未完工。`, advice: "请补写本月进展，或说明不再列入的原因。",
    }];
  });
}
