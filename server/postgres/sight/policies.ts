import { sql } from "kysely";
import type { Table } from "../../../core/index.ts";
import { columnsOf } from "../columns.ts";
import type { Query, Tx } from "../database.ts";
import { LEDGER, quoted, sqlName } from "../names.ts";
import { sightRoles } from "./roles.ts";

const { unit, unitPersonal, office, officePersonal, guest } = sightRoles;

/** The organisations that the transaction may see; not said is none. */
const scope = "string_to_array(current_setting('dukao.scope', true), ',')";

/**
 * Who sees which rows and columns of a ledger table, as the database itself enforces it. The application's own
 * account owns the tables and computes figures over everything; whoever reads rows for a person becomes one of the
 * roles first. Accounts (`closed`) are for no role at all.
 */
export function policies(table: Table, personal: ReadonlySet<string>): string[] {
  const name = `${quoted(LEDGER)}.${quoted(sqlName(table.name))}`;
  const statements = [
    `alter table ${name} enable row level security`,
    `drop policy if exists dukao_unit_rows on ${name}`, `drop policy if exists dukao_office_rows on ${name}`, `drop policy if exists dukao_guest_rows on ${name}`,
    `revoke all on ${name} from ${unit}, ${unitPersonal}, ${office}, ${officePersonal}, ${guest}`,
  ];
  if (table.closed) return statements;
  const open = columnsOf(table).map((each) => each.name).filter((each) => !personal.has(each)).map(quoted).join(", ");
  return [
    ...statements,
    `create policy dukao_unit_rows on ${name} to ${unit} using (org = any (${scope})) with check (org = any (${scope}))`,
    `create policy dukao_office_rows on ${name} to ${office} using (true) with check (true)`,
    `grant select ${personal.size > 0 ? `(${open})` : ""}, insert, update on ${name} to ${unit}, ${office}`,
    ...(table.internal ? [] : [`create policy dukao_guest_rows on ${name} for select to ${guest} using (true)`, `grant select ${personal.size > 0 ? `(${open})` : ""} on ${name} to ${guest}`]),
    ...(personal.size > 0 ? [`grant select on ${name} to ${unitPersonal}, ${officePersonal}`] : []),
  ];
}

/**
 * Brings the policies of the region's tables to what the definitions say: of a table that is new, grew, or whose
 * fields became personal, and of any that somebody took the row security off.
 */
export async function applyPolicies(tx: Tx, region: string, tables: readonly Table[]): Promise<void> {
  const kept = new Map((await tx.selectFrom("dukao.sights").selectAll().execute()).map((each) => [each.table_name, each.statements]));
  const bare = new Set(await unsecured(tx));
  const elsewhere = await personalElsewhere(tx, region);
  for (const table of tables) {
    const own = table.fields.filter((each) => each.personal).map((each) => each.name);
    const statements = policies(table, new Set([...own, ...(elsewhere.get(table.name) ?? [])])).join(";\n");
    if (kept.get(table.name) === statements && !bare.has(sqlName(table.name))) continue;
    await sql.raw(statements).execute(tx);
    await tx.insertInto("dukao.sights").values({ table_name: table.name, statements, personal: own, internal: table.internal ?? false })
      .onConflict((conflict) => conflict.column("table_name").doUpdateSet({ statements, personal: own, internal: table.internal ?? false })).execute();
  }
}

/** Ledger tables that row-level security is off for: there should be none. */
export async function unsecured(query: Query): Promise<string[]> {
  const found = await sql<{ name: string }>`select relname as name from pg_class where relnamespace = to_regnamespace(${LEDGER}) and relkind in ('r', 'p') and not relrowsecurity`.execute(query);
  return found.rows.map(({ name }) => name);
}

/** What another region that shares the table holds to be personal. */
async function personalElsewhere(tx: Tx, region: string): Promise<Map<string, string[]>> {
  const found = await sql<{ name: string; fields: string[] }>`
    select d.name, array_agg(distinct f ->> 'name') as fields from dukao.definitions d cross join lateral jsonb_array_elements(d.definition -> 'fields') f
    where d.region <> ${region} and (f ->> 'personal')::boolean group by d.name`.execute(tx);
  return new Map(found.rows.map(({ name, fields }) => [name, fields]));
}
