import { readMonth, type Row, shift, textIn } from "../../../core/index.ts";
import { type Burden, type ReportStage, stageOf } from "../../../cycle/index.ts";
import type { ColumnOf } from "../../../contract/index.ts";
import type { Office } from "../../office.ts";
import type { Keys } from "../lists/lines.ts";
import { draftCounts, openedMonths, reportRows } from "../../postgres/index.ts";
import { minutesIn } from "./form.ts";
import { reportTables } from "./records.ts";
import { stagesInOrder } from "./sift.ts";

export interface UnitBurden extends Burden {
  readonly unit: string;
  readonly stage: ReportStage;
  readonly last: Burden | undefined;
}

export interface MonthBurden {
  readonly month: string | undefined;
  /** months that were opened, newest first */
  readonly months: readonly string[];
  readonly units: readonly UnitBurden[];
  readonly total: Burden;
  readonly lastTotal: Burden | undefined;
}

/** What the month's reporting costs each unit, last month's beside; the newest month where none is named. */
export async function monthBurden(office: Office, scope: "all" | ReadonlySet<string>, wanted?: string): Promise<MonthBurden> {
  const { reports } = reportTables(office);
  const some = scope === "all" ? undefined : [...scope];
  const of = async (month: string): Promise<Row[]> => (await reportRows(office.database.query, office.region, reports, { month, ...(some && { units: some }) })).map(({ row }) => row);
  const months = await openedMonths(office.database.query, office.region, reports, some);
  const month = wanted ?? months[0];
  const read = readMonth(month ?? "");
  const last = new Map((read.ok ? await of(shift(read.value, -1).text) : []).map((row) => [String(row["unit"]), burdenIn(row)]));
  const drafts = await draftCounts(office.database.query, office.region, month ?? "", []);
  const units = (read.ok ? await of(read.value.text) : []).map((row): UnitBurden => ({
    unit: String(row["unit"]), stage: stageOf(row, drafts.get(String(row["unit"]))?.all ?? 0), ...burdenIn(row), last: last.get(String(row["unit"])),
  }));
  return { month, months, units, total: sum(units), lastTotal: last.size === 0 ? undefined : sum([...last.values()]) };
}

/** What the columns of the list are sorted by. */
export const burdenKeys = (rank: (unit: string) => number): Keys<UnitBurden, ColumnOf<"burden">> => ({
  unit: ({ unit }) => rank(unit),
  state: ({ stage }) => stagesInOrder.indexOf(stage),
  asked: ({ asked }) => asked,
  prefilled: ({ prefilled }) => prefilled,
  reused: ({ reused }) => reused,
  typed: ({ typed }) => typed,
  minutes: ({ minutes }) => minutes ?? null,
});

/** As it was counted at submission; before, only what is asked and prefilled is known. */
export function burdenIn(row: Row): Burden {
  const count = (name: string): number => Number(textIn(row, name) ?? 0);
  return { asked: count("asked"), prefilled: count("prefilled"), reused: count("reused"), typed: count("typed"), minutes: minutesIn(row) };
}

function sum(all: readonly Burden[]): Burden {
  const of = (name: "asked" | "prefilled" | "reused" | "typed"): number => all.reduce((total, each) => total + each[name], 0);
  const timed = all.flatMap(({ minutes }) => minutes ?? []);
  return { asked: of("asked"), prefilled: of("prefilled"), reused: of("reused"), typed: of("typed"), minutes: timed.length === 0 ? undefined : timed.reduce((a, b) => a + b, 0) };
}
