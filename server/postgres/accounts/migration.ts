const text = 'text collate "C"';

/**
 * What signing in needs beside the accounts themselves, which are rows of the ledger: secrets, sessions, failures,
 * and the security log. Secrets stand apart, so that no event, export or backup of records ever holds one.
 */
export const accountsMigration = {
  number: 10,
  name: "secrets, sessions, failures and the audit log",
  statements: [
    `create table dukao.secrets (
      region ${text} not null, account ${text} not null, password ${text}, former text[] not null default '{}',
      changed_at timestamptz not null, must_change boolean not null default false,
      totp bytea, totp_step bigint not null default 0, totp_pending bytea, recovery bytea[] not null default '{}',
      primary key (region, account))`,
    `create table dukao.failures (
      region ${text} not null, account ${text} not null, count integer not null, newest_at timestamptz not null, locked_until timestamptz,
      primary key (region, account))`,
    `create table dukao.sessions (
      region ${text} not null, token bytea not null, id ${text} not null, account ${text} not null,
      started_at timestamptz not null, seen_at timestamptz not null, ends_at timestamptz not null,
      address ${text} not null, agent ${text} not null, due ${text}, way ${text} not null,
      primary key (region, token), unique (region, id))`,
    `create index sessions__account on dukao.sessions (region, account)`,
    `create table dukao.audit (
      region ${text} not null, seq bigint not null, at timestamptz not null, kind ${text} not null, account ${text} not null,
      name ${text} not null, address ${text} not null, outcome ${text} not null, subject ${text}, detail jsonb not null default '{}',
      previous bytea not null, hash bytea not null,
      primary key (region, seq))`,
    `create index audit__at on dukao.audit (region, at desc)`,
    `create index audit__account on dukao.audit (region, account, seq desc)`,
    `create function dukao.audit_stands() returns trigger language plpgsql as $$
      begin raise exception 'the audit log is append-only' using errcode = 'DK001'; end $$`,
    `create trigger audit_stands before update or delete or truncate on dukao.audit for each statement execute function dukao.audit_stands()`,
  ],
} as const;
