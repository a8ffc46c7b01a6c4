import { addDays, addWorkdays, type Day, dayInChina, type Period, type WorkCalendar } from "../../../core/index.ts";
import type { EditionRecord } from "../../../cycle/index.ts";

/** A draft is dated to the fifth working day after its month, when the circular usually goes out. */
const USUAL = 5;

/** 成文日期: the day of issue, or the usual one of a draft; so a draft reads the same whenever it is opened. */
export function dateOf(edition: EditionRecord | undefined, month: Period, calendar: WorkCalendar): Day {
  if (edition?.issuedAt !== undefined) return issueDay(edition);
  const usual = addWorkdays(calendar, month.end, USUAL);
  return usual.ok ? usual.value : addDays(month.end, USUAL);
}

const issueDay = ({ issuedOn, issuedAt }: EditionRecord): Day => issuedOn ?? dayInChina(new Date(issuedAt!));

/** Number of the circular in its year, in the order of first issue; a correction keeps its month's. A draft has none. */
export function serialOf(editions: readonly EditionRecord[], edition: EditionRecord | undefined): number | undefined {
  if (edition?.issuedAt === undefined) return undefined;
  const first = new Map<string, EditionRecord>();
  for (const each of editions) {
    const known = first.get(each.month);
    if (each.issuedAt !== undefined && !(known && known.issuedAt! <= each.issuedAt)) first.set(each.month, each);
  }
  const own = first.get(edition.month)!;
  return [...first.values()].filter((each) => issueDay(each).slice(0, 4) === issueDay(own).slice(0, 4) && each.issuedAt! <= own.issuedAt!).length;
}
