import { sql } from "kysely";
import type { Query } from "../database.ts";

export interface OrderFile {
  readonly sha256: string;
  readonly name: string;
  readonly type: string;
}

export async function putOrderFile(query: Query, region: string, order: string, file: OrderFile & { readonly size: number; readonly by: string; readonly at: string }): Promise<void> {
  await sql`insert into dukao.order_files (region, order_id, sha256, name, size, type, by, at)
    values (${region}, ${order}, ${file.sha256}, ${file.name}, ${file.size}, ${file.type}, ${file.by}, ${file.at}) on conflict do nothing`.execute(query);
}

/** Files put to that very order: nobody names a file that was put elsewhere. */
export async function orderFiles(query: Query, region: string, order: string): Promise<OrderFile[]> {
  const found = await sql<OrderFile>`select sha256, name, type from dukao.order_files where region = ${region} and order_id = ${order} order by at`.execute(query);
  return found.rows;
}
