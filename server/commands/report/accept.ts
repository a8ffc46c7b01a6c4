import { allOk, type Cell, failed, fieldOf, type Issue, issue, ok, PARENT, type Result, type Row, type Table, unitName } from "../../../core/index.ts";
import { type Duty, shapeOfDuty } from "../../../cycle/index.ts";
import { checkRow } from "../../../registers/index.ts";
import { findByKey, findRows, keyText, type RowChange, saveRows, type Stored, takenIds, tellLive, type Tx } from "../../postgres/index.ts";
import type { Reporter } from "./gather.ts";

export interface AcceptAct {
  /** id of the batch that the registers' rows are written under; not that of the verdicts */
  readonly batch: string;
  readonly actor: string;
  readonly at: string;
  readonly newId: () => string;
}

/** What is accepted: the report's row, rows of `reports.items`, and the rows of `reports.evidence` that hang on the same rows. */
export interface Accepted {
  readonly report: Row;
  readonly items: readonly Row[];
  readonly evidence?: readonly Row[];
}

/**
 * Writes accepted answers into the registers that they were asked for, in the caller's transaction: origin office,
 * reason “2016-11 月报 发改局”. An answer that says what the register says leaves no event. Fails with every fault
 * found, and then the transaction must be undone.
 */
export async function acceptItems(tx: Tx, office: Reporter, act: AcceptAct, { report, items, evidence = [] }: Accepted): Promise<Result<{ readonly count: number; readonly tables: readonly string[] }>> {
  const month = String(report["month"]);
  const unit = String(report["unit"]);
  const issues: Issue[] = [];
  const changes: RowChange[] = [];
  // what was left empty says nothing against what came into the register meanwhile
  const wanted = items.filter((each) => each["value"] !== null || each["source"] !== null);
  for (const [id, ofDuty] of Map.groupBy(wanted, (each) => String(each["duty"]))) {
    const duty = office.pack.reporting.duties.find((each) => each.id === id);
    const table = duty && office.catalogue.tables.get(duty.from);
    if (!duty || !table) {
      issues.push(issue("report.not-owed", { duty: id, row: String(ofDuty[0]?.["row"] ?? "") }));
      continue;
    }
    // duties that ask for other fields of one row (text, percent) write it together
    const answers = [...Map.groupBy(ofDuty, (each) => String(each["row"]))].map(([row, cells]): AnsweredRow => ({
      row, cells: Object.fromEntries(cells.map((each) => [String(each["field"]), each["value"] ?? null])),
    }));
    const found = await changesOf(tx, office, act, { duty, table, month, unit }, answers);
    if (found.ok) merge(changes, found.value);
    else issues.push(...found.issues);
  }
  if (issues.length > 0) return failed(...issues);
  const proofs = await evidenceChanges(tx, office, act, evidence);
  if (!proofs.ok) return proofs;
  changes.push(...proofs.value);
  if (changes.length === 0) return ok({ count: 0, tables: [] });
  const head = { region: office.region, id: act.batch, kind: "command", actor: act.actor, at: act.at, reason: `${month} 月报 ${unitName(office, unit)}` } as const;
  const saved = await saveRows(tx, office.pack.tables, head, changes);
  if (!saved.ok) return saved;
  const tables = [...new Set(changes.map((each) => each.table))];
  await tellLive(tx, office.region, { kind: "rows", tables });
  return ok({ count: saved.value.count, tables });
}

interface AnsweredRow { readonly row: string; readonly cells: Readonly<Record<string, Cell>> }
interface Place { readonly duty: Duty; readonly table: Table; readonly month: string; readonly unit: string }

/** Two changes of one row become one; of a new row the second would be refused. */
function merge(changes: RowChange[], more: readonly RowChange[]): void {
  for (const each of more) {
    const key = (of: RowChange): string => `${of.table} ${of.row.id}`;
    const at = changes.findIndex((one) => key(one) === key(each));
    if (at < 0) changes.push(each);
    else changes[at] = { ...each, row: { ...changes[at]!.row, ...notEmpty(each.row) } };
  }
}
const notEmpty = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== null)) as Row;

