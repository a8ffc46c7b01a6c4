import { addDays, addWorkdays, type WorkCalendar } from "../../../core/index.ts";
import { dayIn, daysOf, type Draw, drawer, months, near, pick, type SampleRow, shuffled, two } from "./draw.ts";
import { earlier, LAST_DAY, made, somebody, towns } from "./origin.ts";

/** Requests taken each month of 2016; October's 956, its 937 settled and its ratings are the document's totals. */
const taken = [812, 693, 901, 884, 915, 938, 1012, 987, 923, 956];
/** left open, of which October's */
const OPEN_OCTOBER = 19;
/** 780 of 810 valid answers are 满意: 96.3 %; 28 callers could not be reached */
const october = { satisfied: 780, fair: 19, dissatisfied: 11, silent: 28 };

const topics = [
  ["heating", "zc-rlb"], ["property", "zc-zjj"], ["title", "zc-bdc"], ["environment", "zc-hbj"], ["roads", "zc-jtj"],
  ["water", "zc-sww"], ["city", "zc-zfj"], ["wages", "zc-rsj"], ["schooling", "zc-jyj"], ["other", "zc-mrx"],
] as const;

/** Promised working days by type; the pack's calendar.yaml holds the same days off, here only those of 2016. */
const promised = { enquiry: 3, help: 5, complaint: 15, report: 15, advice: 15 } as const;
const off2016 = "01-01 02-07 02-08 02-09 02-10 02-11 02-12 02-13 04-04 05-01 05-02 06-09 06-10 06-11 09-15 09-16 09-17 10-01 10-02 10-03 10-04 10-05 10-06 10-07";
const worked2016 = "02-06 02-14 06-12 09-18 10-08 10-09";
const days = (list: string): Set<string> => new Set(list.split(" ").map((each) => `2016-${each}`));
const calendar: WorkCalendar = { years: new Set([2016]), holidays: days(off2016), worked: days(worked2016) };

function afterWorkdays(from: string, n: number): string {
  const found = addWorkdays(calendar, from, n);
  if (!found.ok) throw new Error(`no calendar for ${from}`);
  return found.value;
}

export function requests(): SampleRow[] {
  const draw = drawer("hotline");
  return months(2016, 1, 10).flatMap((month, m) => monthOf(draw, month, taken[m] ?? 0));
}

function monthOf(draw: Draw, month: string, count: number): SampleRow[] {
  const open = openOnes(month, count);
  const ratings = ratingsOf(draw, month, count - open.size);
  const rows: SampleRow[] = [];
  for (let i = 0; i < count; i += 1) rows.push(request(draw, month, i, count, open.has(i), ratings));
  return rows;
}

/** Which of the month are still open: every fiftieth in October, one or two of the months before. */
function openOnes(month: string, count: number): ReadonlySet<number> {
  if (month === "2016-10") return new Set(Array.from({ length: OPEN_OCTOBER }, (_, k) => 7 + 50 * k));
  return new Set(month >= "2016-07" ? [Math.floor(count / 2), count - 30] : []);
}

function ratingsOf(draw: Draw, month: string, settled: number): (string | null)[] {
  const of = month === "2016-10" ? october : { satisfied: Math.floor(settled * 0.82), fair: 22, dissatisfied: 16, silent: 30 };
  const list = Object.entries(of).flatMap(([rating, n]) => Array.from({ length: n }, () => (rating === "silent" ? null : rating)));
  return shuffled(draw, list);
}

function request(draw: Draw, month: string, i: number, count: number, open: boolean, ratings: (string | null)[]): SampleRow {
  const kind = pick(draw, ["enquiry", "help", "help", "complaint", "complaint", "complaint", "report", "advice"]) as keyof typeof promised;
  const [topic, bureau] = pick(draw, topics);
  const org = draw(100) < 45 ? pick(draw, towns) : bureau;
  const taken_on = dayIn(month, 1 + Math.floor((i * daysOf(month)) / count));
  const due_on = afterWorkdays(taken_on, promised[kind]);
  const hard = open || draw(60) === 0;
  // most of a month are settled within it; one in forty of earlier months ran over into the next
  const ranOver = month < "2016-10" && i % 40 === 20;
  const waited = ranOver ? 32 : 1 + draw(promised[kind]);
  const settled_on = open ? null : earlier(addDays(taken_on, waited), ranOver ? LAST_DAY : dayIn(month, daysOf(month)));
  const answered_on = settled_on === null ? null : earlier(addDays(taken_on, 1), settled_on);
  const asked = settled_on !== null && ratings.length > 0;
  const rating = asked ? (ratings.pop() ?? null) : null;
  const reopened = settled_on !== null && settled_on < "2016-10-20" && draw(90) === 0;
  return made(`rq-${month.replace("-", "")}-${String(i + 1).padStart(4, "0")}`, org, {
    number: `ZC${month.replace("-", "")}${String(i + 1).padStart(4, "0")}`, kind, topic, units: String(hard ? 2 + draw(2) : 1), hard,
    taken_on, due_on, extended_to: hard && kind === "complaint" ? afterWorkdays(due_on, 7) : null,
    answered_on, settled_on, revisited_on: asked && settled_on !== null ? earlier(addDays(settled_on, 2), LAST_DAY) : null,
    rating, signed_by: hard ? somebody(draw(20)) : null, urged_on: open ? earlier(due_on, LAST_DAY) : null,
    reopened_on: reopened && settled_on !== null ? addDays(settled_on, 9) : null,
    place: `${two(1 + draw(30))}号网格`, ...near(draw, org),
  });
}
