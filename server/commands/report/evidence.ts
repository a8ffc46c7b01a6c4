import { failed, issue, ok, type Result } from "../../../core/index.ts";
import { takeProof, type SentFile } from "../../files/proof.ts";
import type { FileStore } from "../../files/store.ts";
import type { Office } from "../../office.ts";
import { attachFile, detachFile, type FormFile, inTransaction, storedFile, type StoredFile } from "../../postgres/index.ts";
import { type DraftAct, lockedForm } from "./draft.ts";
import { editable } from "./form.ts";

export interface Upload extends SentFile {
  readonly duty: string;
  readonly row: string;
}

/** Says that the file hangs on the row, and keeps its bytes before that holds: what the database names is always there. */
export async function attachEvidence(office: Office, store: FileStore, act: DraftAct, month: string, unit: string, { duty, row, ...sent }: Upload): Promise<Result<FormFile>> {
  return takeProof(store, sent, (proof, keep) => inTransaction(office.database, async (tx) => {
    const form = await lockedForm(office, tx, month, unit);
    if (!form.ok) return form;
    const asked = form.value.duties.find((each) => each.duty.id === duty)?.rows.find(({ id }) => id === row);
    if (!asked) return failed(issue("report.not-owed", { duty, row }));
    if (!editable(form.value.state)) return failed(issue("report.locked", { title: asked.title }));
    const file = { duty, row, ...proof, caption: null, by: act.by, at: act.at };
    await attachFile(tx, { region: office.region, month, unit }, file);
    await keep();
    return ok(file);
  }));
}

export async function detachEvidence(office: Office, month: string, unit: string, of: { duty: string; row: string; sha256: string }): Promise<Result<boolean>> {
  return inTransaction(office.database, async (tx) => {
    const form = await lockedForm(office, tx, month, unit);
    if (!form.ok) return form;
    if (!editable(form.value.state)) return failed(issue("report.locked", { title: of.row }));
    return ok(await detachFile(tx, { region: office.region, month, unit }, of));
  });
}

/** A file that hangs on a report of one of those units; what one may not see is not there. */
export async function evidenceFile(office: Office, store: FileStore, scope: "all" | ReadonlySet<string>, sha256: string): Promise<Result<StoredFile>> {
  const file = await storedFile(office.database.query, office.region, sha256);
  const mine = file && (scope === "all" || file.units.some((unit) => scope.has(unit)));
  if (!file || !mine || !(await store.has(sha256))) return failed(issue("report.file-missing", { sha256 }));
  return ok(file);
}
