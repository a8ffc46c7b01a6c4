import { createHash } from "node:crypto";
import type pg from "pg";
import { failed, type Issue, issue, ok, type Result, type Table } from "../../../core/index.ts";
import { afterCommit, clientOf, statementName, type Tx } from "../database.ts";
import { type Bulk, bulkOf, isBulk, sendBulk } from "./bulk.ts";
import { type Change, notice, tellLive } from "../live.ts";
import { type BatchHead, FEW, type Revised, type RowChange, type Saved } from "./change.ts";
import { conflicts, refusal } from "./conflict.ts";
import { sourceOf } from "./source.ts";
import { FIXED, followStatement, type Mode, MOVED, nameOf, saveStatement } from "./statement.ts";

/**
 * The one way by which rows change. Writes the rows and one event for each in the given transaction, as
 * one batch; fails with every conflict found, and then the transaction must be undone (inTransaction does).
 * `tables` are all tables of the region.
 */
export async function saveRows(tx: Tx, tables: readonly Table[], head: BatchHead, changes: readonly RowChange[]): Promise<Result<Saved>> {
  const batch = new BatchWriter(tx, tables, head);
  const written = await batch.write(changes, true);
  return written.ok ? batch.close() : written;
}

/**
 * A batch that is written in parts; it stands when `close` has answered. The same rules as for `saveRows`. The
 * parts go one after the other, each prepared when it is given: give the next before the last has answered,
 * and the database never waits for this process.
 */
export class BatchWriter {
  readonly #tx: Tx;
  readonly #client: pg.PoolClient;
  readonly #tables: readonly Table[];
  readonly #known: ReadonlyMap<string, Table>;
  readonly #head: BatchHead;
  readonly #root = createHash("sha256");
  readonly #names = new Set<string>();
  /** whose rows; those who look are told, unless they are many */
  readonly #orgs = new Set<string>();
  #revisions: Revised[] = [];
  #count = 0;
  /** changes given so far */
  #given = 0;
  #closed: string | undefined;
  #writing: Promise<Result<number>> = Promise.resolve(ok(0));

  constructor(tx: Tx, tables: readonly Table[], head: BatchHead) {
    this.#tx = tx;
    this.#client = clientOf(tx);
    this.#tables = tables;
    this.#known = new Map(tables.map((table) => [table.name, table]));
    this.#head = head;
  }

