import type { Tense } from "../../core/index.ts";
import type { Figure } from "../model.ts";

/** How far into a text its year is looked for: title and opening. */
const OPENING = 120;

/** The year that a text speaks of: the ledger's, unless it never names that one and its opening names another. */
export function yearOfText(text: string, month: string): string {
  const year = month.slice(0, 4);
  if (text.normalize("NFKC").includes(`${year}年`)) return year;
  return /(20\d{2}|19\d{2})年/.exec(text.slice(0, OPENING).normalize("NFKC"))?.[1] ?? year;
}

/** The month that a figure speaks of; undefined where its text says none. */
export function spokenMonth(figure: Figure, year: string): string | undefined {
  const said = /(?:(20\d{2}|19\d{2})年)?(?:\d{1,2}月?(?:份)?[-—~至到]+)?(\d{1,2})月/.exec(figure.period.normalize("NFKC"));
  return said ? `${said[1] ?? year}-${said[2]!.padStart(2, "0")}` : undefined;
}

const YEAR = /今年以来|年初以来|累计|1-\d{1,2}月|1月?[至到]\d{1,2}月|全年/;
const IN_MONTH = /^(?:20\d{2}年)?\d{1,2}月份?$|本月|当月/;

/** How well a figure's words of time fit a metric's tense: -1 they contradict, 1 they say so, 0 they leave it open. */
export function tenseFit(figure: Figure, clause: string, tense: Tense): -1 | 0 | 1 {
  const year = YEAR.test(figure.period) || YEAR.test(clause);
  const inMonth = !year && IN_MONTH.test(figure.period.normalize("NFKC"));
  if (year) return tense === "year-to-date" ? 1 : tense === "in-month" && YEAR.test(figure.period) ? -1 : 0;
  if (inMonth) return tense === "in-month" ? 1 : tense === "year-to-date" && !figure.periodInferred ? -1 : 0;
  return 0;
}
