const text = 'text collate "C"';

/** Long work (导入、排版…) that a person waits for: who asked, how far it is, how it ended. */
export const worksMigration = {
  number: 30,
  name: "long work with progress",
  statements: [
    `create table dukao.works (
      region ${text} not null, id ${text} not null, kind ${text} not null, by ${text} not null, label text not null, input jsonb not null,
      state ${text} not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
      done integer not null default 0, total integer not null default 0, step ${text},
      asked_at timestamptz not null, started_at timestamptz, ended_at timestamptz, cancelled_at timestamptz,
      result jsonb, issues jsonb,
      primary key (region, id))`,
    `create index works__by on dukao.works (region, by, asked_at)`,
  ],
} as const;
