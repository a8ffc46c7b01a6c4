import { sql } from "kysely";
import type { Query } from "../database.ts";
import { ledgerTable } from "../names.ts";

export interface VerdictCount {
  readonly items: number;
  /** left empty by the unit */
  readonly blank: number;
  readonly undecided: number;
  readonly passed: number;
  readonly accepted: number;
  readonly returned: number;
}

/** How the items of each of those reports stand, by report; a report without items is left out. */
export async function verdictCounts(query: Query, region: string, reports: readonly string[]): Promise<Map<string, VerdictCount>> {
  if (reports.length === 0) return new Map();
  const found = await sql<VerdictCount & { parent: string }>`
    select parent, count(*)::int as items, count(*) filter (where value is null)::int as blank, count(*) filter (where verdict is null)::int as undecided, count(*) filter (where verdict = 'passed')::int as passed,
      count(*) filter (where verdict = 'accepted')::int as accepted, count(*) filter (where verdict = 'returned')::int as returned
    from ${ledgerTable("reports.items")} where region = ${region} and parent = any(${[...reports]}::text[]) group by parent`.execute(query);
  return new Map(found.rows.map(({ parent, ...counts }) => [parent, counts]));
}
