import { fieldOf, isWholeMonth, lastDue, monthBefore, type Period, type Row, soFar, type Table } from "../../../core/index.ts";
import { fitted, lifecyclesOf, type RegisterDefinition, stateOf } from "../../../registers/index.ts";
import type { Office } from "../../office.ts";
import { titleField } from "../../postgres/index.ts";
import type { PassingRow, RowAsk } from "../../postgres/measure/select.ts";
import { all, any, byEnd, hasTrait, is, members, missing, not, officeRegister } from "./asks.ts";
import type { RowText } from "./texts.ts";
import type { WorkState } from "./works.ts";

export type AttentionKind = "not-started" | "commitment" | "problem" | "overdue" | "rebound";

/** A row that waits for somebody. */
export interface Waiting {
  readonly kind: AttentionKind;
  readonly level: "red" | "yellow";
  readonly goal: string;
  readonly definition: RegisterDefinition;
  readonly row: Row;
  /** the row's title; where its own words are to be told, `text` says which */
  readonly title: string;
  readonly text?: RowText;
  /** day or month since when, or by when it was due */
  readonly since: string | undefined;
  /** filter of the register's page that lists its like */
  readonly filter: string | null;
}

/** A question to the ledger and how its answer reads. */
export interface AttentionAsk {
  readonly ask: RowAsk;
  read(passing: PassingRow): Omit<Waiting, "definition" | "row" | "title"> | undefined;
  readonly definition: RegisterDefinition;
  readonly kind: AttentionKind;
}

/** Of each question so many are read at most; what is beyond them is counted. */
const LIMIT = 200;

/** What of the ledger waits at the month's end; one statement answers all of them. */
export function attentionAsks(office: Office, period: Period, orgs: readonly string[]): AttentionAsk[] {
  const come = soFar(period, office.today());
  const { end } = come;
  const due = lastDue(come);
  // what was promised for a month that is not over is not due yet
  const month = isWholeMonth(come) ? period.text : monthBefore(period.text);
  const made: AttentionAsk[] = [];
  const add = (kind: AttentionKind, definition: RegisterDefinition, table: Table, tests: RowAsk["tests"], order: string, read: AttentionAsk["read"]): void => {
    made.push({ kind, definition, read, ask: { name: `${kind} ${definition.id}`, table, tests: [...members(office, table, period), ...tests], orgs, order: [order], limit: LIMIT } });
  };

  for (const definition of office.pack.registers) {
    const table = office.catalogue.tables.get(definition.id);
    if (!table) continue;
    const goalOf = (row: Row): string => cell(row, "goal") ?? definition.goal ?? "";
    if (hasTrait(definition, "serviced")) {
      const late = any(byEnd(table, "extended_to", due), all(missing(table, "extended_to"), byEnd(table, "due_on", due)));
      add("overdue", definition, table, [byEnd(table, "taken_on", end), not(byEnd(table, "settled_on", end)), late], "due_on", ({ row }) =>
        ({ kind: "overdue", level: "red", goal: goalOf(row), since: cell(row, "extended_to") ?? cell(row, "due_on"), filter: "settled_on:missing" }));
    }
    if (hasTrait(definition, "rectifiable")) {
      add("rebound", definition, table, [byEnd(table, "rebound_on", end)], "rebound_on", ({ row }) => {
        const lifecycle = lifecyclesOf(definition).find(({ trait }) => trait === "rectifiable");
        const state = lifecycle && stateOf(fitted(lifecycle, new Set(table.fields.map(({ name }) => name))), row, end);
        return state?.name === "rebound" ? { kind: "rebound", level: "red", goal: goalOf(row), since: cell(row, "rebound_on"), filter: "rebound_on:present" } : undefined;
      });
    }
  }
  const orders = officeRegister(office, "orders");
  if (orders) {
    const { definition, table } = orders;
    add("overdue", definition, table, [byEnd(table, "due_on", due), not(byEnd(table, "replied_on", end)), not(byEnd(table, "closed_on", end))], "due_on", ({ row }) =>
      ({ kind: "overdue", level: "red", goal: cell(row, "goal") ?? "", since: cell(row, "due_on"), filter: "replied_on:missing" }));
  }
  const promises = officeRegister(office, "commitments");
  if (promises) {
    const { definition, table } = promises;
    const carried = all(is(table, "due", month), any(is(table, "outcome", "partly"), is(table, "outcome", "carried")));
    add("commitment", definition, table, [byEnd(table, "due", month), any(missing(table, "outcome"), carried)], "due", ({ row }) =>
      ({ kind: "commitment", level: row["outcome"] === null && cell(row, "due")! < month ? "red" : "yellow", goal: cell(row, "goal") ?? "", since: cell(row, "due"), filter: `due:eq:${cell(row, "due")}` }));
  }
  const problems = officeRegister(office, "problems");
  if (problems) {
    const { definition, table } = problems;
    add("problem", definition, table, [byEnd(table, "month", period.text), not(byEnd(table, "solved_on", end))], "month", (at) =>
      ({ kind: "problem", level: "yellow", goal: cell(at.row, "goal") ?? "", since: cell(at.row, "month"), text: { table, field: "text", at }, filter: "solved_on:missing" }));
  }
  return made;
}

export function waitingIn({ ask, definition, read }: AttentionAsk, rows: readonly PassingRow[]): Waiting[] {
  return rows.flatMap((passing) => {
    const found = read(passing);
    return found ? [{ ...found, definition, row: passing.row, title: titleOf(ask.table, passing.row) }] : [];
  });
}

/** Works whose planned start is missed, at the level of their lamp; where no rule lights one they wait all the same. */
export function waitingWorks(works: readonly WorkState[]): Waiting[] {
  return works.filter(({ missed }) => missed > 0).map(({ of: { definition, goal, table }, row, lamp }) =>
    ({ kind: "not-started", level: lamp.level === "red" ? "red" : "yellow", goal, definition, row, title: titleOf(table, row), since: cell(row, "planned_start"), filter: "started_on:missing" } as const))
    .toSorted((a, b) => a.since!.localeCompare(b.since!));
}

export function cell(row: Row, name: string): string | undefined {
  const found = row[name];
  return typeof found === "string" ? found : undefined;
}

/** What people call a row; a number alone gets its topic or kind beside it. */
export function titleOf(table: Table, row: Row): string {
  const title = cell(row, titleField(table)) ?? row.id;
  const field = ["topic", "kind"].map((name) => fieldOf(table, name)).find((each) => each?.type === "choice");
  const isCode = fieldOf(table, titleField(table))?.type === "code";
  const label = isCode && field ? field.choices?.find(({ value }) => value === row[field.name])?.label : undefined;
  const words = cell(row, "description") ?? label;
  return isCode && words !== undefined ? `${title} ${words}` : title;
}
