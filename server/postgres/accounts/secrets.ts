import type { Query } from "../database.ts";

/** What proves that somebody is who he says; never part of a record, an event or an answer. */
export interface Secret {
  /** PHC string; null for somebody who only comes through the identity provider */
  readonly password: string | null;
  /** those before it, newest first */
  readonly former: readonly string[];
  readonly changed_at: Date;
  /** somebody else chose it */
  readonly must_change: boolean;
  /** the shared secret of the second factor, sealed; set once it was confirmed */
  readonly totp: Buffer | null;
  /** the newest time step that was used: no code passes twice */
  readonly totp_step: string;
  /** not yet confirmed by a first code */
  readonly totp_pending: Buffer | null;
  /** hashes of recovery codes that are left */
  readonly recovery: readonly Buffer[];
}

export async function findSecret(query: Query, region: string, account: string): Promise<Secret | undefined> {
  return query.selectFrom("dukao.secrets").selectAll().where("region", "=", region).where("account", "=", account).executeTakeFirst();
}

/** Sets what is named and leaves the rest; makes the secret where there is none. */
export async function setSecret(query: Query, region: string, account: string, set: Partial<Secret>, at: Date): Promise<void> {
  const { former, recovery, ...rest } = set;
  const values = { ...rest, ...(former && { former: [...former] }), ...(recovery && { recovery: [...recovery] }) };
  const found = await query.updateTable("dukao.secrets").set(values).where("region", "=", region).where("account", "=", account).executeTakeFirst();
  if (found.numUpdatedRows > 0n) return;
  await query.insertInto("dukao.secrets").values({ changed_at: at, password: null, ...values, region, account, totp: set.totp ?? null, totp_pending: set.totp_pending ?? null }).execute();
}

export interface Failures {
  readonly count: number;
  readonly newest_at: Date;
  readonly locked_until: Date | null;
}

/** Counted by the name that was typed, whether there is such an account or not: the answer must not tell. */
export async function findFailures(query: Query, region: string, account: string): Promise<Failures | undefined> {
  return query.selectFrom("dukao.failures").selectAll().where("region", "=", region).where("account", "=", account).executeTakeFirst();
}

export async function setFailures(query: Query, region: string, account: string, failures: Failures): Promise<void> {
  await query.insertInto("dukao.failures").values({ region, account, ...failures })
    .onConflict((conflict) => conflict.columns(["region", "account"]).doUpdateSet({ ...failures })).execute();
}

export async function clearFailures(query: Query, region: string, account: string): Promise<void> {
  await query.deleteFrom("dukao.failures").where("region", "=", region).where("account", "=", account).execute();
}

/** Forgets names that were not tried since. */
export async function forgetFailures(query: Query, region: string, before: Date): Promise<void> {
  await query.deleteFrom("dukao.failures").where("region", "=", region).where("newest_at", "<", before).execute();
}
