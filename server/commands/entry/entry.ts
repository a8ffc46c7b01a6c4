import { type Actor, mayEnter, type Sentence } from "../../../access/index.ts";
import type { Agenda, AgendaEntry } from "../../../contract/pack/agendas.ts";
import { fieldOf, issue, failed, ok, type Result, type Row, type Table, textIn } from "../../../core/index.ts";
import type { Office } from "../../office.ts";
import { findRow, type Query, type Stored } from "../../postgres/index.ts";

declare module "../../../core/issue.ts" {
  interface IssueParams {
    "entry.unknown": { id: string };
    "entry.no-row": { id: string };
    "entry.not-asked": { field: string };
    "entry.not-yours": { reason: string; reason_en: string };
  }
}

/** Something that a role enters, with the tables it touches: whose rows it is about, and where it is written. */
export interface EntryKind {
  readonly role: Agenda["role"];
  readonly entry: AgendaEntry;
  readonly on: Table;
  readonly into: Table;
}

type Known = Pick<Office, "pack" | "catalogue">;

export function entryKinds({ pack, catalogue: { tables } }: Known): EntryKind[] {
  return pack.agendas.flatMap(({ role, entries = [] }) => entries.map((entry) => ({ role, entry, on: tables.get(entry.on)!, into: tables.get(entry.into ?? entry.on)! })));
}

export function entryKind(office: Known, id: string): Result<EntryKind> {
  const found = entryKinds(office).find(({ entry }) => entry.id === id);
  return found ? ok(found) : failed(issue("entry.unknown", { id }));
}

/** Whether the actor may enter it of that row, in a sentence. */
export function entering(actor: Actor, { role, entry }: EntryKind, row: Row): Sentence {
  return mayEnter(actor, { role, zh: `“${entry.label}”`, en: `“${entry.label_en}”` }, { org: row.org, ...(entry.whose !== undefined && { named: textIn(row, entry.whose) }) });
}

/** What the actor may enter of a row of a register. */
export const enterable = (office: Known, actor: Actor, register: string, row: Row): EntryKind[] =>
  entryKinds(office).filter((kind) => kind.on.name === register && entering(actor, kind, row).allowed);

/** The row that it is about, where it is one's own; another's is refused with the reason. */
export async function ownRow(office: Office, query: Query, actor: Actor, kind: EntryKind, id: string): Promise<Result<Stored>> {
  const found = await findRow(query, office.region, kind.on, id);
  if (!found) return failed(issue("entry.no-row", { id }));
  const { allowed, reason, reason_en } = entering(actor, kind, found.row);
  return allowed ? ok(found) : failed(issue("entry.not-yours", { reason, reason_en }));
}

/** Whether a row of the table that is written into belongs to the row that it is about. */
export const belongs = ({ entry, into }: EntryKind, row: Row, to: string): boolean =>
  (entry.into === undefined ? row.id : into.parent === undefined ? row[entry.by!] : row["parent"]) === to;

/** What stands in the form before anybody types: today, and the name by which registers know whoever enters. */
export function prefilled(office: Office, actor: Actor, { role, entry, into }: EntryKind): Record<string, string> {
  const self = actor.grants.find((each) => each.role === role)?.knownAs ?? actor.name;
  return {
    ...Object.fromEntries((entry.today ?? []).map((name) => [name, office.today()])),
    ...Object.fromEntries((entry.self ?? []).filter((name) => fieldOf(into, name)).map((name) => [name, self])),
  };
}
