import { allOk, type Cell, failed, fieldOf, type Issue, issue, monthWords, ok, type Result, type Row, textIn, unitName } from "../../../core/index.ts";
import { decideReport, isMendable, minutesSpent, stateOf } from "../../../cycle/index.ts";
import { checkRow } from "../../../registers/index.ts";
import { notify } from "../../notices/notify.ts";
import type { Office } from "../../office.ts";
import { batchWritten, findRow, inTransaction, type RowChange, saveRows, type Stored, tellLive } from "../../postgres/index.ts";
import { settled } from "./accept.ts";
import { type DraftAct, lockedForm, mergeDrafts, type TypedAt, withDrafts } from "./draft.ts";
import { findingsOf } from "./findings.ts";
import { burdenOfCells, canonicalOf, editable, type Form, type FormCell, loadForm, minutesIn } from "./form.ts";
import { itemId, reportId, reportTables } from "./records.ts";

export interface SubmitAct extends DraftAct {
  /** made by the sender: the same submission sent again, after a cut connection, is done once */
  readonly batch: string;
  readonly actor: string;
  /** the business day */
  readonly on: string;
}

export interface Submitted {
  readonly report: Row;
  /** it had been done before */
  readonly again: boolean;
}

/** Reports the whole form in one batch, with the cells that had not reached the server yet. Refused as long as an answer is missing or breaks a rule. */
export async function submitReport(office: Office, act: SubmitAct, month: string, unit: string, typed: readonly TypedAt[] = []): Promise<Result<Submitted>> {
  const contradicted = await narrativeErrors(office, act, month, unit, typed);
  return inTransaction<Submitted>(office.database, async (tx) => {
    const loaded = await lockedForm(office, tx, month, unit);
    if (!loaded.ok) return loaded;
    if (await batchWritten(tx, office.region, act.batch)) return ok({ report: loaded.value.record.report.row, again: true });
    const moved = decideReport(loaded.value.record.report.row, { kind: "submit" }, { ...act, by: act.actor, levels: office.pack.reporting.levels });
    if (!moved.ok) return moved;
    const merged = await mergeDrafts(office, tx, loaded.value, act, typed);
    if (!merged.ok) return merged;
    const form = withDrafts(loaded.value, merged.value.cells);
    const found = [...missing(form), ...(await findingsOf(office, form, new Set())), ...contradicted].filter(({ severity }) => severity === "error");
    if (found.length > 0) return failed(...found);

    const { report } = form.record;
    const burden = burdenOfCells(form.cells, minutesSpent(minutesIn(report.row), stretchBegan(report.row), act.at));
    const row = checkRow(reportTables(office).reports, {
      ...report.row, ...moved.value, opened_at: report.row["opened_at"] ?? act.at,
      ...Object.fromEntries(Object.entries(burden).map(([name, count]) => [name, count === undefined ? null : String(count)])),
    });
    if (!row.ok) return row;
    const parts = allOk([itemChanges(office, form), evidenceChanges(office, form)]);
    if (!parts.ok) return parts;
    const changes = [{ table: "reports", row: row.value, expected: report.rev }, ...parts.value.flat()];
    const saved = await saveRows(tx, office.pack.tables, { region: office.region, id: act.batch, kind: "command", actor: act.actor, at: act.at, reason: `${month} 月报 ${unitName(office, unit)}` }, changes);
    if (!saved.ok) return saved;
    await tellLive(tx, office.region, { kind: "report", month, org: unit });
    await notify(tx, office, act.actor, [{
      kind: "report-submitted", to: office.pack.reporting.levels.includes("head") ? { org: unit } : "office", link: `/review/${month}/${unit}`, facts: { unit, month, passed: false },
    }]);
    return ok({ report: row.value, again: false });
  });
}

/** When the stretch began that ends now. Reports opened before stretches were kept have their first opening. */
const stretchBegan = (report: Row): string | undefined => textIn(report, "resumed_at") ?? (minutesIn(report) === undefined ? textIn(report, "opened_at") ?? undefined : undefined);

/**
 * Texts are read before the transaction begins: that takes figures of the ledger on connections of their own, and
 * many submissions at once would wait for each other's. Nothing is read where the rule only warns.
 */
async function narrativeErrors(office: Office, act: SubmitAct, month: string, unit: string, typed: readonly TypedAt[]): Promise<readonly Issue[]> {
  if (!office.pack.reporting.rules.some(({ kind, severity }) => kind === "narrative" && severity === "error")) return [];
  const form = await loadForm(office, office.database.query, month, unit);
  if (!form.ok) return [];
  const drafts = typed.map((each) => ({ ...each, by: act.by, at: act.at, rivals: [] }));
  return (await findingsOf(office, withDrafts(form.value, drafts), "all")).filter(({ code }) => code === "report.narrative");
}

function missing({ cells }: Form): Issue[] {
  const lacking = [...cells.values()].filter(({ owed, value }) => owed.required && owed.asked && value.trim() === "");
  return lacking.map(({ owed: { title, label, label_en, duty, row, field } }) => issue("report.required", { title, label, label_en, count: lacking.length }, { register: duty, row, field }));
}