async function changesOf(tx: Tx, office: Reporter, act: AcceptAct, place: Place, answers: readonly AnsweredRow[]): Promise<Result<RowChange[]>> {
  const { duty, table, month, unit } = place;
  const shape = shapeOfDuty(duty, table);
  if (shape === "own") {
    const stored = new Map((await findRows(tx, office.region, table, answers.map(({ row }) => row))).map((each) => [each.row.id, each]));
    return settled(answers.map(({ row, cells }) => {
      const found = stored.get(row);
      return found ? changed(table, found, cells) : failed(issue("rows.missing", { row }, { register: table.name, row }));
    }));
  }
  const fresh = answers.map(({ row, cells }): { base: Record<string, Cell>; cells: Readonly<Record<string, Cell>>; id: string } => {
    const month_cells = { month, ...(table.key.includes("seq") ? { seq: "1" } : {}) };
    if (shape === "monthly") return { base: { [PARENT]: row, ...month_cells }, cells, id: `${row}/${month}${table.key.includes("seq") ? "/1" : ""}` };
    const item = duty.items?.find(({ id }) => id === row);
    return { base: { org: unit, ...month_cells, ...item?.set }, cells, id: act.newId() };
  });
  const stored = await findByKey(tx, office.region, table, fresh.map(({ base }) => keyOf(table, base)));
  // a row whose month was put right keeps the id of the month that it was made for
  const taken = await takenIds(tx, office.region, table, fresh.map(({ id }) => id));
  const parents = await orgsOfParents(tx, office, table, answers.map(({ row }) => row));
  return settled(fresh.map(({ base, cells, id }): Result<RowChange | undefined> => {
    const found = stored.get(keyText(table, base));
    if (found) return changed(table, found, cells);
    // nothing said of a month that nothing is known of
    if (Object.values(cells).every((cell) => cell === null)) return ok(undefined);
    const row = checkRow(table, { org: parents.get(String(base[PARENT])) ?? unit, ...base, ...cells, id: taken.has(id) ? act.newId() : id, origin: "office" });
    return row.ok ? ok<RowChange>({ table: table.name, row: row.value, expected: 0 }) : row;
  }));
}

const keyOf = (table: Table, base: Readonly<Record<string, Cell>>): Cell[] => [...(table.parent ? [PARENT] : []), ...table.key].map((name) => base[name] ?? null);

/** An answer that changes nothing is left out: it makes no event and no origin. */
function changed(table: Table, { row, rev }: Stored, cells: Readonly<Record<string, Cell>>): Result<RowChange | undefined> {
  const same = Object.entries(cells).every(([name, cell]) => (row[name] ?? null) === cell || fieldOf(table, name) === undefined);
  if (same) return ok(undefined);
  const checked = checkRow(table, { ...row, ...cells, origin: "office" });
  return checked.ok ? ok({ table: table.name, row: checked.value, expected: rev }) : checked;
}

/** Changes without those that change nothing, or every issue. */
export function settled(found: readonly Result<RowChange | undefined>[]): Result<RowChange[]> {
  const all = allOk(found);
  return all.ok ? ok(all.value.flatMap((each) => each ?? [])) : all;
}

async function orgsOfParents(tx: Tx, office: Reporter, table: Table, ids: readonly string[]): Promise<Map<string, string>> {
  const parent = table.parent === undefined ? undefined : office.catalogue.tables.get(table.parent);
  if (!parent) return new Map();
  return new Map((await findRows(tx, office.region, parent, ids)).map(({ row }) => [row.id, row.org]));
}

/** Evidence goes under the main row, where its register keeps evidence. */
async function evidenceChanges(tx: Tx, office: Reporter, act: AcceptAct, evidence: readonly Row[]): Promise<Result<RowChange[]>> {
  const made: RowChange[] = [];
  for (const [from, files] of Map.groupBy(evidence, (each) => String(each["table"]))) {
    const register = from.split(".")[0]!;
    const table = office.catalogue.tables.get(`${register}.evidence`);
    const main = office.catalogue.tables.get(register);
    if (!table || !main) continue;
    const parents = new Map((await findRows(tx, office.region, main, files.map((each) => String(each["row"])))).map(({ row }) => [row.id, row.org]));
    const there = await findByKey(tx, office.region, table, files.map((each) => [String(each["row"]), each["file"] ?? null]));
    for (const file of files) {
      const base = { [PARENT]: String(file["row"]), file: file["file"] ?? null };
      const org = parents.get(String(file["row"]));
      if (org === undefined || there.has(keyText(table, base))) continue;
      const row = checkRow(table, { ...base, id: act.newId(), org, origin: "office", sha256: file["sha256"], caption: file["caption"], taken_on: file["taken_on"] });
      if (!row.ok) return row;
      made.push({ table: table.name, row: row.value, expected: 0 });
    }
  }
  return ok(made);
}
