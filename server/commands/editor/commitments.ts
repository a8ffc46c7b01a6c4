import { type Cell, failed, issue, type Issue, ok, type Outcome, readMonth, type Result, type Row, shift, type Table, textIn } from "../../../core/index.ts";
import { checkRowText } from "../../../documents/index.ts";
import type { Office } from "../../office.ts";
import { findRow, inTransaction, nextSeq, stands, type Tx } from "../../postgres/index.ts";
import { passingRows } from "../../postgres/measure/select.ts";
import { all, any, byEnd, is, missing, officeRegister } from "../overview/asks.ts";
import { type RowDraft, saveDraftsIn } from "../rows/index.ts";
import { actOf } from "./month-rows.ts";
import { type By, namesIn } from "./text.ts";

/** A next step (下一步打算) and what became of it. */
export interface Commitment {
  readonly id: string;
  readonly rev: number;
  readonly register: string;
  readonly org: string;
  readonly goal: string;
  readonly title: string;
  readonly text: string;
  readonly made_in: string;
  readonly due: string;
  readonly outcome: Outcome | undefined;
  readonly account: string;
  readonly carried_to: string | undefined;
}

export interface Commitments {
  /** to be accounted for in this month's bulletin, and last month's that are not due yet */
  readonly due: readonly Commitment[];
  /** made in this month's bulletin */
  readonly made: readonly Commitment[];
}

export function commitmentsTable(office: Office): Result<Table> {
  const found = officeRegister(office, "commitments");
  return found ? ok(found.table) : failed(issue("editor.no-register", { register: "承诺" }));
}

export async function commitmentsOf(office: Office, month: string): Promise<Result<Commitments>> {
  const period = readMonth(month);
  if (!period.ok) return period;
  const table = commitmentsTable(office);
  if (!table.ok) return table;
  const before = shift(period.value, -1).text;
  const due = all(byEnd(table.value, "made_in", before), any(is(table.value, "made_in", before), is(table.value, "due", month), all(byEnd(table.value, "due", month), missing(table.value, "outcome"))));
  const answers = await passingRows(office.database.query, office.region, [
    { name: "due", table: table.value, tests: [due], order: ["goal", "made_in", "seq"] },
    { name: "made", table: table.value, tests: [is(table.value, "made_in", month)], order: ["goal", "seq"] },
  ]);
  const rank = new Map(office.pack.goals.map(({ id }, i) => [id, i]));
  const read = (name: string): Commitment[] => (answers.get(name)?.rows ?? []).map(({ row, rev }) => commitment(table.value.name, row, rev))
    .toSorted((a, b) => (rank.get(a.goal) ?? 99) - (rank.get(b.goal) ?? 99));
  return ok({ due: read("due"), made: read("made") });
}

function commitment(register: string, row: Row, rev: number): Commitment {
  const text = (name: string): string => textIn(row, name) ?? "";
  return {
    id: row.id, rev, register, org: row.org, goal: text("goal"), title: text("title"), text: text("text"), made_in: text("made_in"), due: text("due"),
    outcome: (row["outcome"] ?? undefined) as Outcome | undefined, account: text("account"), carried_to: text("carried_to") || undefined,
  };
}

export interface Answer {
  readonly rev: number;
  readonly outcome: Outcome;
  readonly account: string;
  readonly carried_to?: string | undefined;
}

/**
 * Says what became of a commitment. What is carried to a later month is promised anew in this one, so that the
 * bulletin of that month asks for it again.
 */
