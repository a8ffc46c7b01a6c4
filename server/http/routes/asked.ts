import { failed, issue, ok, readMonth, type Result } from "../../../core/index.ts";
import { cycleTables } from "../../../cycle/index.ts";
import type { AskedMonth } from "../../commands/overview/index.ts";
import { kept } from "../../commands/figures/index.ts";
import type { Office } from "../../office.ts";
import { newestMonth } from "../../postgres/index.ts";
import { notFound } from "../not-found.ts";

interface AsOfQuery {
  readonly month?: string | undefined;
  readonly org?: string | undefined;
  readonly edition?: number | "live" | undefined;
}

/** Tables of the cycle itself: a month that was opened for reporting has no data yet. */
const own = new Set(cycleTables.map(({ name }) => name));

/** The month that is shown when none is asked for: the newest one with data. */
export async function currentMonth(office: Office): Promise<string> {
  const { database, region, pack } = office;
  const newest = await kept(office, "newest month", () => newestMonth(database.query, region, pack.tables.filter(({ name }) => !own.has(name)), pack.last_month));
  return newest ?? pack.first_month;
}

/** What the query of a page means: its month, organisation and edition, each of which must be there. */
export async function askedMonth(office: Office, { month, org = office.pack.root, edition }: AsOfQuery): Promise<Result<AskedMonth>> {
  const period = readMonth(month ?? await currentMonth(office));
  if (!period.ok) return period;
  const { first_month: first, last_month: last } = office.pack;
  if (period.value.text < first || last < period.value.text) return failed(issue("cycle.not-in-programme", { month: period.value.text, first, last }));
  if (!office.subtrees.has(org)) return notFound("单位", "organisation", org);
  return ok({ period: period.value, org, asOf: edition });
}
