import { sightRoles } from "./roles.ts";

const { unit, unitPersonal, office, officePersonal, guest } = sightRoles;
const four = [unit, unitPersonal, office, officePersonal];
const all = four.join(", ");
const units = `('${unit}', '${unitPersonal}')`;
const text = 'text collate "C"';

/**
 * What the roles may use of the system's own tables. Of events they read a view that shows those of their
 * organisations, without personal cells; and they may add events and batches, which is what a write consists of.
 */
export const sightMigration = {
  number: 11,
  name: "what the roles of row-level security see of the history",
  statements: [
    `create table dukao.sights (table_name ${text} primary key, statements text not null, personal text[] not null)`,
    `grant usage on schema dukao, ledger to ${all}`,
    `create view dukao.history with (security_barrier) as
      select e.region, e.table_name, e.row_id, e.rev, e.batch, e.seq, e.hash, b.kind, b.actor, b.at, b.reason, s.batch is not null as sealed,
        case when current_user in ('${unit}', '${office}') then e.after - coalesce(p.personal, '{}') else e.after end as after
      from dukao.events e
      join dukao.batches b on b.region = e.region and b.id = e.batch
      left join dukao.seals s on s.region = e.region and s.batch = e.batch
      left join dukao.sights p on p.table_name = e.table_name
      where case
        when current_user in ${units} then e.after ->> 'org' = any (string_to_array(current_setting('dukao.scope', true), ','))
        else true end
      and (e.table_name not in ('accounts', 'accounts.grants') or current_user not in (${four.map((each) => `'${each}'`).join(", ")}))`,
    `grant select on dukao.history to ${all}`,
    `alter table dukao.events enable row level security`,
    `create policy dukao_unit_rows on dukao.events to ${unit} using (after ->> 'org' = any (string_to_array(current_setting('dukao.scope', true), ',')))
      with check (after ->> 'org' = any (string_to_array(current_setting('dukao.scope', true), ',')))`,
    `create policy dukao_office_rows on dukao.events to ${office} using (table_name not in ('accounts', 'accounts.grants')) with check (table_name not in ('accounts', 'accounts.grants'))`,
    `grant select (region, table_name, row_id, rev, batch, seq, hash), insert on dukao.events to ${unit}, ${office}`,
    `grant select (region, id, seq, kind, actor, at, count, root), insert on dukao.batches to ${unit}, ${office}`,
  ],
} as const;

/** Whoever has not signed in: the history of what he sees, without personal cells, and nothing to write. */
export const guestMigration = {
  number: 12,
  name: "what a visitor sees of the history",
  statements: [
    `alter table dukao.sights add column internal boolean not null default false`,
    `grant usage on schema dukao, ledger to ${guest}`,
    `create or replace view dukao.history with (security_barrier) as
      select e.region, e.table_name, e.row_id, e.rev, e.batch, e.seq, e.hash, b.kind, b.actor, b.at, b.reason, s.batch is not null as sealed,
        case when current_user in ('${unit}', '${office}', '${guest}') then e.after - coalesce(p.personal, '{}') else e.after end as after
      from dukao.events e
      join dukao.batches b on b.region = e.region and b.id = e.batch
      left join dukao.seals s on s.region = e.region and s.batch = e.batch
      left join dukao.sights p on p.table_name = e.table_name
      where case
        when current_user in ${units} then e.after ->> 'org' = any (string_to_array(current_setting('dukao.scope', true), ','))
        else true end
      and (e.table_name not in ('accounts', 'accounts.grants') or current_user not in (${[...four, guest].map((each) => `'${each}'`).join(", ")}))
      and (current_user <> '${guest}' or not coalesce(p.internal, true))`,
    `grant select on dukao.history to ${guest}`,
  ],
} as const;