export async function answerCommitment(office: Office, month: string, id: string, answer: Answer, by: By): Promise<Result<void>> {
  const table = commitmentsTable(office);
  if (!table.ok) return table;
  const { name } = table.value;
  const incomplete = lacking(month, answer);
  if (incomplete) return failed(incomplete);
  return inTransaction<void>(office.database, async (tx) => {
    const stored = await findRow(tx, office.region, table.value, id);
    if (!stored) return failed(issue("editor.no-commitment", { commitment: id }));
    const later = answer.outcome === "carried" || answer.outcome === "partly" ? answer.carried_to : undefined;
    const drafts: RowDraft[] = [{
      table: name, id, expected: answer.rev,
      cells: { outcome: answer.outcome, account: answer.account.trim(), accounted_on: office.today(), carried_to: later ?? null },
    }];
    if (later !== undefined) drafts.push(...await carried(tx, office, table.value, stored.row, month, later));
    const saved = await saveDraftsIn(tx, office, actOf(office, by, "反馈承诺落实情况"), drafts);
    return saved.ok ? ok(undefined) : saved;
  });
}

/** The promise of it anew; answered again with the same title, it is promised once. */
async function carried(tx: Tx, office: Office, table: Table, row: Row, month: string, due: string): Promise<RowDraft[]> {
  const goal = String(row["goal"]);
  const seq = await nextSeq(tx, office.region, table, { made_in: month, goal });
  const made = (await passingRows(tx, office.region, [{ name: "made", table, tests: [is(table, "made_in", month), is(table, "goal", goal)] }])).get("made")?.rows ?? [];
  if (made.some((each) => each.row["title"] === row["title"])) return [];
  return [{ table: table.name, id: office.newId(), expected: 0, cells: {
    ...ofPromise(table, row), org: row.org, made_in: month, seq: String(seq), due,
  } }];
}

/** All that a row says of what was promised; what became of it is the old row's alone. */
export function ofPromise(table: Table, row: Row): Record<string, Cell> {
  const answered = new Set(["outcome", "account", "accounted_on", "carried_to"]);
  return Object.fromEntries(table.fields.filter(({ name, retired }) => retired === undefined && !answered.has(name)).map(({ name }) => [name, row[name] ?? null]));
}

function lacking(month: string, { outcome, account, carried_to }: Answer): Issue | undefined {
  if (account.trim() === "") return issue("editor.answer-incomplete", { missing: "结果说明", missing_en: "what became of it" });
  if (outcome === "carried" && carried_to === undefined) return issue("editor.answer-incomplete", { missing: "顺延到的月份", missing_en: "the month that it is carried to" });
  if (carried_to !== undefined && carried_to <= month) return issue("editor.answer-incomplete", { missing: "晚于本月的顺延月份", missing_en: "a month later than this one" });
  return undefined;
}

export interface NewCommitment {
  readonly goal: string;
  readonly org: string;
  readonly title: string;
  readonly text: string;
  readonly due: string;
}

/** Writes a next step; the gather of its goal tells it in the text. */
export async function addCommitment(office: Office, month: string, made: NewCommitment, by: By): Promise<Result<void>> {
  const table = commitmentsTable(office);
  if (!table.ok) return table;
  const faults = checkRowText(made.text, table.value, office.pack.bulletin, namesIn(office)).filter((each) => each.severity === "error");
  if (faults.length > 0) return failed(...faults);
  if (made.due <= month) return failed(issue("editor.answer-incomplete", { missing: "晚于本月的兑现月份", missing_en: "a due month later than this one" }));
  return inTransaction<void>(office.database, async (tx) => {
    const seq = await nextSeq(tx, office.region, table.value, { made_in: month, goal: made.goal });
    const [title, text] = [made.title.trim(), made.text.trim()];
    // sent twice, it is one commitment
    if (await stands(tx, office.region, table.value, { made_in: month, goal: made.goal, org: made.org, title, text, due: made.due })) return ok(undefined);
    const saved = await saveDraftsIn(tx, office, actOf(office, by, "提出下一步打算"), [{
      table: table.value.name, id: office.newId(), expected: 0,
      cells: { org: made.org, made_in: month, goal: made.goal, seq: String(seq), title, text, due: made.due },
    }]);
    return saved.ok ? ok(undefined) : saved;
  });
}
