import { failed, issue, type Issue, ok, type Result } from "../../../core/index.ts";
import { mergeCell, type TypedCell } from "../../../cycle/index.ts";
import type { Office } from "../../office.ts";
import { type CellPlace, cellKey, inTransaction, lock, type PlacedCell, putCells, tellLive, type Tx } from "../../postgres/index.ts";
import { findingsOf } from "./findings.ts";
import { editable, type Form, type FormCell, loadForm } from "./form.ts";

export interface DraftAct {
  /** id of the person */
  readonly by: string;
  readonly at: string;
  /** it is not the unit that types, but the office for it (代填) */
  readonly behalf?: boolean;
}

export interface TypedAt extends CellPlace, TypedCell {}

export interface Drafted {
  /** the cells as they stand now, those with a rival among them */
  readonly cells: readonly PlacedCell[];
  /** of the rows that were typed in */
  readonly findings: readonly Issue[];
}

/** Keeps what is typed. Whoever typed over an older version finds both words in the answer; the rules say what they think of it. */
export async function draftCells(office: Office, act: DraftAct, month: string, unit: string, typed: readonly TypedAt[]): Promise<Result<Drafted>> {
  const kept = await inTransaction(office.database, async (tx) => {
    const form = await lockedForm(office, tx, month, unit);
    if (!form.ok) return form;
    const merged = await mergeDrafts(office, tx, form.value, act, typed);
    if (!merged.ok) return merged;
    if (merged.value.changed) await tellLive(tx, office.region, { kind: "report", month, org: unit });
    return ok({ form: form.value, cells: merged.value.cells });
  });
  if (!kept.ok) return kept;
  const { form, cells } = kept.value;
  const rows = new Set(cells.map(({ row }) => row));
  const found = await findingsOf(office, withDrafts(form, cells), new Set(cells.map(cellKey)));
  return ok({ cells, findings: found.filter(({ where }) => where.row !== undefined && rows.has(where.row)) });
}

/** The form with its lock: writers of one form go one after the other. */
export async function lockedForm(office: Office, tx: Tx, month: string, unit: string): Promise<Result<Form>> {
  await lock(tx, "form", `${office.region} ${month} ${unit}`);
  return loadForm(office, tx, month, unit);
}

/** Merges and stores typed cells; fails when one is not asked or may not be changed any more, and then nothing is kept. */
export async function mergeDrafts(office: Office, tx: Tx, form: Form, act: DraftAct, typed: readonly TypedAt[]): Promise<Result<{ cells: PlacedCell[]; changed: boolean }>> {
  const issues: Issue[] = [];
  const cells: PlacedCell[] = [];
  let changed = false;
  for (const each of typed) {
    const cell = form.cells.get(cellKey(each));
    const where = { register: each.duty, row: each.row, field: each.field };
    if (!cell?.owed.asked) issues.push(issue("report.not-owed", { duty: each.duty, row: each.row }, where));
    else if (cell.locked || !editable(form.state)) issues.push(issue("report.locked", { title: cell.owed.title }, where));
    else {
      const { duty, row, field } = each;
      const merged = mergeCell(cell.draft, { ...each, source: sourceOf(cell, each, act) }, act.by, act.at);
      changed ||= merged.kind !== "kept";
      cells.push({ ...merged.cell, duty, row, field });
    }
  }
  if (issues.length > 0) return failed(...issues);
  await putCells(tx, { region: office.region, month: form.month, unit: form.unit }, cells);
  return ok({ cells, changed });
}

/** A word of explanation beside an answer does not make it somebody else's. */
function sourceOf(standing: FormCell, typed: TypedAt, { behalf = false }: DraftAct): string {
  const kept = standing.value === typed.value && (behalf || standing.source === "behalf");
  return (kept ? standing.source : undefined) ?? (behalf ? "behalf" : typed.source);
}

/** The form as if it had been read after these cells were kept. */
export function withDrafts(form: Form, drafts: readonly PlacedCell[]): Form {
  const cells = new Map(form.cells);
  for (const draft of drafts) {
    const cell = cells.get(cellKey(draft));
    if (cell) cells.set(cellKey(draft), { ...cell, draft, value: draft.value, explanation: draft.explanation, source: draft.value === "" ? undefined : draft.source });
  }
  return { ...form, cells };
}
