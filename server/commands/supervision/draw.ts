import { addWorkdays, type Cell, dayWords, failed, issue, ok, type Result, type Row, unitName } from "../../../core/index.ts";
import { orderNumber, sayOrder } from "../../../cycle/index.ts";
import { checkRow } from "../../../registers/index.ts";
import { findRow, nextSerial, type RowChange, type Tx } from "../../postgres/index.ts";
import { ordersOf, ordersTable, type Supervisor } from "./tables.ts";

/** A row that an order rests on. */
export interface Basis {
  readonly register: string;
  readonly id: string;
}

export interface OrderDraft {
  readonly unit: string;
  readonly subject: string;
  readonly demand?: string | undefined;
  readonly kind: "report" | "problem" | "commitment" | "row" | "other";
  readonly goal?: string | undefined;
  readonly month?: string | undefined;
  readonly colour: "blue" | "orange" | "red";
  readonly basis: readonly Basis[];
  /** working days in which it is to be replied to; the pack's when left out */
  readonly days?: number | undefined;
}

export interface DrawnOrder {
  readonly row: Row;
  readonly change: RowChange;
  readonly number: string;
  readonly due_on: string;
}

/** Makes the row of an order with its number. The number is the transaction's: write the row in it, or undo it. */
export async function drawOrder(tx: Tx, office: Supervisor, by: string, draft: OrderDraft): Promise<Result<DrawnOrder>> {
  const table = ordersTable(office);
  if (!table.ok) return table;
  const { word, days, says } = ordersOf(office);
  if (!office.organisations.has(draft.unit)) return failed(issue("review.unknown-unit", { unit: draft.unit }));
  if (draft.subject.trim() === "") return failed(issue("review.text-missing", { what: "督办事项", what_en: "the subject" }));
  const basis = await checkBasis(tx, office, draft.basis);
  if (!basis.ok) return basis;
  const today = office.today();
  const due = addWorkdays(office.pack.calendar, today, draft.days ?? days);
  if (!due.ok) return due;
  const year = Number(today.slice(0, 4));
  const serial = await nextSerial(tx, office.region, table.value, year);
  const number = orderNumber(word, year, serial);
  const row = checkRow(table.value, given({
    id: `order-${year}-${serial}`, org: draft.unit, number, goal: draft.goal, subject: draft.subject.trim(), colour: draft.colour, kind: draft.kind, month: draft.month,
    issued_on: today, due_on: due.value, drawn_by: by, basis: draft.basis.map(({ register, id }) => `${register}/${id}`).join("\n") || undefined,
    demand: draft.demand?.trim() || sayOrder(says, "demand", { unit: unitName(office, draft.unit), due: dayWords(due.value) }),
  }));
  if (!row.ok) return row;
  return ok({ row: row.value, change: { table: table.value.name, row: row.value, expected: 0 }, number, due_on: due.value });
}

const given = (cells: Readonly<Record<string, Cell | undefined>>): Record<string, Cell> => Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, cell ?? null]));

/** What an order rests on must be there. */
async function checkBasis(tx: Tx, office: Supervisor, basis: readonly Basis[]): Promise<Result<void>> {
  for (const { register, id } of basis) {
    const table = office.catalogue.tables.get(register);
    if (!table || !(await findRow(tx, office.region, table, id))) return failed(issue("review.no-basis", { register, id }));
  }
  return ok(undefined);
}
