import type { ColumnType, Generated, GeneratedAlways } from "kysely";
import type { AccountSystem } from "./accounts/system.ts";

/** Timestamps are read as Date and may be written as ISO text. */
type Instant = ColumnType<Date, Date | string, Date | string>;
type Json<T = unknown> = ColumnType<T, string, string>;

/** The system tables as statements see them; `migrate/system` makes them. */
export interface System extends AccountSystem {
  "dukao.migrations": { number: number; name: string; applied_at: Generated<Date> };
  "dukao.definitions": { region: string; name: string; definition: Json; hash: string; revision: number; loaded_at: Generated<Date> };
  "dukao.batches": {
    region: string; id: string; seq: GeneratedAlways<string>; kind: string; actor: string; at: Instant; reason: string | null;
    count: number; root: Buffer; sealed: Generated<boolean>; tables: Generated<string[]>;
  };
  "dukao.events": {
    region: string; table_name: string; row_id: string; rev: number; batch: string; seq: number; after: Json<Record<string, unknown>>; hash: Buffer;
  };
  "dukao.seals": { region: string; seq: string; batch: string; previous: Buffer; seal: Buffer; sealed_at: Generated<Date> };
  "dukao.months": {
    region: string; month: string; state: string; edition: number | null;
    frozen_at: Instant | null; frozen_by: string | null;
    issued_at: Instant | null; issued_by: string | null;
  };
  "dukao.editions": {
    region: string; month: string; edition: number; kind: string; reason: string | null; frozen_at: Instant; frozen_by: string;
    definition_hashes: Json<Record<string, string>>; manifest: Json | null; manifest_hash: Buffer;
  };
  "dukao.edition_values": {
    region: string; month: string; edition: number; metric: string; org: string; amount: string | null; unit: string; absent: string | null;
  };
  "dukao.edition_rows": {
    region: string; month: string; edition: number; table_name: string; row_id: string; rev: number; hash: Buffer;
  };
  "dukao.works": {
    region: string; id: string; kind: string; by: string; label: string; input: Json; state: Generated<string>; done: Generated<number>; total: Generated<number>; step: string | null;
    asked_at: Instant; started_at: Instant | null; ended_at: Instant | null; cancelled_at: Instant | null; result: Json | null; issues: Json | null;
  };
  "dukao.notices": {
    region: string; id: string; at: Instant; kind: string; by: string; audience: string; org: string | null; person: string | null;
    number: string | null; title: string | null; facts: Json | null; due_on: string | null; link: string; outside: boolean;
  };
  "dukao.text_updates": { region: string; month: string; seq: number; update: Buffer; actor: string; at: Instant };
  "dukao.texts": { region: string; month: string; settled: number };
}
