import { createHash } from "node:crypto";
import { sql } from "kysely";
import { ok, type Result } from "../../../core/index.ts";
import { type Database, inTransaction, lock, type Query } from "../database.ts";

/** What a batch says of itself, in canonical text; the seal binds it to its place in the chain. */
export const headText = sql<string>`jsonb_build_array(b.id, b.kind, b.actor, (extract(epoch from b.at) * 1000000)::bigint, b.reason, b.count, encode(b.root, 'hex'))::text`;

/** Before the first seal of a region. */
export const GENESIS = Buffer.alloc(32);

export function sealOf(previous: Buffer, region: string, seq: bigint, head: string): Buffer {
  return createHash("sha256").update(previous).update(`${region}\n${seq}\n${head}`).digest();
}

const AT_ONCE = 2_000;

/**
 * Links the region's unsealed batches into its hash chain, in the order of their writing, and answers how
 * many. Writers never wait for it: only sealers queue behind each other.
 */
export async function sealBatches(database: Database, region: string): Promise<Result<number>> {
  for (let all = 0; ;) {
    const sealed = await sealSome(database, region);
    if (!sealed.ok) return sealed;
    all += sealed.value;
    if (sealed.value < AT_ONCE) return ok(all);
  }
}

async function sealSome(database: Database, region: string): Promise<Result<number>> {
  return inTransaction(database, async (tx) => {
    await lock(tx, "seal", region);
    const found = await sql<{ id: string; head: string }>`
      select b.id, ${headText} as head from dukao.batches b where b.region = ${region} and not b.sealed order by b.seq limit ${AT_ONCE}`.execute(tx);
    if (found.rows.length === 0) return ok(0);
    let { seq, seal } = (await chainHead(tx, region)) ?? { seq: 0n, seal: GENESIS };
    const links = found.rows.map(({ id, head }) => {
      const previous = seal;
      seq += 1n;
      seal = sealOf(previous, region, seq, head);
      return { region, seq: String(seq), batch: id, previous, seal };
    });
    await tx.insertInto("dukao.seals").values(links).execute();
    await sql`update dukao.batches set sealed = true where region = ${region} and id = any(${links.map((each) => each.batch)})`.execute(tx);
    return ok(links.length);
  });
}

/** The newest link. Kept elsewhere (printed, sent), it proves later that nothing before it was cut off. */
export async function chainHead(query: Query, region: string): Promise<{ seq: bigint; seal: Buffer } | undefined> {
  const found = await query.selectFrom("dukao.seals").select(["seq", "seal"]).where("region", "=", region).orderBy("seq", "desc").limit(1).executeTakeFirst();
  return found && { seq: BigInt(found.seq), seal: found.seal };
}

/** Seals a while after the last write, so that a burst of writes is linked at once. */
export interface Sealer {
  soon(region: string): void;
  /** Seals what is still open, now, and stops. */
  close(): Promise<void>;
}

/** `tell` hears of failures; the batches stay unsealed and the next write or start takes them along. */
export function startSealer(database: Database, pause: number, tell: (result: Result<number>) => void): Sealer {
  const waiting = new Map<string, NodeJS.Timeout>();
  let running = Promise.resolve();
  const seal = (region: string): void => {
    waiting.delete(region);
    running = running.then(async () => {
      const sealed = await sealBatches(database, region);
      if (!sealed.ok) tell(sealed);
    });
  };
  const soon = (region: string): void => {
    if (!waiting.has(region)) waiting.set(region, setTimeout(() => seal(region), pause));
  };
  return {
    soon,
    close: async () => {
      for (const [region, timer] of [...waiting]) {
        clearTimeout(timer);
        seal(region);
      }
      await running;
    },
  };
}
