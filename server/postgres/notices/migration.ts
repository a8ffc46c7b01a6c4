const text = 'text collate "C"';

/** What somebody should know (通知), who has seen it, and what went out over which channel. No records: they are told from records. */
export const noticesMigration = {
  number: 31,
  name: "notices, what was read, what went out",
  statements: [
    `create table dukao.notices (
      region ${text} not null, id ${text} not null, at timestamptz not null, kind ${text} not null, by ${text} not null,
      audience ${text} not null check (audience in ('unit', 'office', 'person')), org ${text}, person ${text},
      number ${text}, title ${text} not null, due_on ${text}, link ${text} not null, outside boolean not null,
      primary key (region, id), check ((audience = 'unit') = (org is not null)), check ((audience = 'person') = (person is not null)))`,
    `create index notices__org on dukao.notices (region, org, at desc) where org is not null`,
    `create index notices__person on dukao.notices (region, person, at desc) where person is not null`,
    `create index notices__office on dukao.notices (region, at desc) where audience = 'office'`,
    `create index notices__outside on dukao.notices (region, at) where outside`,
    `create table dukao.notice_reads (
      region ${text} not null, person ${text} not null, notice ${text} not null, at timestamptz not null,
      primary key (region, person, notice))`,
    `create table dukao.notice_sends (
      region ${text} not null, channel ${text} not null, notice ${text} not null, message ${text} not null, at timestamptz not null, problem ${text},
      primary key (region, channel, notice))`,
    `create index notice_sends__at on dukao.notice_sends (region, channel, at)`,
  ],
} as const;

/** What is told is kept as facts, so that each reads it in a language of theirs; what was told before keeps its text. */
export const noticeFactsMigration = {
  number: 33,
  name: "notices as facts",
  statements: [
    `alter table dukao.notices add column facts jsonb, alter column title drop not null`,
    `alter table dukao.notices add constraint notices__said check ((title is null) <> (facts is null))`,
  ],
} as const;
