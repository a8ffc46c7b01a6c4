import type { Period } from "../../../core/index.ts";
import { type GatheredRow, type GatherRequest, gatherRequests, type GatherRows } from "../../../documents/index.ts";
import { type Catalogue, type Leaf, membership, parseCondition, passes, resolve, scopeOf, type Test } from "../../../metrics/index.ts";
import type { EditionKey } from "../../postgres/editions/store.ts";
import type { Query } from "../../postgres/index.ts";
import { frozenTables, passingRows } from "../../postgres/measure/select.ts";
import type { Definitions } from "../figures/index.ts";

/** What the rows of a gather must pass in a month; undefined where a law that it asks for does not hold. */
function testsOf({ tables, laws }: Catalogue, { from, where }: GatherRequest, period: Period): Test[] | undefined {
  const scope = scopeOf(tables, from, period, laws);
  if (where === undefined) return membership(scope);
  const condition = parseCondition(where);
  if (!condition.ok) throw new Error(`the condition “${where}” was not checked`);
  const resolved = resolve(condition.value, scope);
  return resolved.known ? [resolved.is, ...membership(scope)] : undefined;
}

/** The gathers as leaves, so that freezing keeps the versions of the rows that the bulletin tells. */
export function gatherLeaves({ catalogue, bulletin }: Definitions, period: Period): Leaf[] {
  if (!bulletin) return [];
  return gatherRequests(bulletin).flatMap((request): Leaf[] => {
    const tests = testsOf(catalogue, request, period);
    const parentTable = catalogue.tables.get(request.from)?.parent;
    if (!tests) return [];
    return [{ key: `gather ${request.name} ${period.text}`, table: request.from, shape: { kind: "rows" }, test: { kind: "all", tests }, period, ...(parentTable !== undefined && { parentTable }) }];
  });
}

/** The rows of every gather as they stand now, in one statement. */
export async function liveGathers(query: Query, region: string, requests: readonly GatherRequest[], catalogue: Catalogue, period: Period): Promise<GatherRows> {
  const asks = requests.flatMap((request) => {
    const tests = testsOf(catalogue, request, period);
    return tests ? [{ name: request.name, ...place(catalogue, request.from), tests }] : [];
  });
  return new Map([...await passingRows(query, region, asks)].map(([name, { rows }]) => [name, rows]));
}

/** The same of the rows as an edition froze them. */
export async function frozenGathers(query: Query, key: EditionKey, requests: readonly GatherRequest[], catalogue: Catalogue, period: Period): Promise<GatherRows> {
  const names = [...new Set(requests.map(({ from }) => from))];
  const rows = await frozenTables(query, key, names.map((name) => place(catalogue, name)));
  return new Map(requests.map((request): [string, GatheredRow[]] => {
    const tests = testsOf(catalogue, request, period);
    if (!tests) return [request.name, []];
    return [request.name, (rows.get(request.from) ?? []).filter(({ row, parent }) => tests.every((each) => passes(each, row, parent)))];
  }));
}

function place({ tables }: Catalogue, name: string) {
  const table = tables.get(name)!;
  const parent = table.parent === undefined ? undefined : tables.get(table.parent);
  return parent ? { table, parent } : { table };
}
