const text = 'text collate "C"';

/** Issued documents as they went out, byte for byte, and the business day that they carry. */
export const issuingMigration = {
  number: 50,
  name: "archive of issued documents, day of issue",
  statements: [
    `create table dukao.archive (
      region ${text} not null, month ${text} not null, edition integer not null, format ${text} not null,
      name text not null, sha256 bytea not null, content bytea not null, made_at timestamptz not null,
      primary key (region, month, edition, format),
      foreign key (region, month, edition) references dukao.editions (region, month, edition))`,
    `alter table dukao.editions add column issued_on date`,
    `create index edition_rows__row on dukao.edition_rows (region, table_name, row_id)`,
  ],
} as const;