/** One row of `reports.items` for each question, those left empty too: a reviewer decides on silence as on a word. A returned one loses its verdict when it is reported again, and keeps what was said. */
function itemChanges(office: Office, form: Form): Result<RowChange[]> {
  const { items } = reportTables(office);
  const stored = new Map(form.record.items.map((each) => [each.row.id, each]));
  return settled([...form.cells.values()].flatMap((cell) => {
    const id = itemId(form.record.report.row.id, cell.owed);
    const before = stored.get(id);
    if (before && !isMendable(before.row["verdict"])) return [];
    const made = itemRow(office, form, cell, id, before);
    return made === undefined ? [] : [checked(items.name, before, checkRow(items, made))];
  }));
}

function itemRow({ catalogue }: Office, form: Form, { owed, value, source, explanation }: FormCell, id: string, before: Stored | undefined): Record<string, Cell> | undefined {
  const field = fieldOf(catalogue.tables.get(owed.table)!, owed.field)!;
  const cell = canonicalOf(field, value) ?? null;
  if (cell === null && !before && !owed.asked) return undefined;
  const { duty, table, row, field: name } = owed;
  const parent = form.record.report.row.id;
  return {
    id, org: form.unit, parent, duty, table, row, field: name, value: cell === null ? null : String(cell), before: owed.before === null ? null : String(owed.before),
    // taken out where something stood is an answer, left empty is none
    source: cell === null ? (owed.value === null ? null : "typed") : source ?? "typed", explanation: explanation.trim() === "" ? null : explanation.trim(),
    verdict: null, verdict_reason: null, verdict_by: null, verdict_at: null, ...lastReturn(before?.row),
  };
}

/** What the reviewer of the next round is shown of an item that came back. */
function lastReturn(before: Row | undefined): Record<string, Cell> {
  const of = (name: string): Cell => before?.[name] ?? null;
  return before?.["verdict"] === "returned"
    ? { returned_value: of("value"), returned_reason: of("verdict_reason"), returned_by: of("verdict_by"), returned_at: of("verdict_at") }
    : { returned_value: of("returned_value"), returned_reason: of("returned_reason"), returned_by: of("returned_by"), returned_at: of("returned_at") };
}

function evidenceChanges(office: Office, form: Form): Result<RowChange[]> {
  const { evidence } = reportTables(office);
  const stored = new Map(form.record.evidence.map((each) => [each.row.id, each]));
  const parent = form.record.report.row.id;
  return settled(form.files.map(({ duty, row, sha256, name, caption, size }) => {
    const id = `${parent}/${duty}/${row}/${sha256}`;
    const table = form.duties.find((each) => each.duty.id === duty)?.duty.from ?? duty;
    return checked(evidence.name, stored.get(id), checkRow(evidence, { id, org: form.unit, parent, duty, table, row, file: name, sha256, size: String(size), caption }));
  }));
}

const checked = (table: string, before: Stored | undefined, row: Result<Row>): Result<RowChange | undefined> => {
  if (!row.ok) return row;
  const same = before !== undefined && Object.entries(row.value).every(([name, cell]) => (before.row[name] ?? null) === cell);
  return ok(same ? undefined : { table, row: row.value, expected: before?.rev ?? 0 });
};

/** Takes the report back before anybody reviewed it. */
export async function withdrawReport(office: Office, act: SubmitAct, month: string, unit: string): Promise<Result<Submitted>> {
  return changeReport(office, act, month, unit, (report) => decideReport(report, { kind: "withdraw" }, { ...act, by: act.actor, levels: office.pack.reporting.levels }), "撤回");
}

/** The unit opened its form, or touched it again after it came back: from here on its time counts. */
export async function startReport(office: Office, act: SubmitAct, month: string, unit: string): Promise<Result<Submitted>> {
  return changeReport(office, act, month, unit, (report) => ok({
    ...(report["opened_at"] === null && { opened_at: act.at }), ...((report["resumed_at"] ?? null) === null && editable(stateOf(report)) && { resumed_at: act.at }),
  }), "打开填报");
}

async function changeReport(office: Office, act: SubmitAct, month: string, unit: string, decide: (report: Row) => Result<Readonly<Record<string, Cell>>>, what: string): Promise<Result<Submitted>> {
  const { reports } = reportTables(office);
  return inTransaction<Submitted>(office.database, async (tx) => {
    const stored = await findRow(tx, office.region, reports, reportId(month, unit));
    if (!stored) return failed(issue("report.not-opened", { month: monthWords(month), month_en: month, unit: unitName(office, unit) }));
    if (await batchWritten(tx, office.region, act.batch)) return ok({ report: stored.row, again: true });
    const cells = decide(stored.row);
    if (!cells.ok) return cells;
    if (Object.keys(cells.value).length === 0) return ok({ report: stored.row, again: true });
    const row = checkRow(reports, { ...stored.row, ...cells.value });
    if (!row.ok) return row;
    const saved = await saveRows(tx, office.pack.tables, { region: office.region, id: act.batch, kind: "command", actor: act.actor, at: act.at, reason: `${month} 月报 ${unitName(office, unit)} ${what}` }, [{ table: reports.name, row: row.value, expected: stored.rev }]);
    if (!saved.ok) return saved;
    await tellLive(tx, office.region, { kind: "report", month, org: unit });
    return ok({ report: row.value, again: false });
  });
}
