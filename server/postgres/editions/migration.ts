const text = 'text collate "C"';

/**
 * What an edition keeps beside its values and rows: the text of the definitions that it was computed by,
 * once for each hash, so that an old month computes by its own definitions for ever.
 */
/** The head of the history's chain at freezing, which the manifest binds from its version 2 on. */
export const editionChainMigration = {
  number: 5,
  name: "the chain's head in editions",
  statements: [`alter table dukao.editions add column chain_seq bigint, add column chain_seal bytea`],
} as const;

export const editionsMigration = {
  number: 3,
  name: "definitions of editions, their issue, and the periods of their values",
  statements: [
    `create table dukao.edition_definitions (
      region ${text} not null, hash ${text} not null, definition ${text} not null,
      primary key (region, hash))`,
    `alter table dukao.editions
      add column corrects integer, add column recorded text[] not null default '{}',
      add column value_count integer not null default 0, add column row_count integer not null default 0,
      add column issued_at timestamptz, add column issued_by ${text}`,
    `alter table dukao.edition_values add column period ${text} not null default '', add column because ${text}`,
  ],
} as const;
