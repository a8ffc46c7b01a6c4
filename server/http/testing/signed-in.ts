import type { FastifyInstance, InjectOptions } from "fastify";
import type { Response } from "light-my-request";
import { pino } from "pino";
import { accountTables } from "../../../access/index.ts";
import { findAccount } from "../../commands/accounts/account.ts";
import { loadSampleAccounts } from "../../commands/accounts/sample.ts";
import { startSession } from "../../commands/accounts/session.ts";
import { actorOfToken, type Identity, identityOf } from "../../identity/identity.ts";
import { readPolicies } from "../../identity/policy.ts";
import type { Office } from "../../office.ts";
import { migrateTables, type Tx } from "../../postgres/index.ts";
import { buildApp } from "../app.ts";
import { logRefusals, whoAsks } from "../session.ts";
import { allRoutes } from "../routes/index.ts";

export type Ask = (request: InjectOptions) => Promise<Response>;

/** The whole server on an office of its own, to be asked as any sample account. */
export interface SignedInApp {
  readonly office: Office;
  readonly identity: Identity;
  readonly app: FastifyInstance;
  /** as("fgj-liaison") then asks as that person; as(undefined) as whoever has not signed in */
  as(username: string | undefined): Promise<Ask>;
  close(): Promise<void>;
}

/** Of every sample account, where a test wants to sign in by hand. */
export const samplePassword = "Kaohe-2016-yue";
export const officeKey = "key";

/** Cheap hashes: a test proves what is asked, not how long it takes. */
export function quickPolicies() {
  const policies = readPolicies();
  return { ...policies, hash: { ...policies.hash, memory_kib: 64, passes: 1 } };
}

const here = { address: "127.0.0.1", agent: "test" };

/** The server on that office, as main puts it together. */
export async function signedInApp(office: Office, given: Partial<Identity> = {}): Promise<SignedInApp> {
  const grown = await migrateTables(office.database, office.region, [...office.pack.tables, ...accountTables]);
  if (!grown.ok) throw new Error(JSON.stringify(grown.issues));
  const identity = identityOf(office, { policies: quickPolicies(), ...given });
  const made = await loadSampleAccounts(office, identity, undefined, samplePassword);
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  const app = await buildApp({
    routes: allRoutes(office, { sealSoon: () => undefined, version: "0.0.0", identity }), webDir: "/nowhere",
    actorOf: whoAsks(office, identity, officeKey), logger: pino({ level: "silent" }),
    onRefused: logRefusals(office, () => undefined),
  });
  const sessions = new Map<string, string>();
  const token = async (username: string): Promise<string> => {
    const known = sessions.get(username);
    // a test may have moved the clock, or ended it
    if (known !== undefined && (await actorOfToken(office, identity, known))) return known;
    const account = await findAccount(office, office.database.query as Tx, username);
    if (!account) throw new Error(`no sample account ${username}`);
    const started = await startSession(office, identity, { account: username, name: String(account.row["name"]), due: undefined, way: "password" }, here);
    if (!started.ok) throw new Error(JSON.stringify(started.issues));
    sessions.set(username, started.value.token);
    return started.value.token;
  };
  return {
    office, identity, app,
    as: async (username) => {
      const cookies = username === undefined ? {} : { dukao: await token(username) };
      return (request) => app.inject({ ...request, cookies: { ...cookies, ...request.cookies } });
    },
    close: async () => {
      await app.close();
      await office.database.close();
    },
  };
}
