import type pg from "pg";
import { type Issue, issue, type Table } from "../../../core/index.ts";
import type { DatabaseError } from "../failure.ts";
import type { BatchHead } from "./change.ts";
import type { Source } from "./source.ts";
import { FIXED, type Mode, nameOf } from "./statement.ts";

const MOST = 100;

interface Left {
  readonly id: string;
  readonly parent: string | null;
  readonly expected: number | null;
  readonly found: number | null;
  readonly by: string | null;
  readonly at: Date | null;
  readonly orphan: boolean;
}

/** Why rows were left out: who changed them and when. In mode put only a missing parent is a reason. */
export async function conflicts(client: pg.PoolClient, head: BatchHead, table: Table, mode: Mode, source: Source): Promise<Issue[]> {
  const orphan = table.parent ? `not exists (select from ${nameOf(table.parent)} p where p.region = $1 and p.id = s.parent)` : "false";
  const text = `select s.id, ${table.parent ? "s.parent" : "null"} as parent, s.expected, t.rev as found, b.actor as by, b.at, ${orphan} as orphan
    from ${source.text}
    left join ${nameOf(table.name)} t on t.region = $1 and t.id = s.id
    left join dukao.events e on e.region = $1 and e.table_name = $3 and e.row_id = t.id and e.rev = t.rev
    left join dukao.batches b on b.region = $1 and b.id = e.batch
    where not exists (select from dukao.events own where own.region = $1 and own.table_name = $3 and own.row_id = s.id and own.batch = $2)
      ${mode === "put" ? `and ${orphan}` : ""} and $4::int is not null
    limit ${MOST}`;
  const left = await client.query<Left>(text, [head.region, head.id, table.name, FIXED, ...source.values]);
  return left.rows.map((row) => told(table, row));
}

function told(table: Table, { id, parent, expected, found, by, at, orphan }: Left): Issue {
  const where = { register: table.name, row: id };
  const who = { by: by ?? "—", at: at?.toISOString() ?? "—" };
  if (orphan) return issue("rows.no-parent", { row: id, parent: parent ?? "" }, where);
  if (found === null) return issue("rows.missing", { row: id }, where);
  if (expected === 0) return issue("rows.exists", { row: id, ...who }, where);
  return issue("rows.conflict", { row: id, expected: expected ?? 0, found, ...who }, where);
}

/** What the database itself refuses: a second row of the same key, or a cell that its column cannot hold. */
export function refusal(error: unknown): Issue | undefined {
  const { code = "", detail = "", schema, table = "", constraint = "", message } = error as DatabaseError;
  const where = table ? { register: table.replace("__", ".") } : {};
  if (code === "23505" && schema === "dukao") return issue("rows.already-saved", { batch: /=\([^,]*, (.*)\)/.exec(detail)?.[1] ?? "" });
  if (code === "23505" && constraint.endsWith("_pkey")) {
    const row = /=\([^,]*, (.*)\)/.exec(detail)?.[1] ?? "";
    return issue("rows.exists", { row, by: "—", at: "—" }, { ...where, row });
  }
  if (code === "23505") {
    const key = /=\((.*)\)/.exec(detail)?.[1]?.split(", ").slice(1).join("、") ?? detail;
    return issue("rows.duplicate-key", { key }, where);
  }
  if (code.startsWith("22") || code === "23502") return issue("rows.bad-cell", { reason: message }, where);
  return undefined;
}
