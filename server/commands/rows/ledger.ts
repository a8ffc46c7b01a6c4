import type { BatchHead, Database } from "../../postgres/index.ts";
import type { BatchKind, RegisterDefinition } from "../../../registers/index.ts";
import type { Organisation, Table } from "../../../core/index.ts";

/** What a command on rows needs of the office. */
export interface Ledger {
  readonly database: Database;
  readonly region: string;
  readonly pack: {
    readonly tables: readonly Table[];
    readonly registers: readonly RegisterDefinition[];
    readonly organisations: readonly Organisation[];
  };
}

/** Who writes, when and why. The batch's id comes with it: the same act sent twice is written once. */
export interface WriteAct {
  readonly batch: string;
  readonly actor: string;
  /** instant in UTC */
  readonly at: string;
  readonly reason?: string;
}

export function headOf(ledger: Ledger, act: WriteAct, kind: BatchKind): BatchHead {
  const { batch, actor, at, reason } = act;
  return { region: ledger.region, id: batch, kind, actor, at, ...(reason === undefined ? {} : { reason }) };
}
