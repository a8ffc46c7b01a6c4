import { PassThrough } from "node:stream";
import { type Cell, failed, type Issue, issue, LISTED_FROM, ok, ORG, PARENT, type Result, type Table } from "../../../core/index.ts";
import type { BodyOf } from "../../../contract/index.ts";
import { audit } from "../../commands/accounts/audit.ts";
import { planExport } from "../../commands/exchange/export.ts";
import { type RowDraft, saveDrafts } from "../../commands/rows/index.ts";
import { sightOf } from "../../identity/sight.ts";
import type { Office } from "../../office.ts";
import { findRows } from "../../postgres/index.ts";
import { asDownload } from "../present/download.ts";
import { labelOf } from "../present/shape.ts";
import { type Bound, on } from "../route.ts";
import { requestOf } from "../selection.ts";
import { fromOf } from "../session.ts";
import type { Around } from "./index.ts";
import { registerOf } from "./registers.ts";

const types = { csv: "text/csv; charset=utf-8", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" } as const;

/** Rows out as a file, and rows in. */
export function exchangeRoutes(office: Office, around: Around): Bound[] {
  return [
    on("exportRows", "export", async ({ params, query, actor, language }, reply) => {
      const sight = sightOf(actor);
      const from = fromOf(reply.request);
      const found = registerOf(office, params.register, sight);
      if (!found.ok) return found;
      const { main } = found.value;
      const rows = requestOf(office, main, query, sight);
      if (!rows.ok) return rows;
      const fields = query.fields?.split(",").filter(Boolean);
      const planned = await planExport(office, {
        table: main.name, format: query.format, rows: rows.value, sight, ...(fields && fields.length > 0 && { fields }),
      });
      if (!planned.ok) return planned;
      asDownload(reply, types[query.format], `${labelOf(main, language)}.${query.format}`);
      const stream = new PassThrough();
      let count = 0;
      // the answer has begun: what goes wrong now can only break it off; a reader who goes away is no fault
      const written = planned.value.write(stream, (n) => { count = n; }).then((done) => (done.ok ? undefined : stream.destroy(new Error(JSON.stringify(done.issues)))), (why: Error) => stream.destroy(why));
      const personal = planned.value.columns.filter((each) => each.personal === true);
      if (personal.length > 0) {
        const { q, filter, org, month } = query;
        const told = { register: main.name, fields: personal.map(({ name }) => name), q: q?.trim() || null, filter: filter ?? null, org: org ?? null, month: month ?? null, format: query.format };
        // also of one that was broken off: so many rows had been read for it
        void written.then(() => audit(office, { kind: "personal-exported", account: actor.id, name: actor.name, detail: { ...told, rows: count } }, from)).catch((why: Error) => reply.log.error(why, "audit"));
      }
      return ok(stream as never);
    }),

    on("writeRows", "write-rows", async ({ params, body, actor }) => {
      const found = registerOf(office, params.register, { personal: true });
      if (!found.ok) return found;
      const drafts = await draftsOf(office, [found.value.main, ...found.value.children], body);
      if (!drafts.ok) return drafts;
      const saved = await saveDrafts(office, { batch: office.newId(), actor: actor.id, at: office.clock().toISOString(), reason: body.reason }, drafts.value);
      if (!saved.ok) return saved;
      if (saved.value.count > 0) around.sealSoon();
      return ok({ batch: saved.value.batch, count: saved.value.count, rows: saved.value.revisions.map(({ table, id, rev }) => ({ table, id, rev })) });
    }),
  ];
}

type Written = BodyOf<"writeRows">["rows"][number];

/** The rows of a request as drafts: new ones get an id, a day of listing, and their parent's organisation. */
async function draftsOf(office: Office, tables: readonly Table[], { rows }: BodyOf<"writeRows">): Promise<Result<RowDraft[]>> {
  const main = tables[0]!;
  const byName = new Map(tables.map((table) => [table.name, table]));
  const strangers = rows.filter(({ table = main.name }) => !byName.has(table));
  if (strangers.length > 0) return failed(...strangers.map(({ table = "" }) => issue("rows.unknown-table", { table })));
  const parents = [...new Set(rows.flatMap((each) => parentOf(each) ?? []))];
  const above = new Map((parents.length === 0 ? [] : await findRows(office.database.query, office.region, main, parents)).map(({ row }) => [row.id, row.org]));
  const unguarded = await withoutRevision(office, byName, main, rows);
  if (unguarded.length > 0) return failed(...unguarded);
  const today = office.today();
  return ok(rows.map((each): RowDraft => {
    const { table = main.name, id, rev, cells } = each;
    const parent = parentOf(each);
    const org = parent === undefined ? undefined : above.get(parent);
    const isNew = rev === undefined;
    const given: Record<string, Cell> = {
      ...(isNew && byName.get(table)!.dated && { [LISTED_FROM]: today }),
      ...(parent !== undefined && { [PARENT]: parent }), ...(isNew && org !== undefined && { [ORG]: org }), ...cells,
    };
    return { table, id: id ?? office.newId(), expected: rev ?? 0, cells: given };
  }));
}

/** A row that is there can only be changed by who says which revision was seen. */
async function withoutRevision(office: Office, byName: ReadonlyMap<string, Table>, main: Table, rows: readonly Written[]): Promise<Issue[]> {
  const issues: Issue[] = [];
  const named = rows.filter(({ id, rev }) => id !== undefined && rev === undefined);
  for (const [name, ofTable] of Map.groupBy(named, ({ table = main.name }) => table)) {
    const there = await findRows(office.database.query, office.region, byName.get(name)!, ofTable.map(({ id }) => id!));
    issues.push(...there.map(({ row, rev }) => issue("rows.no-revision", { row: row.id, found: rev }, { register: name, row: row.id })));
  }
  return issues;
}

const parentOf = ({ parent, cells }: Written): string | undefined => parent ?? (typeof cells[PARENT] === "string" ? cells[PARENT] : undefined);
