import { type Cell, monthBefore, monthWords, ok, type Result, unitName } from "../../../core/index.ts";
import { decideOrder, sayChasing, stepLabel } from "../../../cycle/index.ts";
import { literal } from "../../../documents/index.ts";
import { checkRow } from "../../../registers/index.ts";
import { nextSeq, type RowChange, type Tx } from "../../postgres/index.ts";
import { officeRegister } from "../overview/asks.ts";
import type { LateSubject } from "./late.ts";
import { ordersTable, type Supervisor } from "./tables.ts";

/** What naming something in the circular writes: `line` is the sentence among the month's problems. */
export interface Naming {
  readonly changes: readonly RowChange[];
  readonly line?: string;
}

/**
 * 通报: a line among the month's problems, which the circular's writer finds there and may edit; and where it is an
 * order, the order escalates. A programme that keeps no problems has the record of the step alone.
 */
export async function problemChange(tx: Tx, office: Supervisor, subject: LateSubject, before: number): Promise<Result<Naming>> {
  const escalated = subject.kind === "order" ? escalation(office, subject) : ok<RowChange[]>([]);
  if (!escalated.ok) return escalated;
  const problems = officeRegister(office, "problems");
  const kind = office.pack.office?.problems?.late_class;
  const goal = goalOf(office, subject);
  if (!problems || kind === undefined || goal === undefined) return ok({ changes: escalated.value });
  const { table, definition } = problems;
  const month = subject.month ?? monthBefore(office.today());
  const seq = await nextSeq(tx, office.region, table, { month, kind }) + before;
  const line = sentence(office, subject);
  const row = checkRow(table, {
    id: `circular/${subject.kind}/${subject.id}`, org: definition.keeper, month, kind, seq: String(seq), goal, text: literal(line), basis: `${subject.register}/${subject.id}`,
  });
  return row.ok ? ok({ changes: [...escalated.value, { table: table.name, row: row.value, expected: 0 }], line }) : row;
}

/** What naming it in the circular changes of an order. */
function escalation(office: Supervisor, subject: LateSubject): Result<RowChange[]> {
  const table = ordersTable(office);
  if (!table.ok) return table;
  const decided = decideOrder(subject.stored.row, { kind: "escalate" }, { on: office.today(), by: "" });
  if (!decided.ok) return decided;
  const row = checkRow(table.value, { ...subject.stored.row, ...decided.value });
  return row.ok ? ok([{ table: table.value.name, row: row.value, expected: subject.stored.rev }]) : row;
}

/** The order's own goal; else the one that the unit leads, else the first that it reports for. */
function goalOf({ pack }: Supervisor, { stored, unit }: LateSubject): string | undefined {
  const own: Cell | undefined = stored.row["goal"];
  if (typeof own === "string") return own;
  const duty = pack.reporting.duties.find((each) => each.unit === unit && each.goal !== undefined);
  return pack.goals.find(({ lead }) => lead === unit)?.id ?? duty?.goal ?? pack.goals[0]?.id;
}

/** The line as people read it: who is late with what, and what was done about it. */
function sentence(office: Supervisor, { kind, id, unit, month, number, taken, standing: { days }, title }: LateSubject): string {
  const { ladder } = office.pack.reporting;
  const urged = taken.some(({ step }) => step === "urge") ? [stepLabel(ladder, "urge")] : [];
  const ordered = taken.flatMap(({ step, number: of }) => (step === "order" && of !== null ? [sayChasing(ladder.says, "numbered", { step: stepLabel(ladder, step), number: of })] : []));
  const steps = [...urged, ...ordered].join("、");
  const after = steps === "" ? "" : sayChasing(ladder.says, `${kind}_after`, { steps });
  const name = unitName(office, unit);
  return kind === "order" ? sayChasing(ladder.says, "order_named", { unit: name, number: number ?? id, title, days, after })
    : sayChasing(ladder.says, `${kind}_named`, { unit: name, month: monthWords(month ?? ""), days, after });
}