  /** Answers how many rows the batch has by now. `last`: nothing follows, so that one statement may write rows, events and batch. */
  write(changes: readonly RowChange[], last = false): Promise<Result<number>> {
    const groups = groupsOf(this.#known, changes);
    if (!groups.ok) return Promise.resolve(groups);
    for (const { row } of changes) if (this.#orgs.size <= TOLD) this.#orgs.add(row.org);
    const prepared = groups.value.map((group) => this.#prepared(group));
    this.#writing = this.#after(this.#writing, prepared, last);
    return this.#writing;
  }

  #prepared(group: Group): Prepared {
    const { table, mode, changes } = group;
    const bulk = isBulk(table, mode, changes) ? bulkOf(this.#head, table, changes, this.#given + 1) : undefined;
    // awaited when it is its turn; until then a failure must not count as unhandled
    bulk?.catch(() => undefined);
    this.#given += changes.length;
    return { group, bulk };
  }

  async #after(writing: Promise<Result<number>>, prepared: readonly Prepared[], last: boolean): Promise<Result<number>> {
    const before = await writing;
    if (!before.ok) return before;
    return refusing(async () => {
      const alone = last && prepared.length === 1 && this.#count === 0;
      for (const { group, bulk: preparing } of prepared) {
        const bulk = await preparing;
        // where rows before them were left out or brought their children along, the events' numbers are others
        if (bulk?.first === this.#count + 1 && (await sendBulk(this.#client, group.table, bulk))) {
          this.#take(group.table, { count: bulk.count, hashes: bulk.hashes, revisions: null });
          continue;
        }
        const written = await this.#group(group, alone && group.changes.length <= FEW && group.mode !== "put");
        if (!written.ok) return written;
      }
      return ok(this.#count);
    });
  }

  async close(): Promise<Result<Saved>> {
    return refusing(async () => {
      if (this.#count >= STATISTICS) afterCommit(this.#tx, (client) => refreshStatistics(client, this.#names));
      const root = this.#count === 0 ? "" : (this.#closed ?? await this.#close());
      // the statement that wrote the batch has told as well
      if (this.#count > 0 && this.#closed === undefined) await tellLive(this.#tx, this.#head.region, this.#change([...this.#names].sort()));
      return ok({ batch: this.#head.id, count: this.#count, root, revisions: this.#count <= FEW ? this.#revisions : [] });
    });
  }

  async #group({ table, mode, changes }: Group, closing: boolean): Promise<Result<void>> {
    const children = this.#tables.filter((each) => each.parent === table.name);
    const source = await sourceOf(this.#client, table, changes, FIXED + 1, mode !== "insert");
    const shape = { source: source.text, children: children.length > 0, ...(closing ? { closing: FIXED + 1 + source.values.length } : {}) };
    const { kind, actor, at, reason } = this.#head;
    const written = await run(this.#client, saveStatement(table, mode, shape), [
      ...this.#fixed(table), ...source.values, ...(closing ? [kind, actor, at, reason ?? null, changes.length, notice(this.#head.region, this.#change([table.name]))] : []),
    ]);
    const found = written.count === changes.length ? [] : await conflicts(this.#client, this.#head, table, mode, source);
    await source.drop();
    if (found.length > 0) return failed(...found);
    this.#take(table, written);
    this.#closed = written.root ?? undefined;
    const parents = await this.#moved(table, written);
    if (parents.length === 0) return ok(undefined);
    for (const child of children) this.#take(child, await run(this.#client, followStatement(child, table.name), [...this.#fixed(child), parents]));
    return ok(undefined);
  }

  #take(table: Table, { count, hashes, revisions }: Written): void {
    this.#count += count;
    if (hashes) this.#root.update(hashes);
    if (count > 0) this.#names.add(table.name);
    if (this.#count > FEW) this.#revisions = [];
    else this.#revisions.push(...(revisions ?? []).map(([id, rev]) => ({ table: table.name, id, rev })));
  }

  /** The main rows that changed hands, whose children follow. */
  async #moved(table: Table, { moved, again }: Written): Promise<readonly string[]> {
    if (moved) return moved;
    if (!again || again.length === 0) return [];
    const found = await this.#client.query<{ id: string }>({ name: "dukao_moved", text: MOVED, values: [this.#head.region, this.#head.id, table.name, again] });
    return found.rows.map(({ id }) => id);
  }

  /** What is told, once a batch: whoever looks at such rows reads them again. */
  #change(tables: readonly string[]): Change {
    return { kind: "rows", tables, ...(this.#orgs.size <= TOLD ? { orgs: [...this.#orgs].sort() } : {}) };
  }

  #fixed(table: Table): unknown[] {
    return [this.#head.region, this.#head.id, table.name, this.#count];
  }

  async #close(): Promise<string> {
    const root = this.#root.digest();
    const { region, id, kind, actor, at, reason } = this.#head;
    await this.#client.query({
      name: "dukao_close_batch",
      text: "insert into dukao.batches (region, id, kind, actor, at, reason, count, root, tables) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      values: [region, id, kind, actor, at, reason ?? null, this.#count, root, [...this.#names].sort()],
    });
    return root.toString("hex");
  }
}

/** What the database refuses becomes an issue; a bug is thrown on. */
async function refusing<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const refused = refusal(error);
    if (!refused) throw error;
    return failed(refused);
  }
}

interface Group {
  readonly table: Table;
  readonly mode: Mode;
  readonly changes: readonly RowChange[];
}

interface Prepared {
  readonly group: Group;
  readonly bulk: Promise<Bulk | undefined> | undefined;
}

interface Written {
  readonly count: number;
  /** the events' hashes, one behind the other */
  readonly hashes: Buffer | null;
  readonly revisions: readonly (readonly [id: string, rev: number])[] | null;
  /** update: rows that changed hands. put: rows that were there before, which may have */
  readonly moved?: readonly string[] | null;
  readonly again?: readonly string[] | null;
  /** of the batch, when the statement wrote it too */
  readonly root?: string | null;
}

/** Main tables before their children, so that a project and its first investment may come together. */
function groupsOf(known: ReadonlyMap<string, Table>, changes: readonly RowChange[]): Result<Group[]> {
  const issues: Issue[] = [];
  const groups: Group[] = [];
  for (const [name, ofTable] of Map.groupBy(changes, (each) => each.table)) {
    const table = known.get(name);
    if (!table) {
      issues.push(issue("rows.unknown-table", { table: name }));
      continue;
    }
    issues.push(...twice(ofTable));
    const byMode = Map.groupBy(ofTable, modeOf);
    for (const mode of ["insert", "update", "put"] as const) {
      const some = byMode.get(mode);
      if (some) groups.push({ table, mode, changes: some });
    }
  }
  if (issues.length > 0) return failed(...issues);
  return ok(groups.sort((a, b) => Number(a.table.parent !== undefined) - Number(b.table.parent !== undefined)));
}

function modeOf({ expected }: RowChange): Mode {
  if (expected === undefined) return "put";
  return expected === 0 ? "insert" : "update";
}

function twice(changes: readonly RowChange[]): Issue[] {
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const { table, row } of changes) {
    if (seen.has(row.id)) issues.push(issue("rows.twice", { row: row.id }, { register: table, row: row.id }));
    seen.add(row.id);
  }
  return issues;
}

/** Prepared once on each connection: planning costs more than running for a single row. */
async function run(client: pg.PoolClient, text: string, values: readonly unknown[]): Promise<Written> {
  const found = await client.query<Written>({ name: statementName(text), text, values: [...values] });
  const row = found.rows[0];
  if (!row) throw new Error("a save statement answers with one row");
  return row;
}

/** Of so many organisations at most a change says whose rows it is. */
const TOLD = 40;

/** From that many rows on the planner's statistics are renewed as soon as the batch stands, instead of when autovacuum comes by. */
const STATISTICS = 5_000;

async function refreshStatistics(client: pg.PoolClient, tables: ReadonlySet<string>): Promise<void> {
  // of events only what is joined by: the states' own statistics cost most and help nobody
  await client.query(`analyze ${["dukao.events (region, table_name, row_id, rev)", ...[...tables].map(nameOf)].join(", ")}`);
}
