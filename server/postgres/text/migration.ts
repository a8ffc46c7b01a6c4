import type { Migration } from "../migrate/system.ts";

const text = 'text collate "C"';

/**
 * The month's text as it is typed: every update of the shared document, in the order of arrival, never altered.
 * `texts.settled` is the last update that the blocks' history has told.
 */
export const textMigration: Migration = {
  number: 40,
  name: "the text of a bulletin as it is typed",
  statements: [
    `create table dukao.text_updates (
      region ${text} not null, month ${text} not null, seq integer not null,
      update bytea not null, actor ${text} not null, at timestamptz not null,
      primary key (region, month, seq))`,
    `create table dukao.texts (
      region ${text} not null, month ${text} not null, settled integer not null,
      primary key (region, month))`,
  ],
};

/** Tables of figures bring values of other months into an edition. */
export const earlierValuesMigration: Migration = {
  number: 41,
  name: "values of several periods in one edition",
  statements: [
    "alter table dukao.edition_values drop constraint edition_values_pkey",
    "alter table dukao.edition_values add primary key (region, month, edition, metric, org, period)",
  ],
};
