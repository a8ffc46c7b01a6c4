import { allOk, type Cell, type Day, monthWords, ok, type Result, textIn, unitName } from "../../../core/index.ts";
import { type Ladder, type LadderStanding, ladderStanding, type LadderStep, orderState, sayChasing, stateOf } from "../../../cycle/index.ts";
import { allStored, listRows, type Query, reportRows, type Stored } from "../../postgres/index.ts";
import { reportTables } from "../report/index.ts";
import { CHASINGS, ordersTable, type Supervisor } from "./tables.ts";

/** A step that was taken about something late. */
export interface Taken {
  readonly step: LadderStep;
  readonly on: Day;
  readonly by: string;
  readonly number: string | null;
}

/** Something that a unit owes and has not given: a monthly report, or the reply to an order. */
export interface LateSubject {
  readonly kind: "report" | "order";
  /** that it is a row of */
  readonly register: string;
  readonly id: string;
  readonly unit: string;
  readonly title: string;
  readonly month: string | null;
  readonly number: string | null;
  readonly due_on: Day;
  readonly standing: LadderStanding;
  readonly taken: readonly Taken[];
  /** of an order that was named in a circular: the day, recorded as a step or not */
  readonly escalated_on: Day | null;
  readonly stored: Stored;
}

/** Whether the unit has still to hand the report in. */
export const isOwing = (report: Readonly<Record<string, Cell>>): boolean => ["open", "returned"].includes(stateOf(report));

/** Everything that is owed and not given, or given too late to matter: the latest first. */
export async function lateSubjects(office: Supervisor, query: Query): Promise<Result<LateSubject[]>> {
  // one after the other: within a transaction there is one connection
  const reports = await reportRows(query, office.region, reportTables(office).reports, {});
  const orders = await openOrders(office, query);
  const chased = await chasings(office, query);
  const waiting = reports.filter(({ row }) => isOwing(row));
  const made = allOk([
    ...waiting.map((each) => subjectOf(office, "report", each, chased)),
    ...orders.filter(({ row }) => orderState(row) !== "replied").map((each) => subjectOf(office, "order", each, chased)),
  ]);
  return made.ok ? ok(made.value.toSorted((a, b) => b.standing.days - a.standing.days || (a.id < b.id ? -1 : 1))) : made;
}

const AT_ONCE = 1_000;

async function openOrders(office: Supervisor, query: Query): Promise<readonly Stored[]> {
  const table = ordersTable(office);
  if (!table.ok) return [];
  const open: Stored[] = [];
  for (let more = true; more;) {
    const listed = await listRows(query, office.region, table.value, { filters: [{ column: "closed_on", op: "missing" }], limit: AT_ONCE, offset: open.length });
    const rows = listed.ok ? listed.value.rows : [];
    open.push(...rows);
    more = rows.length === AT_ONCE;
  }
  return open;
}

/** All steps that were ever taken, by what they were about. */
export interface Chasings {
  readonly of: ReadonlyMap<string, readonly Stored[]>;
}

const about = (kind: Cell | undefined, id: Cell | undefined): string => `${String(kind)} ${String(id)}`;

export async function chasings(office: Pick<Supervisor, "region" | "catalogue">, query: Query): Promise<Chasings> {
  const rows = await allStored(query, office.region, office.catalogue.tables.get(CHASINGS)!);
  return { of: Map.groupBy(rows, ({ row }) => about(row["kind"], row["subject"])) };
}

/** The steps taken about one subject, oldest first. */
export function takenOf(chased: Chasings, kind: LateSubject["kind"], id: string): Taken[] {
  const rows = (chased.of.get(about(kind, id)) ?? []).map(({ row }) => row).toSorted((a, b) => (String(a["taken_at"]) < String(b["taken_at"]) ? -1 : 1));
  return rows.map((row) => ({
    step: row["step"] as LadderStep, on: String(row["taken_on"]), by: String(row["taken_by"]), number: (row["order_number"] ?? null) as string | null,
  }));
}

/** An order is itself the third step, so that its own reply is reminded of, urged and then named in the circular. */
export function ladderFor(ladder: Ladder, kind: LateSubject["kind"]): Ladder {
  return kind === "report" ? ladder : { ...ladder, rungs: ladder.rungs.filter(({ step }) => step !== "order") };
}

export const subjectOf = (office: Supervisor, kind: LateSubject["kind"], stored: Stored, chased: Chasings): Result<LateSubject> => subjectWith(office, kind, stored, takenOf(chased, kind, stored.row.id));

/** How a subject stands once those steps were taken about it. */
export function subjectWith(office: Supervisor, kind: LateSubject["kind"], stored: Stored, taken: readonly Taken[]): Result<LateSubject> {
  const { row } = stored;
  const unit = row.org;
  const due_on = String(row["due_on"]);
  // an order that came named in a circular, from before steps were recorded, has reached the top as well
  const escalated_on = kind === "order" ? textIn(row, "escalated_on") : null;
  const circulated: LadderStep[] = escalated_on === null ? [] : ["circular"];
  const standing = ladderStanding(ladderFor(office.pack.reporting.ladder, kind), office.pack.calendar, due_on, [...taken.map(({ step }) => step), ...circulated], office.today());
  if (!standing.ok) return standing;
  const month = typeof row["month"] === "string" ? row["month"] : null;
  const title = kind === "report" ? sayChasing(office.pack.reporting.ladder.says, "report", { unit: unitName(office, unit), month: monthWords(month ?? "") }) : String(row["subject"]);
  return ok({ kind, register: kind === "report" ? reportTables(office).reports.name : office.pack.office?.orders?.register ?? "", id: row.id, unit, title, month, number: (row["number"] ?? null) as string | null, due_on, standing: standing.value, taken, escalated_on, stored });
}
