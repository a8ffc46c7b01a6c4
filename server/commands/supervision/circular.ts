import { type Cell, monthBefore, monthWords, ok, type Result, unitName } from "../../../core/index.ts";
import { decideOrder } from "../../../cycle/index.ts";
import { literal } from "../../../documents/index.ts";
import { checkRow } from "../../../registers/index.ts";
import { nextSeq, type RowChange, type Tx } from "../../postgres/index.ts";
import type { LateSubject } from "./late.ts";
import { ORDERS, type Supervisor } from "./tables.ts";

export const PROBLEMS = "problems";

/**
 * 通报: a line among the month's problems, which the circular's writer finds there and may edit; and where it is an
 * order, the order escalates. A programme that keeps no problems has the record of the step alone.
 */
export async function problemChange(tx: Tx, office: Supervisor, subject: LateSubject, before: number): Promise<Result<RowChange[]>> {
  const escalated = subject.kind === "order" ? escalation(office, subject) : ok<RowChange[]>([]);
  if (!escalated.ok) return escalated;
  const table = office.catalogue.tables.get(PROBLEMS);
  const goal = goalOf(office, subject);
  if (!table || goal === undefined) return escalated;
  const month = subject.month ?? monthBefore(office.today());
  const seq = await nextSeq(tx, office.region, table, { month, kind: "progress" }) + before;
  const row = checkRow(table, {
    id: `circular/${subject.kind}/${subject.id}`, org: office.pack.registers.find(({ id }) => id === PROBLEMS)?.keeper ?? office.pack.root,
    month, kind: "progress", seq: String(seq), goal, text: literal(sentence(office, subject)), basis: `${subject.kind === "order" ? ORDERS : "reports"}/${subject.id}`,
  });
  return row.ok ? ok([...escalated.value, { table: PROBLEMS, row: row.value, expected: 0 }]) : row;
}

/** What naming it in the circular changes of an order; one that was named already is not named again. */
export const escalate = ({ today }: Pick<Supervisor, "today">, { stored }: LateSubject): ReturnType<typeof decideOrder> => decideOrder(stored.row, { kind: "escalate" }, { on: today(), by: "" });

function escalation(office: Supervisor, subject: LateSubject): Result<RowChange[]> {
  const { stored } = subject;
  const decided = escalate(office, subject);
  if (!decided.ok) return decided;
  const row = checkRow(office.catalogue.tables.get(ORDERS)!, { ...stored.row, ...decided.value });
  return row.ok ? ok([{ table: ORDERS, row: row.value, expected: stored.rev }]) : row;
}

/** The order's own goal; else the one that the unit leads, else the first that it reports for. */
function goalOf({ pack }: Supervisor, { stored, unit }: LateSubject): string | undefined {
  const own: Cell | undefined = stored.row["goal"];
  if (typeof own === "string") return own;
  const duty = pack.reporting.duties.find((each) => each.unit === unit && each.goal !== undefined);
  return pack.goals.find(({ lead }) => lead === unit)?.id ?? duty?.goal ?? pack.goals[0]?.id;
}

/** The line as people read it. */
export function sentence(office: Supervisor, { kind, unit, month, number, taken, standing: { days }, title }: LateSubject): string {
  const name = unitName(office, unit);
  const done = [...(taken.some(({ step }) => step === "urge") ? ["催办"] : []), ...(taken.flatMap((each) => (each.step === "order" && each.number !== null ? [`督办（${each.number}）`] : [])))];
  const after = done.length > 0 ? `，经${done.join("、")}后仍未${kind === "report" ? "报送" : "反馈"}` : "";
  return kind === "report" ? `${name}未按期报送${monthWords(month ?? "")}份工作进展，逾期${days}个工作日${after}` : `${name}未按期反馈${number ?? "督办单"}（${title}），逾期${days}个工作日${after}`;
}
