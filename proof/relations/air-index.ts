import { Decimal, ZERO } from "../../core/index.ts";
import { type Interval, plus, point, scaled, times, over } from "../arithmetic/interval.ts";
import { looksLikeSlip, verdictOf } from "../arithmetic/verdict.ts";
import type { Mention, Relation } from "../model.ts";
import { limitsOf, type Pollutant } from "./air-limits.ts";
import { type Context, REACH } from "./context.ts";
import { relation } from "./say.ts";

const INDEX = /综合(?:质量)?指数(?:平均)?[为是达到:]*$/;

/** 综合指数 against the sum of each concentration over its limit, where all six are printed beside it. */
export function airIndexes(context: Context): Relation[] {
  return context.mentions.flatMap((index): Relation[] => {
    const limits = index.unit === "" && INDEX.test(index.before) ? limitsOf(yearOf(context, index)) : undefined;
    const six = limits && concentrations(context, index, limits.pollutants);
    if (!six) return [];
    const ratios = six.map(([of, limit]) => over(micrograms(of), point(limit))!);
    const computed: Interval = ratios.reduce(plus, point(ZERO));
    const verdict = verdictOf(computed, index.value, index.decimals);
    // an index of another period may be one digit off as well: only a slip of the hand among figures of one period is told
    const wrong = verdict.holds === false && onePeriod(index, six.map(([of]) => of)) && looksLikeSlip(index.digits, computed.mid.toFixed(index.decimals));
    return [relation({
      kind: "cross-section", expression: `${six.map(([of, limit]) => `${of.digits}/${inUnit(of, limit)}`).join("+")}=${index.digits}`, figures: [...six.map(([of]) => of), index],
      what: "六项污染物浓度与其二级限值之比的和", computed, stated: { of: index, value: index.value, text: index.digits },
    }, verdict.holds === false && !wrong ? { holds: null, mode: "n/a" } : verdict.holds ? verdict : { holds: false, mode: "fail" })];
  });
}

const yearOf = ({ marks, year }: Context, of: Mention): number | undefined => (of.periodAt === undefined ? undefined : marks[of.periodAt]!.year) ?? marks.find((each) => each.year !== undefined)?.year ?? year;
const onePeriod = (index: Mention, six: readonly Mention[]): boolean => !/同期|累计|上[年月]|去年|[年月]均/.test(index.before) && six.every((each) => each.period === index.period);
const inMilligrams = (of: Mention): boolean => /毫克|mg/.test(of.unit);
const micrograms = (of: Mention): Interval => (inMilligrams(of) ? times(scaled(of), point(1000)) : scaled(of));
const inUnit = (of: Mention, limit: number): string => (inMilligrams(of) ? new Decimal(limit).div(1000) : new Decimal(limit)).toFixed();

/** Nearest to the index, one of each pollutant; undefined unless all six are there. */
function concentrations({ mentions, text }: Context, index: Mention, pollutants: readonly Pollutant[]): (readonly [Mention, number])[] | undefined {
  const near = mentions.slice(Math.max(0, index.index - REACH / 4), index.index + REACH / 4).filter((each) => each.kind === "concentration" && each.paragraph === index.paragraph);
  const known = new Map<string, Mention>();
  let names: string[] = [];
  for (const of of near) {
    const found = named(text.slice(Math.max(mentions[of.index - 1]?.end ?? 0, of.start - 120), of.start), pollutants);
    // PM2.5、PM10浓度分别为47、82微克/立方米: the next name of the list
    names = found.length > 0 ? found : names.slice(1);
    const name = names[0];
    const other = name === undefined ? undefined : known.get(name);
    if (name !== undefined && (!other || Math.abs(of.index - index.index) < Math.abs(other.index - index.index))) known.set(name, of);
  }
  return known.size < pollutants.length ? undefined : pollutants.map(({ name, limit }) => [known.get(name)!, limit] as const);
}

/** The pollutants that are named, each once: 细颗粒物(PM2.5) is one. */
function named(words: string, pollutants: readonly Pollutant[]): string[] {
  const names = new RegExp(pollutants.map(({ said }) => `(${said.source})`).join("|"), "g");
  return [...new Set([...words.matchAll(names)].map((found) => pollutants[found.slice(1).findIndex((group) => group !== undefined)]!.name))];
}
