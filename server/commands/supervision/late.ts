import { addWorkdays, allOk, type Cell, type Day, ok, type Result, type Row, textIn } from "../../../core/index.ts";
import { type Ladder, type LadderStanding, ladderStanding, type LadderStep, orderState, type TakenStep, stateOf, waitsFor, waitsSince } from "../../../cycle/index.ts";
import { type Owed, sayOwed } from "../../notices/told.ts";
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

/** What a unit can owe: its monthly report, its head's review of that report once it is handed in, the reply to an order. */
export type SubjectKind = "report" | "review" | "order";

/** Something that a unit owes and has not given. */
export interface LateSubject {
  readonly kind: SubjectKind;
  /** that it is a row of */
  readonly register: string;
  readonly id: string;
  readonly unit: string;
  /** as documents call it */
  readonly title: string;
  readonly month: string | null;
  readonly number: string | null;
  readonly due_on: Day;
  readonly standing: LadderStanding;
  readonly taken: readonly Taken[];
  /** of those steps the ones that count for where it stands now, and an escalation of which no step is on record */
  readonly counted: readonly TakenStep[];
  /** of an order that was named in a circular: the day, recorded as a step or not */
  readonly escalated_on: Day | null;
  readonly stored: Stored;
}

/** What a row is late with, if anything; a report that has reached the office is the office's own affair. */
export const owes = {
  report: (_, row) => ["open", "returned"].includes(stateOf(row)),
  review: ({ pack }, row) => waitsFor(stateOf(row), pack.reporting.levels) === "head",
  order: (_, row) => !["replied", "closed"].includes(orderState(row)),
} as const satisfies Record<SubjectKind, (office: Pick<Supervisor, "pack">, row: Row) => boolean>;

/** Everything that is owed and not given, or given too late to matter: the latest first. */
export async function lateSubjects(office: Supervisor, query: Query): Promise<Result<LateSubject[]>> {
  // one after the other: within a transaction there is one connection
  const reports = await reportRows(query, office.region, reportTables(office).reports, {});
  const orders = await openOrders(office, query);
  const chased = await chasings(office, query);
  const owing = (kind: SubjectKind, rows: readonly Stored[]): Result<LateSubject>[] => rows.filter(({ row }) => owes[kind](office, row)).map((each) => subjectOf(office, kind, each, chased));
  const made = allOk([...owing("report", reports), ...owing("review", reports), ...owing("order", orders)]);
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
  return kind !== "order" ? ladder : { ...ladder, rungs: ladder.rungs.filter(({ step }) => step !== "order") };
}

export const subjectOf = (office: Supervisor, kind: LateSubject["kind"], stored: Stored, chased: Chasings): Result<LateSubject> => subjectWith(office, kind, stored, takenOf(chased, kind, stored.row.id));

/** The day by which it is owed: the row's own; of a review, as many working days as the pack allows after the report came to the head. */
function dueOf(office: Supervisor, kind: SubjectKind, row: Row): Result<Day> {
  const since = kind === "review" ? waitsSince(row) : undefined;
  return since === undefined ? ok(String(row["due_on"])) : addWorkdays(office.pack.calendar, since, office.pack.reporting.review_days);
}

/** Of the steps that were taken those that count: a head who is to review the report anew starts at the foot of the ladder. */
function inRound(kind: SubjectKind, row: Row, taken: readonly TakenStep[]): readonly TakenStep[] {
  const since = kind === "review" ? waitsSince(row) : undefined;
  return since === undefined ? taken : taken.filter(({ on }) => on >= since);
}

/** What it is, as a notice keeps it. */
export const owedOf = ({ kind, unit, month, title }: Pick<LateSubject, "kind" | "unit" | "month" | "title">): Owed => (kind === "order" ? { kind, subject: title } : { kind, unit, month: month ?? "" });

/** How a subject stands once those steps were taken about it. */
export function subjectWith(office: Supervisor, kind: LateSubject["kind"], stored: Stored, taken: readonly Taken[]): Result<LateSubject> {
  const { row } = stored;
  const unit = row.org;
  const due = dueOf(office, kind, row);
  if (!due.ok) return due;
  const due_on = due.value;
  // an order that came named in a circular, from before steps were recorded, has reached the top as well
  const escalated_on = kind === "order" ? textIn(row, "escalated_on") : null;
  const counted = [...inRound(kind, row, taken), ...(escalated_on === null || taken.some(({ step }) => step === "circular") ? [] : [{ step: "circular", on: escalated_on } as const])];
  const standing = ladderStanding(ladderFor(office.pack.reporting.ladder, kind), office.pack.calendar, due_on, counted, office.today());
  if (!standing.ok) return standing;
  const month = typeof row["month"] === "string" ? row["month"] : null;
  const title = sayOwed(owedOf({ kind, unit, month, title: textIn(row, "subject") ?? "" }), { office, language: "zh" });
  return ok({ kind, register: kind === "order" ? office.pack.office?.orders?.register ?? "" : reportTables(office).reports.name, id: row.id, unit, title, month, number: (row["number"] ?? null) as string | null, due_on, standing: standing.value, taken, counted, escalated_on, stored });
}
