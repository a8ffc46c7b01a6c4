import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import * as z from "zod";
import { accountTables, reach, roles } from "../../../access/index.ts";
import { type Issue, ok, type Result } from "../../../core/index.ts";
import type { Identity } from "../../identity/identity.ts";
import { hashPassword, makePassword } from "../../identity/password.ts";
import type { Office } from "../../office.ts";
import { setSecret } from "../../postgres/accounts/secrets.ts";
import { inside, inTransaction, lock, type RowChange, saveRows } from "../../postgres/index.ts";
import { accountChange, grantChange } from "./account.ts";

const grant = z.strictObject({ role: z.enum(roles), scope: z.string(), known_as: z.string().exactOptional() });
const account = z.strictObject({ username: z.string(), name: z.string(), title: z.string().exactOptional(), org: z.string(), roles: z.array(grant) });
const file = z.strictObject({ accounts: z.array(account) });
export type SampleAccount = z.infer<typeof account>;

/** The file in the data folder that says how to sign in as one of them. */
export const PASSWORD_FILE = "accounts.txt";

/** Sample accounts of the pack; none where it is no sample or has none. */
export async function sampleAccounts(office: Pick<Office, "pack">): Promise<readonly SampleAccount[]> {
  if (office.pack.sample_day === undefined) return [];
  const text = await readFile(join(office.pack.folder, "sample", "accounts.yaml"), "utf8").catch(() => undefined);
  return text === undefined ? [] : file.parse(parse(text)).accounts;
}

/**
 * Makes the pack's sample accounts in a region that has no account yet. They share one random password, which
 * stands in the data folder for whoever may read it; nobody has to change it.
 */
export async function loadSampleAccounts(office: Office, identity: Identity, dataDir: string | undefined, password = makePassword()): Promise<Result<number>> {
  const wanted = await sampleAccounts(office);
  if (wanted.length === 0 || (await anyAccount(office))) return ok(0);
  const made = rowsOf(office, wanted);
  if (made.issues.length > 0) return { ok: false, issues: made.issues };
  // one hash for all of them: they share the password, and each hash takes its time
  const hash = await hashPassword(password, identity.policies.hash);
  return inTransaction(office.database, async (tx) => {
    await lock(tx, "accounts", office.region);
    if (await anyAccount(inside(office, tx))) return ok(0);
    const at = office.clock();
    const head = { region: office.region, id: office.newId(), kind: "pack", actor: "pack", at: at.toISOString(), reason: office.pack.notice } as const;
    const saved = await saveRows(tx, accountTables, head, made.changes);
    if (!saved.ok) return saved;
    for (const { username } of wanted) await setSecret(tx, office.region, username, { password: hash, changed_at: at, must_change: false }, at);
    if (dataDir !== undefined) await writeFile(join(dataDir, PASSWORD_FILE), passwordText(wanted, password), { mode: 0o600 });
    return ok(wanted.length);
  });
}

const anyAccount = async ({ database, region }: Pick<Office, "database" | "region">): Promise<boolean> =>
  (await database.query.selectFrom("dukao.secrets").select("account").where("region", "=", region).limit(1).executeTakeFirst()) !== undefined;

function rowsOf(office: Office, wanted: readonly SampleAccount[]): { changes: RowChange[]; issues: Issue[] } {
  const changes: RowChange[] = [];
  const issues: Issue[] = [];
  for (const { roles: held, ...each } of wanted) {
    const row = accountChange(each, "sample");
    if (!row.ok) {
      issues.push(...row.issues);
      continue;
    }
    issues.push(...held.flatMap(({ role, scope }) => reach(role, scope, office.pack.root) ?? []));
    changes.push(row.value, ...held.map(({ role, scope, known_as }) =>
      grantChange(`${each.username}/${role}`, { id: each.username, org: each.org }, { role, scope, known_as, from: `${office.pack.first_month}-01` }, "pack", "sample")));
  }
  return { changes, issues };
}

const passwordText = (all: readonly SampleAccount[], password: string): string =>
  `# 样例账户，密码相同 / sample accounts, one password\npassword ${password}\n${all.map(({ username, name }) => `${username}\t${name}`).join("\n")}\n`;

/** The password that `loadSampleAccounts` wrote down; undefined where there is none. */
export async function samplePassword(dataDir: string): Promise<string | undefined> {
  const text = await readFile(join(dataDir, PASSWORD_FILE), "utf8").catch(() => "");
  return /^password (.+)$/m.exec(text)?.[1];
}
