import * as Y from "yjs";
import { ok, type Result, type Row, type Table } from "../../../core/index.ts";
import type { EditableBlock } from "../../../documents/index.ts";
import type { Office } from "../../office.ts";
import { type Database, findRows, inTransaction, type RowChange, saveRows, type Tx } from "../../postgres/index.ts";
import { settle, settledUntil, updatesAfter } from "../../postgres/text/updates.ts";
import { blocksIn } from "./document.ts";

export const BLOCKS = "bulletin_blocks";
export const blockRow = (month: string, block: string): string => `${month}/${block}`;

/** A block as somebody left it. */
interface Left {
  readonly actor: string;
  readonly block: PlacedBlock;
}
type PlacedBlock = EditableBlock & { readonly seq: number; readonly removed: boolean };

const placed = (blocks: readonly EditableBlock[]): Map<string, PlacedBlock> => new Map(blocks.map((each, i) => [each.id, { ...each, seq: i + 1, removed: false }]));
/** What history tells of a block; where it stands is not part of it, or a new one would touch all that follow. */
const worth = (of: PlacedBlock | undefined): string => (of ? JSON.stringify({ ...of, seq: 0 }) : "");

/** What settling needs of an office. */
export interface Settling {
  readonly region: string;
  readonly pack: { readonly tables: readonly Table[]; readonly root: string };
  readonly newId: () => string;
}

/**
 * Records in the history what changed in the blocks since the last time, each change under the name of who made
 * it. Called after a pause in typing, when a writer leaves, and before freezing; calling it twice does nothing.
 * `sources` says of blocks into which somebody copied a row's words where those came from.
 */
export const settleText = (office: Settling & Pick<Office, "database">, month: string, at: string, sources?: ReadonlyMap<string, string>): Promise<Result<number>> =>
  inTransaction(office.database as Database, (tx) => settleWithin(tx, office, month, at, sources));

/** The same inside the caller's transaction: what it reads of the text is what the history then tells. */
export async function settleWithin(tx: Tx, { region, pack, newId }: Settling, month: string, at: string, sources: ReadonlyMap<string, string> = new Map()): Promise<Result<number>> {
  const settled = await settledUntil(tx, region, month);
  const updates = await updatesAfter(tx, region, month);
  const last = updates.at(-1)?.seq ?? 0;
  if (last <= settled) return ok(0);
  const table = pack.tables.find((each) => each.name === BLOCKS)!;
  let count = 0;
  // a block that two people changed has two revisions, in the order in which they left it
  for (const round of rounds(changesBy(updates, settled))) {
    for (const [actor, blocks] of Map.groupBy(round, (each) => each.actor)) {
      const rows = blocks.map(({ block }) => ({ ...rowOf(month, pack.root, block), source: sources.get(block.id) ?? null }) as Row);
      const known = new Map((await findRows(tx, region, table, rows.map(({ id }) => id))).map((each) => [each.row.id, each]));
      const changes = rows.flatMap((row): RowChange[] => {
        const stored = known.get(row.id);
        return stored && same(table, stored.row, row) ? [] : [{ table: BLOCKS, row: { ...stored?.row, ...row, source: row["source"] ?? stored?.row["source"] ?? null }, expected: stored?.rev ?? 0 }];
      });
      if (changes.length === 0) continue;
      const saved = await saveRows(tx, pack.tables, { region, id: newId(), kind: "edit", actor, at, reason: "编写通报" }, changes);
      if (!saved.ok) return saved;
      count += changes.length;
    }
  }
  await settle(tx, region, month, last);
  return ok(count);
}

/** Replays what came since, and keeps for each block and each writer the last state in which they left it. */
function changesBy(updates: readonly { seq: number; update: Uint8Array; actor: string }[], settled: number): Map<string, Left[]> {
  const doc = new Y.Doc();
  const old = updates.filter((each) => each.seq <= settled);
  doc.transact(() => old.forEach(({ update }) => Y.applyUpdate(doc, update)));
  let before = placed(blocksIn(doc));
  const left = new Map<string, Left[]>();
  for (const { update, actor } of updates.slice(old.length)) {
    Y.applyUpdate(doc, update);
    const now = placed(blocksIn(doc));
    for (const id of new Set([...before.keys(), ...now.keys()])) {
      const is = now.get(id) ?? { ...before.get(id)!, removed: true };
      if (worth(before.get(id)) === worth(is)) continue;
      left.set(id, [...(left.get(id) ?? []).filter((each) => each.actor !== actor), { actor, block: is }]);
    }
    before = now;
  }
  return left;
}

function* rounds(left: ReadonlyMap<string, readonly Left[]>): Generator<Left[]> {
  const most = Math.max(0, ...[...left.values()].map((each) => each.length));
  for (let i = 0; i < most; i += 1) yield [...left.values()].flatMap((each) => (each[i] ? [each[i]!] : []));
}

function rowOf(month: string, org: string, block: PlacedBlock): Row {
  const item = block.kind === "item" ? block : undefined;
  return {
    id: blockRow(month, block.id), org, origin: "office", month, block: block.id, seq: String(block.seq), kind: block.kind,
    goal: item?.goal ?? null, heading: item?.heading ?? null, text: block.text, removed: block.removed,
  } as Row;
}

/** A state that is as it was recorded (undone, or only moved) is no event. */
const same = (table: Table, a: Row, b: Row): boolean => table.fields.every(({ name }) => name === "seq" || name === "source" || (a[name] ?? null) === (b[name] ?? null));
