import { Kysely, PostgresDialect } from "kysely";
import type pg from "pg";
import type { Result, Row, Table } from "../../../core/index.ts";
import { clientOf, type Database, inTransaction, type Isolation, type Query, type Tx } from "../database.ts";
import type { System } from "../system.ts";
import { type SightRole, sightRoles } from "./roles.ts";

/** What of the ledger somebody sees: rows of these organisations or all, with or without personal columns. */
export interface Sight {
  readonly orgs: "all" | ReadonlySet<string>;
  readonly personal: boolean;
  /** has not signed in: sees no register of the office's own working */
  readonly guest?: true;
}

const roleOf = ({ orgs, personal, guest }: Sight): SightRole =>
  guest ? sightRoles.guest : orgs === "all" ? (personal ? sightRoles.officePersonal : sightRoles.office) : personal ? sightRoles.unitPersonal : sightRoles.unit;

/** Whether anything of a table is seen. */
export const seesTable = ({ guest }: Pick<Sight, "guest">, { closed, internal }: Table): boolean => !closed && !(guest && internal);

/** Whether a row of that organisation is seen there: what the database would show, for rows that were read without it. */
export const sees = (sight: Sight, table: Table, org: string): boolean => seesTable(sight, table) && (sight.orgs === "all" || sight.orgs.has(org));

/** A row that was read without the database's role, with nothing in its personal cells for whoever does not see them. */
export function seenRow(row: Row, table: Table, { personal }: Pick<Sight, "personal">): Row {
  const hidden = personal ? [] : table.fields.filter((each) => each.personal);
  return hidden.length === 0 ? row : { ...row, ...Object.fromEntries(hidden.map(({ name }) => [name, null])) };
}

/** Until the transaction ends. An id of an organisation has no comma; a quote in it would end the text. */
function becoming(sight: Sight): string {
  const scope = sight.orgs === "all" ? "" : [...sight.orgs].filter((each) => !each.includes(",")).join(",").replaceAll("'", "''");
  return `set local role ${roleOf(sight)}; set local dukao.scope = '${scope}'`;
}

/**
 * Statements as somebody who sees that much: each in a short transaction of its own under the role, so that what
 * PostgreSQL does not show cannot come out, whatever the statement asks.
 */
export function seenBy(database: Pick<Database, "pool">, sight: Sight): Query {
  const enter = `begin read only; ${becoming(sight)}`;
  const connect = async (): Promise<pg.PoolClient> => {
    const client = await database.pool.connect();
    try {
      await client.query(enter);
    } catch (error) {
      client.release(true);
      throw error;
    }
    const release = (): void => {
      // whoever asked has his answer; the connection goes back when it is itself again
      client.query("commit").then(() => client.release(), (error: Error) => client.release(error));
    };
    return { processID: (client as unknown as { processID: number }).processID, query: client.query.bind(client), release } as unknown as pg.PoolClient;
  };
  return new Kysely<System>({ dialect: new PostgresDialect({ pool: { connect, end: async () => undefined, options: {} } }) });
}

/** Several reads as of one instant, as somebody who sees that much. */
export async function readAs<T>(database: Database, sight: Sight, work: (tx: Tx) => Promise<Result<T>>, isolation: Isolation = "snapshot"): Promise<Result<T>> {
  return inTransaction(database, async (tx) => {
    await clientOf(tx).query(becoming(sight));
    return work(tx);
  }, isolation);
}

/**
 * A part of a transaction as somebody who sees that much: what is written there has to lie within it (with check),
 * or the database refuses. Before and after, the transaction is the application's own.
 */
export async function within<T>(tx: Tx, sight: Sight, work: () => Promise<T>): Promise<T> {
  const client = clientOf(tx);
  await client.query(becoming(sight));
  const done = await work();
  await client.query("set local role none; set local dukao.scope = ''");
  return done;
}

/** The table as it is seen: without what is personal, in its key neither. A column that is not there cannot be asked for. */
export function seenTable(table: Table, { personal }: Pick<Sight, "personal">): Table {
  if (personal || !table.fields.some((each) => each.personal)) return table;
  const hidden = new Set(table.fields.filter((each) => each.personal).map(({ name }) => name));
  return { ...table, fields: table.fields.filter(({ name }) => !hidden.has(name)), key: table.key.filter((name) => !hidden.has(name)) };
}
