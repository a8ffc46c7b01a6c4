import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { failed, type Issue, issue, ok, type Result } from "../../core/index.ts";
import type { Database } from "./database.ts";
import { startEmbedded, type SupervisorChange } from "./embedded/embedded.ts";
import { SUPERUSER } from "./embedded/cluster.ts";
import { attempt, issueOf } from "./failure.ts";
import { PatientPool } from "./pool.ts";
import type { System } from "./system.ts";

export interface OpenOptions {
  /** folder of the embedded database; not looked at when a URL is given */
  readonly dataDir: string;
  readonly databaseUrl?: string | undefined;
  /** how long to wait for a database that is restarting, in milliseconds */
  readonly patience?: number;
  readonly applicationName?: string;
  readonly onChange?: (change: SupervisorChange) => void;
}

const OLDEST = 15;
const NAME = "dukao";

/** Opens the office's database: the one that the URL names, else the embedded one of the data folder. */
export async function openDatabase(options: OpenOptions): Promise<Result<Database>> {
  return options.databaseUrl ? openExternal(options.databaseUrl, options) : openEmbedded(options);
}

async function openEmbedded(options: OpenOptions): Promise<Result<Database>> {
  const started = await startEmbedded(options.onChange ? { dataDir: options.dataDir, onChange: options.onChange } : { dataDir: options.dataDir });
  if (!started.ok) return started;
  const embedded = started.value;
  const opened = await attempt(async () => {
    await createDatabase(embedded.connection);
    return openPool({ ...embedded.connection, database: NAME }, "embedded", options, () => embedded.close());
  });
  if (!opened.ok) await embedded.close();
  return opened;
}

async function createDatabase(connection: { host: string; port: number }): Promise<void> {
  const client = new pg.Client({ ...connection, user: SUPERUSER, database: "postgres" });
  await client.connect();
  try {
    const there = await client.query("select 1 from pg_database where datname = $1", [NAME]);
    if (there.rowCount === 0) await client.query(`create database ${NAME}`);
  } catch (error) {
    // two processes at once: the other one made it
    if (!["42P04", "23505"].includes((error as { code?: string }).code ?? "")) throw error;
  } finally {
    await client.end();
  }
}

async function openExternal(url: string, options: OpenOptions): Promise<Result<Database>> {
  try {
    const { protocol } = new URL(url);
    if (!/^postgres(ql)?:$/.test(protocol)) return failed(issue("postgres.bad-url", { reason: protocol }));
  } catch {
    return failed(issue("postgres.bad-url", { reason: "URL" }));
  }
  return openPool({ connectionString: url }, "external", options, async () => undefined);
}

/** The pool on a server that has been found good: reachable, new enough, UTF-8. */
async function openPool(
  config: pg.PoolConfig, kind: Database["kind"], options: OpenOptions, afterwards: () => Promise<void>,
): Promise<Result<Database>> {
  const pool = new PatientPool({ ...config, application_name: options.applicationName ?? "dukao", options: "-c timezone=UTC -c jit=off" }, options.patience ?? 15_000);
  const checked = await check(config);
  if (!checked.ok) {
    await pool.end();
    return checked;
  }
  const query = new Kysely<System>({ dialect: new PostgresDialect({ pool }) });
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => (closed ??= endPool(query, pool).then(afterwards));
  return ok({ query, pool, kind, version: checked.value, close });
}

/** Asks once and without patience: a wrong address should say so at once. */
async function check(config: pg.PoolConfig): Promise<Result<number>> {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const found = await client.query<{ n: number; version: string; encoding: string }>(
      "select current_setting('server_version_num')::int as n, current_setting('server_version') as version, current_setting('server_encoding') as encoding",
    );
    const { n, version, encoding } = found.rows[0]!;
    const issues: Issue[] = [];
    if (n < OLDEST * 10_000) issues.push(issue("postgres.version", { found: version, needed: String(OLDEST) }));
    if (encoding !== "UTF8") issues.push(issue("postgres.encoding", { found: encoding }));
    return issues.length > 0 ? failed(...issues) : ok(Math.floor(n / 10_000));
  } catch (error) {
    const found = issueOf(error);
    return failed(found ?? issue("postgres.unreachable", { reason: (error as Error).message }));
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The builder ends the pool only when it was used itself. */
async function endPool(query: Kysely<System>, pool: PatientPool): Promise<void> {
  await query.destroy();
  if (!pool.ending) await pool.end();
}
