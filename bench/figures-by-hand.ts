import type { Database } from "../server/postgres/index.ts";

/** What an engineer who knows the data would write for October 2016: one statement a table, by organisation. */
const statements = [
  `select org,
    count(*) filter (where taken_on >= '2016-10-01') as taken,
    count(*) filter (where taken_on >= '2016-10-01' and settled_on <= '2016-10-31') as settled,
    count(*) filter (where taken_on >= '2016-10-01' and revisited_on <= '2016-10-31' and rating is not null) as rated,
    count(*) filter (where taken_on >= '2016-10-01' and revisited_on <= '2016-10-31' and rating = 'satisfied') as satisfied,
    count(*) filter (where taken_on >= '2016-10-01' and units >= 2) as many_units,
    count(*) filter (where taken_on <= '2016-09-30') as taken_before
  from ledger.requests where region = $1 and taken_on between '2016-09-01' and '2016-10-31' group by org`,
  `select org,
    count(*) filter (where taken_on <= '2016-10-31' and (settled_on <= '2016-10-31') is not true) as open,
    count(*) filter (where (settled_on <= '2016-10-31') is not true and (extended_to <= '2016-10-31' or (extended_to is null and due_on <= '2016-10-31'))) as overdue,
    count(*) filter (where reopened_on between '2016-10-01' and '2016-10-31') as rebound,
    count(*) filter (where urged_on between '2016-10-01' and '2016-10-31') as urged
  from ledger.requests where region = $1 group by org`,
  `select org, count(*) filter (where tier = 'city') as city, count(*) filter (where tier = 'city' and started_on <= '2016-10-31') as city_started,
    sum(annual_plan) filter (where tier = 'city') as city_plan, count(*) filter (where tier = 'district') as district,
    count(*) filter (where tier = 'district' and started_on <= '2016-10-31') as district_started, sum(annual_plan) filter (where tier = 'district') as district_plan,
    count(*) filter (where tier = 'district' and nature = 'new') as new, count(*) filter (where tier = 'district' and nature = 'new' and (started_on <= '2016-10-31') is not true) as new_waiting,
    count(*) filter (where tier = 'district' and nature = 'carried') as carried, count(*) filter (where park is not null) as park,
    count(*) filter (where park is not null and started_on <= '2016-10-31') as park_started, sum(capacity) filter (where code = 'P-NC-03') as capacity
  from ledger.projects where region = $1 and listed_from <= '2016-10-31' and (listed_to is null or listed_to > '2016-10-31') group by org`,
  `select l.org, sum(l.amount) filter (where p.tier = 'city') as city, sum(l.amount) filter (where p.tier = 'district') as district, sum(l.amount) filter (where p.park is not null) as park
  from ledger.projects p
  cross join lateral (select org, amount from ledger.projects__investment i
    where i.region = p.region and i.parent = p.id and i.month between '2016-01' and '2016-10' and i.amount is not null order by i.month desc limit 1) l
  where p.region = $1 and p.listed_from <= '2016-10-31' and (p.listed_to is null or p.listed_to > '2016-10-31') and (p.tier in ('city', 'district') or p.park is not null) group by l.org`,
  `select i.org, i.month from ledger.projects__investment i join ledger.projects p on p.region = i.region and p.id = i.parent
  where i.region = $1 and i.month between '2016-01' and '2016-10' and p.listed_from <= '2016-10-31' and (p.listed_to is null or p.listed_to > '2016-10-31') group by 1, 2`,
  `select g.org, count(*) filter (where p.park is not null) as park, sum(g.quantity) filter (where p.code = 'P-KF-02') as a, sum(g.quantity) filter (where p.code = 'P-HM-04') as b, sum(g.quantity) filter (where p.code = 'P-NC-01') as c
  from ledger.projects__progress g join ledger.projects p on p.region = g.region and p.id = g.parent
  where g.region = $1 and g.month = '2016-10' and g.seq = 1 and p.listed_from <= '2016-10-31' and (p.listed_to is null or p.listed_to > '2016-10-31') group by g.org`,
  `select a.org, count(*) filter (where needed) as needed, count(*) filter (where needed and done_on <= '2016-10-31') as done,
    count(*) filter (where procedure = 'approval' and needed and (done_on <= '2016-10-31') is not true) as approval, count(*) filter (where procedure = 'eia' and needed and (done_on <= '2016-10-31') is not true) as eia,
    count(*) filter (where procedure = 'land' and needed and (done_on <= '2016-10-31') is not true) as land, count(*) filter (where procedure = 'planning' and needed and (done_on <= '2016-10-31') is not true) as planning
  from ledger.projects__approvals a join ledger.projects p on p.region = a.region and p.id = a.parent
  where a.region = $1 and p.tier in ('city', 'district') and p.listed_from <= '2016-10-31' and (p.listed_to is null or p.listed_to > '2016-10-31') group by a.org`,
  `select v.org, count(*) filter (where visited_on >= '2016-10-01') as made, count(*) filter (where visited_on >= '2016-10-01' and difficulty is not null) as raised,
    count(*) filter (where difficulty is not null and (solved_on <= '2016-10-31') is not true) as open
  from ledger.projects__visits v join ledger.projects p on p.region = v.region and p.id = v.parent
  where v.region = $1 and v.visited_on between '2016-01-01' and '2016-10-31' and p.listed_from <= '2016-10-31' and (p.listed_to is null or p.listed_to > '2016-10-31') group by v.org`,
] as const;

export async function byHand(database: Database, region: string): Promise<number> {
  let rows = 0;
  for (const each of statements) rows += (await database.pool.query(each, [region])).rows.length;
  return rows;
}
