import type { Cell } from "../../../core/index.ts";
import type { Duty } from "../../../cycle/index.ts";
import type { Query } from "../../postgres/index.ts";
import { monthFigures } from "../figures/index.ts";
import type { Reporter } from "./gather.ts";

/** Values that duties take from other registers instead of asking for them, by metric; nothing is computed where none does. */
export async function reusedValues(office: Reporter, query: Query, duties: readonly Duty[], month: string): Promise<Map<string, Cell>> {
  const metrics = [...new Set(duties.flatMap(({ fields }) => fields.flatMap(({ reuse }) => reuse ?? [])))];
  if (metrics.length === 0) return new Map();
  const { root } = office.pack;
  const found = await monthFigures({ ...office, database: { query, pool: office.database.pool } }, month, { metrics, orgs: [root], edition: "live" });
  if (!found.ok) return new Map();
  return new Map(metrics.map((metric) => {
    const value = found.value.value(metric, root);
    return [metric, value.kind === "present" ? value.amount.toString() : null];
  }));
}
