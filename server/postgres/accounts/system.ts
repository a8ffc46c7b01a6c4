import type { ColumnType, Generated } from "kysely";

type Instant = ColumnType<Date, Date | string, Date | string>;

/** The tables of `migration.ts` as statements see them. */
export interface AccountSystem {
  "dukao.secrets": {
    region: string; account: string; password: string | null; former: Generated<string[]>; changed_at: Instant; must_change: Generated<boolean>;
    totp: Buffer | null; totp_step: Generated<string>; totp_pending: Buffer | null; recovery: Generated<Buffer[]>;
  };
  "dukao.failures": { region: string; account: string; count: number; newest_at: Instant; locked_until: Instant | null };
  "dukao.sessions": {
    region: string; token: Buffer; id: string; account: string; started_at: Instant; seen_at: Instant; ends_at: Instant;
    address: string; agent: string; due: string | null; way: string;
  };
  /** row-level security of each ledger table as it was last set, see ../sight/policies.ts */
  "dukao.sights": { table_name: string; statements: string; personal: string[]; internal: boolean };
  "dukao.audit": {
    region: string; seq: string; at: Instant; kind: string; account: string; name: string; address: string; outcome: string;
    subject: string | null; detail: ColumnType<Record<string, unknown>, string, string>; previous: Buffer; hash: Buffer;
  };
}
