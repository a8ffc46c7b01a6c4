import { PARENT, readMonth, type Row, shift, textIn } from "../../../core/index.ts";
import { type Burden, type ReportStage, stageOf, stateOf } from "../../../cycle/index.ts";
import type { ColumnOf } from "../../../contract/index.ts";
import type { Office } from "../../office.ts";
import type { Keys } from "../lists/lines.ts";
import { draftsOfMonth, openedMonths, type PlacedCell, reportRows, rowsUnder } from "../../postgres/index.ts";
import { burdenOfCells, cellsOf, editable, minutesIn, writtenIn } from "./form.ts";
import { gatherOwed } from "./gather.ts";
import { reportTables } from "./records.ts";
import { stagesInOrder } from "./sift.ts";

export interface UnitBurden extends Burden {
  readonly unit: string;
  readonly stage: ReportStage;
  /** not handed in: counted from what is typed so far */
  readonly draft: boolean;
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
  const rows = read.ok ? await of(read.value.text) : [];
  const drafts = await draftsOfMonth(office.database.query, office.region, month ?? "");
  const counted = await countedSoFar(office, rows, drafts);
  const units = rows.map((row): UnitBurden => {
    const unit = String(row["unit"]);
    const stage = stageOf(row, writtenIn(drafts.get(unit) ?? new Map()));
    return { unit, stage, draft: counted.has(unit), ...(counted.get(unit) ?? burdenIn(row)), last: last.get(unit) };
  });
  return { month, months, units, total: sum(units), lastTotal: last.size === 0 ? undefined : sum([...last.values()]) };
}

/** Forms that people write in, by unit: as they stand now, like the form itself says. */
async function countedSoFar(office: Office, rows: readonly Row[], drafts: ReadonlyMap<string, ReadonlyMap<string, PlacedCell>>): Promise<Map<string, Burden>> {
  const { query } = office.database;
  const written = rows.filter((row) => editable(stateOf(row)) && (drafts.has(String(row["unit"])) || stateOf(row) === "returned"));
  const [first] = written;
  if (!first) return new Map();
  const gathered = await gatherOwed(office, query, String(first["month"]), written.length === 1 ? String(first["unit"]) : undefined);
  const owed = Map.groupBy(gathered.ok ? gathered.value.flatMap(({ items }) => items) : [], ({ unit }) => unit);
  const returned = written.filter((row) => stateOf(row) === "returned").map(({ id }) => id);
  const reported = Map.groupBy(returned.length === 0 ? [] : await rowsUnder(query, office.region, reportTables(office).items, returned), ({ row }) => String(row[PARENT]));
  return new Map(written.map((row): [string, Burden] => {
    const unit = String(row["unit"]);
    return [unit, burdenOfCells(cellsOf(stateOf(row), owed.get(unit) ?? [], drafts.get(unit) ?? new Map(), reported.get(row.id) ?? []), minutesIn(row))];
  }));
}

/** What the columns of the list are sorted by. */
export const burdenKeys = (rank: (unit: string) => number): Keys<UnitBurden, ColumnOf<"burden">> => ({
  unit: ({ unit }) => rank(unit),
  state: ({ stage }) => stagesInOrder.indexOf(stage),
  asked: ({ asked }) => asked,
  prefilled: ({ prefilled }) => prefilled,
  reused: ({ reused }) => reused,
  typed: ({ typed }) => typed,
  behalf: ({ behalf }) => behalf,
  minutes: ({ minutes }) => minutes ?? null,
});

/** As it was counted at submission; before, only what is asked and prefilled is known. */
export function burdenIn(row: Row): Burden {
  const count = (name: string): number => Number(textIn(row, name) ?? 0);
  return { asked: count("asked"), prefilled: count("prefilled"), reused: count("reused"), typed: count("typed"), behalf: count("behalf"), minutes: minutesIn(row) };
}

function sum(all: readonly Burden[]): Burden {
  const of = (name: "asked" | "prefilled" | "reused" | "typed" | "behalf"): number => all.reduce((total, each) => total + each[name], 0);
  const timed = all.flatMap(({ minutes }) => minutes ?? []);
  return { asked: of("asked"), prefilled: of("prefilled"), reused: of("reused"), typed: of("typed"), behalf: of("behalf"), minutes: timed.length === 0 ? undefined : timed.reduce((a, b) => a + b, 0) };
}
