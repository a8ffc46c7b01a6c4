import type { Actor } from "../../../access/index.ts";
import { type Cell, failed, issue, LISTED_FROM, ok, ORG, PARENT, type Result } from "../../../core/index.ts";
import type { Office } from "../../office.ts";
import { batchWritten, findRow, inTransaction, type Tx, within } from "../../postgres/index.ts";
import { type RowDraft, saveDraftsIn } from "../rows/index.ts";
import { belongs, type EntryKind, entryKind, ownRow, prefilled } from "./entry.ts";

export interface Entered {
  /** made by the sender: the same entry sent again is written once */
  readonly batch: string;
  /** the row that it is about */
  readonly on: string;
  /** a row that was entered before and is to be changed, at the revision that was seen */
  readonly row?: { readonly id: string; readonly rev: number } | undefined;
  readonly cells: Readonly<Record<string, Cell>>;
}

export interface EnteredRow {
  readonly id: string;
  readonly count: number;
}

/**
 * Writes what somebody enters of what is his own: the fields that the pack names and no others, in one batch with him as
 * its author. It is written as a role of the database that sees the units of the grant only, so that a row outside
 * them is refused there as well.
 */
export async function enter(office: Office, actor: Actor, id: string, given: Entered): Promise<Result<EnteredRow>> {
  const kind = entryKind(office, id);
  if (!kind.ok) return kind;
  const { role, entry } = kind.value;
  const strange = Object.keys(given.cells).filter((name) => !entry.fields.includes(name));
  if (strange.length > 0) return failed(...strange.map((field) => issue("entry.not-asked", { field }, { register: kind.value.into.name, field })));
  const orgs = new Set(actor.grants.filter((each) => each.role === role).flatMap((each) => [...each.orgs]));
  return inTransaction<EnteredRow>(office.database, async (tx) => {
    const own = await ownRow(office, tx, actor, kind.value, given.on);
    if (!own.ok) return own;
    const draft = await draftOf(office, tx, actor, kind.value, own.value.row.org, given);
    if (!draft.ok) return draft;
    if (await batchWritten(tx, office.region, given.batch)) return ok({ id: draft.value.id, count: 0 });
    const act = { batch: given.batch, actor: actor.id, at: office.clock().toISOString(), reason: entry.label };
    const saved = await within(tx, { orgs, personal: true }, () => saveDraftsIn(tx, office, act, [draft.value]));
    return saved.ok ? ok({ id: draft.value.id, count: saved.value.count }) : saved;
  });
}

async function draftOf(office: Office, tx: Tx, actor: Actor, kind: EntryKind, org: string, { batch, on, row, cells }: Entered): Promise<Result<RowDraft>> {
  const { entry, into } = kind;
  if (entry.into === undefined) return row?.id === on ? ok({ table: into.name, id: on, expected: row.rev, cells }) : failed(issue("entry.no-row", { id: row?.id ?? "" }));
  if (row) {
    const stored = await findRow(tx, office.region, into, row.id);
    return stored && belongs(kind, stored.row, on) ? ok({ table: into.name, id: row.id, expected: row.rev, cells }) : failed(issue("entry.no-row", { id: row.id }));
  }
  const bound = into.parent === undefined ? { [ORG]: org, [entry.by!]: on } : { [PARENT]: on, [ORG]: org };
  // the batch names the row, so that an entry that is sent again is the same row
  return ok({ table: into.name, id: batch, expected: 0, cells: { ...prefilled(office, actor, kind), ...cells, ...bound, ...(into.dated && { [LISTED_FROM]: office.today() }) } });
}
