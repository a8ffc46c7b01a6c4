import { accounts } from "../../../access/index.ts";
import type { Office } from "../../office.ts";
import { findRows } from "../../postgres/index.ts";

/** The names of those who wrote, by the id that stands in the history; who has no account stands for themselves. */
export async function peopleNamed({ database: { query }, region }: Pick<Office, "database" | "region">, ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(ids)];
  const found = asked.length === 0 ? [] : await findRows(query, region, accounts, asked);
  const known = new Map(found.map(({ row }) => [row.id, String(row["name"])]));
  return new Map(asked.map((id) => [id, known.get(id) ?? (id === "office" ? "督考办" : id)]));
}
