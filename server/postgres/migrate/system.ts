import { accountsMigration } from "../accounts/migration.ts";
import { issuingMigration } from "../issuing/migration.ts";
import { editionChainMigration, editionsMigration } from "../editions/migration.ts";
import { draftsMigration } from "../reports/migration.ts";
import { seenMigration } from "../editions/seen-migration.ts";
import { guestMigration, sightMigration } from "../sight/migration.ts";
import { worksMigration } from "../jobs/migration.ts";
import { uploadsMigration } from "../jobs/uploads.ts";
import { noticeFactsMigration, noticesMigration } from "../notices/migration.ts";
import { orderFilesMigration } from "../orders/migration.ts";
import { earlierValuesMigration, textMigration } from "../text/migration.ts";

/** A step of the system schema. Numbers only rise, and a step that has been released is never edited. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly statements: readonly string[];
}

const text = 'text collate "C"';

export const migrations: readonly Migration[] = [
  {
    number: 1,
    name: "definitions, batches, events, seals",
    statements: [
      `create table dukao.definitions (
        region ${text} not null, name ${text} not null, definition jsonb not null, hash ${text} not null,
        revision integer not null, loaded_at timestamptz not null default now(),
        primary key (region, name))`,
      `create table dukao.batches (
        region ${text} not null, id ${text} not null, seq bigint generated always as identity,
        kind ${text} not null, actor ${text} not null, at timestamptz not null, reason ${text},
        count integer not null, root bytea not null, sealed boolean not null default false,
        primary key (region, id))`,
      `create index batches__unsealed on dukao.batches (region, seq) where not sealed`,
      `create table dukao.events (
        region ${text} not null, table_name ${text} not null, row_id ${text} not null, rev integer not null,
        batch ${text} not null, seq integer not null, after jsonb not null, hash bytea not null,
        primary key (region, table_name, row_id, rev))`,
      `create table dukao.seals (
        region ${text} not null, seq bigint not null, batch ${text} not null,
        previous bytea not null, seal bytea not null, sealed_at timestamptz not null default now(),
        primary key (region, seq), unique (region, batch),
        foreign key (region, batch) references dukao.batches (region, id))`,
    ],
  },
  {
    number: 2,
    name: "months and editions",
    statements: [
      `create table dukao.months (
        region ${text} not null, month ${text} not null, state ${text} not null, edition integer,
        frozen_at timestamptz, frozen_by ${text}, issued_at timestamptz, issued_by ${text},
        primary key (region, month))`,
      `create table dukao.editions (
        region ${text} not null, month ${text} not null, edition integer not null,
        kind ${text} not null, reason ${text}, frozen_at timestamptz not null, frozen_by ${text} not null,
        definition_hashes jsonb not null, manifest jsonb, manifest_hash bytea not null,
        primary key (region, month, edition))`,
      `create table dukao.edition_values (
        region ${text} not null, month ${text} not null, edition integer not null,
        metric ${text} not null, org ${text} not null, amount numeric, unit ${text} not null, absent ${text},
        primary key (region, month, edition, metric, org),
        foreign key (region, month, edition) references dukao.editions (region, month, edition),
        check ((amount is null) = (absent is not null)))`,
      `create table dukao.edition_rows (
        region ${text} not null, month ${text} not null, edition integer not null,
        table_name ${text} not null, row_id ${text} not null, rev integer not null, hash bytea not null,
        primary key (region, month, edition, table_name, row_id),
        foreign key (region, month, edition) references dukao.editions (region, month, edition))`,
    ],
  },
  editionsMigration,
  {
    number: 4,
    name: "the tables that a batch wrote",
    statements: [
      `alter table dukao.batches add column tables text[] not null default '{}'`,
      `update dukao.batches b set tables = w.tables from (select region, batch, array_agg(distinct table_name) as tables from dukao.events group by region, batch) w
        where w.region = b.region and w.batch = b.id`,
    ],
  },
  editionChainMigration,
  accountsMigration,
  sightMigration, guestMigration,
  draftsMigration,
  worksMigration,
  issuingMigration,
  noticesMigration, orderFilesMigration, noticeFactsMigration,
  textMigration, earlierValuesMigration,
  seenMigration,
  uploadsMigration,
];
