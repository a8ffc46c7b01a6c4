import { failed, issue, ok } from "../../../core/index.ts";
import { enter, entering, type EntryKind, entryKind, ownRow, prefilled } from "../../commands/entry/index.ts";
import { sightOf } from "../../identity/sight.ts";
import type { Office } from "../../office.ts";
import { listRows, type Query, seenBy, seenTable, type Sight, type Stored } from "../../postgres/index.ts";
import { wireEntry } from "../present/entry.ts";
import { type Bound, on } from "../route.ts";
import type { Around } from "./index.ts";

/** So many of what was entered before stand below the form. */
const BEFORE = 8;

/** What sponsors and field workers enter of their own: the form, and the writing of it. */
export function entryRoutes(office: Office, around: Around): Bound[] {
  return [
    on("entryForm", "enter-rows", async ({ params: { entry, id }, query: { row }, actor, language }) => {
      const kind = entryKind(office, entry);
      if (!kind.ok) return kind;
      const own = await ownRow(office, office.database.query, actor, kind.value, id);
      if (!own.ok) return own;
      const sight = sightOf(actor);
      const before = await enteredBefore(office, seenBy(office.database, sight), sight, kind.value, own.value);
      if (!before.ok) return before;
      const wanted = row === undefined ? undefined : before.value.find((each) => each.row.id === row);
      if (row !== undefined && !wanted) return failed(issue("entry.no-row", { id: row }));
      const changed = kind.value.entry.into === undefined ? own.value : wanted;
      return ok(wireEntry(office, kind.value, {
        own: own.value.row, sentence: entering(actor, kind.value, own.value.row), changed, prefilled: wanted ? {} : prefilled(office, actor, kind.value),
        before: kind.value.entry.into === undefined ? [] : before.value.slice(0, BEFORE),
      }, language));
    }),

    on("enterRow", "enter-rows", async ({ params: { entry, id }, body, actor }) => {
      const done = await enter(office, actor, entry, { ...body, on: id });
      if (done.ok && done.value.count > 0) around.sealSoon();
      return done;
    }),
  ];
}

async function enteredBefore(office: Office, seen: Query, sight: Sight, { entry, into }: EntryKind, own: Stored) {
  if (entry.into === undefined) return ok<Stored[]>([]);
  const table = seenTable(into, sight);
  const [newest] = entry.today ?? [];
  const listed = await listRows(seen, office.region, table, {
    filters: [{ column: into.parent === undefined ? entry.by! : "parent", op: "=", values: [own.row.id] }], limit: 100, ...(newest !== undefined && { sort: [{ column: newest, descending: true }] }),
  });
  return listed.ok ? ok([...listed.value.rows]) : listed;
}
