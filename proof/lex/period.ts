/** A stretch of time named in the text. `printed` is how it stands there: 截至10月底. */
export interface PeriodMark {
  readonly at: number;
  readonly end: number;
  readonly printed: string;
  readonly year?: number;
  /** last month it covers, 1 to 12 */
  readonly month?: number;
  /** months it covers counted from January (1-10月, 上半年): true; a month by itself: false */
  readonly cumulative: boolean;
  /** months it lasts, when that is plain */
  readonly months?: number;
}

const CUT = "(?:截至|截止到?|至)?";
const YEAR = "(?:(20\\d{2}|19\\d{2})年)?";
const PERIOD = new RegExp(
  [
    `${CUT}${YEAR}(\\d{1,2})(?:月份?)?(?:-|—{1,2}|~|至|到)(\\d{1,2})月(?:份|底|末)?`,
    `${CUT}${YEAR}(\\d{1,2})月(?:(\\d{1,2})日|份|底|末)?`,
    `${YEAR}(上半年|下半年|全年|前三季度|第?[一二三四1-4]季度)`,
    "(今年以来|本年度?累计|年初以来|本月|当月|本季度|当季|本周|上周|上月|去年同期|上年同期|目前)",
    `${CUT}(20\\d{2}|19\\d{2})年(?:底|末)?(?!度|来|以来)`,
  ].map((each) => `(?:${each})`).join("|"),
  "g",
);

const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 };

export function periods(text: string): PeriodMark[] {
  const marks: PeriodMark[] = [];
  for (const found of text.matchAll(PERIOD)) {
    const [printed, y1, m1, m2, y2, m3, , y3, span, word] = found;
    const made = y1 !== undefined || m2 !== undefined
      ? between(Number(m1), Number(m2), y1)
      : m3 !== undefined ? single(Number(m3), y2, /底|末|截/.test(printed)) : span !== undefined ? named(span, y3) : word !== undefined ? { cumulative: /以来|累计/.test(word) } : { cumulative: /底|末|截/.test(printed), ...yearOf(found[10]) };
    if (made) marks.push({ at: found.index, end: found.index + printed.length, printed, ...made });
  }
  return marks;
}

type Span = Omit<PeriodMark, "at" | "end" | "printed">;
const yearOf = (text: string | undefined): { year?: number } => (text === undefined ? {} : { year: Number(text) });

function between(from: number, to: number, year: string | undefined): Span | undefined {
  if (from < 1 || to > 12 || from > to) return undefined;
  return { ...yearOf(year), month: to, months: to - from + 1, cumulative: from === 1 };
}

function single(month: number, year: string | undefined, atEnd: boolean): Span | undefined {
  if (month < 1 || month > 12) return undefined;
  return { ...yearOf(year), month, cumulative: atEnd, ...(atEnd ? {} : { months: 1 }) };
}

function named(span: string, year: string | undefined): Span {
  if (span === "上半年") return { ...yearOf(year), month: 6, months: 6, cumulative: true };
  if (span === "下半年") return { ...yearOf(year), month: 12, months: 6, cumulative: false };
  if (span === "全年") return { ...yearOf(year), month: 12, months: 12, cumulative: true };
  if (span === "前三季度") return { ...yearOf(year), month: 9, months: 9, cumulative: true };
  const n = QUARTERS[/[一二三四1-4]/.exec(span)![0]]!;
  return { ...yearOf(year), month: n * 3, months: 3, cumulative: n === 1 };
}

/** Days that such a month or span may have; several when the year is not known. */
export function daysOf(mark: PeriodMark): readonly number[] {
  if (mark.month === undefined || mark.months === undefined) return [];
  const years = mark.year === undefined ? [2019, 2020] : [mark.year];
  return [...new Set(years.map((year) => Array.from({ length: mark.months! }, (_, i) => new Date(Date.UTC(year, mark.month! - i, 0)).getUTCDate()).reduce((a, b) => a + b, 0)))];
}
