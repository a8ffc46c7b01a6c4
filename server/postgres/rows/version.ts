import { sql } from "kysely";
import type { Query } from "../database.ts";

/**
 * Names the set of batches that can be seen: it differs whenever any was written since. Batches are linked in the
 * order of their numbers, and none comes in between the linked ones later; the others are few, and grow in number
 * whichever of them commits first (the newest number alone would miss one that was begun earlier and ended later).
 */
export async function versionOf(query: Query, region: string): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select concat_ws(' ', (select max(seq) from dukao.seals where region = ${region}), count(*), max(seq)) as version
    from dukao.batches where region = ${region} and not sealed`.execute(query);
  return rows[0]!.version;
}
