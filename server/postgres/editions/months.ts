import { sql } from "kysely";
import type { Day } from "../../../core/index.ts";
import { type MonthRecord, type MonthState, untouched } from "../../../cycle/index.ts";
import type { Query, Tx } from "../database.ts";

/** How far a month is; a month that was never touched is open. */
export async function findMonth(query: Query, region: string, month: string): Promise<MonthRecord> {
  const [found] = await months(query, region, month);
  return found ?? untouched(region, month);
}

/** Every month that was touched, in order. */
export const listMonths = (query: Query, region: string): Promise<MonthRecord[]> => months(query, region);

async function months(query: Query, region: string, month?: string): Promise<MonthRecord[]> {
  const one = month === undefined ? sql`` : sql` and m.month = ${month}`;
  const { rows } = await sql<{ month: string; state: MonthState; edition: number; issued: number }>`
    select m.month, m.state, coalesce(m.edition, 0) as edition, coalesce(max(e.edition), 0) as issued
    from dukao.months m left join dukao.editions e on e.region = m.region and e.month = m.month and e.issued_at is not null
    where m.region = ${region}${one} group by m.month, m.state, m.edition order by m.month`.execute(query);
  return rows.map((row) => ({ region, ...row }));
}

/** Stores what an event made of a month; `day` is the date that an issued document carries, the day of `at` when not given. */
export async function saveMonth(tx: Tx, { region, month, state, edition, issued }: MonthRecord, by: string, at: string, day?: Day): Promise<void> {
  const frozen = state === "frozen" ? { frozen_at: at, frozen_by: by } : {};
  const sent = state === "issued" ? { issued_at: at, issued_by: by } : {};
  const row = { state, edition: edition || null, ...frozen, ...sent };
  await tx.insertInto("dukao.months")
    .values({ region, month, frozen_at: null, frozen_by: null, issued_at: null, issued_by: null, ...row })
    .onConflict((conflict) => conflict.columns(["region", "month"]).doUpdateSet(row)).execute();
  if (state === "issued") {
    await sql`update dukao.editions set issued_at = ${at}, issued_by = ${by}, issued_on = ${day ?? null}::date
      where region = ${region} and month = ${month} and edition = ${issued} and issued_at is null`.execute(tx);
  }
}
