const text = 'text collate "C"';

/**
 * What is typed and not yet reported, and files that people send. Drafts change with every keystroke and are no
 * records: what is reported of them becomes one.
 */
export const draftsMigration = {
  number: 20,
  name: "drafts of reports, evidence files",
  statements: [
    `create table dukao.form_cells (
      region ${text} not null, month ${text} not null, unit ${text} not null, duty ${text} not null, row_id ${text} not null, field ${text} not null,
      value text not null, explanation text not null default '', source ${text} not null, version integer not null,
      by ${text} not null, at timestamptz not null, rivals jsonb not null default '[]',
      primary key (region, month, unit, duty, row_id, field))`,
    `create table dukao.files (
      region ${text} not null, sha256 ${text} not null, size bigint not null, type ${text} not null, by ${text} not null, at timestamptz not null,
      primary key (region, sha256))`,
    `create table dukao.form_files (
      region ${text} not null, month ${text} not null, unit ${text} not null, duty ${text} not null, row_id ${text} not null, sha256 ${text} not null,
      name text not null, caption text, by ${text} not null, at timestamptz not null,
      primary key (region, month, unit, duty, row_id, sha256),
      foreign key (region, sha256) references dukao.files (region, sha256))`,
  ],
} as const;
