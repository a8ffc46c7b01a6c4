import { TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role } from "../../access/index.ts";
import type { Me } from "../../contract/index.ts";
import { startSession } from "../commands/accounts/session.ts";
import { type Identity, identityOf } from "../identity/identity.ts";
import { needsFactor, readPolicies } from "../identity/policy.ts";
import { readSettings } from "../settings.ts";
import { makeOffice } from "../testing/sample-office.ts";
import { quickPolicies, samplePassword, type SignedInApp, signedInApp } from "./testing/signed-in.ts";

let server: SignedInApp;
beforeAll(async () => {
  server = await signedInApp(await makeOffice({ rows: false }), { secondFactor: true });
});
afterAll(() => server?.close());

const ask = (token: string, url: string, payload?: object) => server.app.inject({ url, cookies: { dukao: token }, ...(payload ? { method: "POST", payload } : {}) });
const me = async (token: string): Promise<Me> => (await ask(token, "/api/me")).json();
const enter = async (username: string): Promise<string> =>
  (await server.app.inject({ method: "POST", url: "/api/sign-in", payload: { username, password: samplePassword } })).cookies.find(({ name }) => name === "dukao")!.value;

describe("of whom a second step is required (GB/T 22239-2019 8.1.4.1 d; ASVS 5.0 6.3.3)", () => {
  test.each<["dengbao3" | "asvs", readonly Role[], boolean]>([
    ["dengbao3", ["system-admin"], true], ["dengbao3", ["security-admin"], true], ["dengbao3", ["audit-admin"], true], ["dengbao3", ["officer", "leader"], false], ["dengbao3", [], false],
    ["asvs", ["liaison"], true], ["asvs", [], true],
  ])("%s, who holds %j: %s", (profile, held, wanted) => expect(needsFactor(readPolicies(profile).profile, held)).toBe(wanted));

  test.each([
    [undefined, false, true], ["on", true, true], ["off", false, false], ["perhaps", false, true],
  ])("DUKAO_SECOND_FACTOR=%s: of a sample %s, of a real programme %s", (said, sample, real) => {
    const { secondFactor } = readSettings({ DUKAO_SECOND_FACTOR: said });
    const given: Partial<Identity> = secondFactor === undefined ? {} : { secondFactor };
    const { office } = server;
    const { sample_day: _, ...pack } = office.pack;
    expect([identityOf(office, given).secondFactor, identityOf({ ...office, pack } as typeof office, given).secondFactor]).toEqual([sample, real]);
  });
});

describe("an administrator without a second step", () => {
  test("does nothing before it is set up, and then everything at once", async () => {
    const token = await enter("sysadmin");
    expect(await me(token)).toMatchObject({ signed_in: true, due: "enrolment", can: { "keep-accounts": false, "read-accounts": false } });
    const refused = await ask(token, "/api/accounts");
    expect([refused.statusCode, refused.json()]).toMatchObject([403, { issues: [{ code: "access.due", what: expect.stringContaining("启用双因素认证") }] }]);
    expect((await ask(token, "/api/notices/count")).json()).toEqual({ unread: 0 });
    const { secret } = (await ask(token, "/api/account/factor", { password: samplePassword })).json<{ secret: string }>();
    expect((await ask(token, "/api/account/factor/confirm", { code: "000000" })).statusCode).toBe(401);
    expect((await me(token)).due).toBe("enrolment");
    expect((await ask(token, "/api/account/factor/confirm", { code: new TOTP({ secret }).generate() })).statusCode).toBe(200);
    expect([await me(token), (await ask(token, "/api/accounts")).statusCode]).toMatchObject([{ due: null, can: { "keep-accounts": true } }, 200]);
    // from the next time on it is asked for, and once it is dropped, due again
    expect((await me(await enter("sysadmin"))).due).toBe("second-factor");
    await ask(token, "/api/account/factor/drop", { password: samplePassword });
    expect((await me(token)).due).toBe("enrolment");
  });

  test("is held to it from the moment at which the role is his, also when he is in already", async () => {
    const token = await enter("hbj-head");
    expect((await me(token)).due).toBeNull();
    await server.office.database.pool.query("update ledger.accounts__grants set role = 'audit-admin' where parent = 'hbj-head'");
    expect((await me(token)).due).toBe("enrolment");
  });

  test("whom the rules do not name, and whom the office's own sign-in vouches for, come in as before", async () => {
    expect((await me(await enter("fgj-liaison"))).due).toBeNull();
    const outside = await startSession(server.office, server.identity, { account: "secadmin", name: "安全管理员", due: undefined, way: "oidc" }, { address: "127.0.0.1", agent: "test" });
    expect(outside.ok && outside.value.actor.due).toBeUndefined();
  });
});

test("under asvs everybody sets it up, after a password of his own", async () => {
  const { profile } = readPolicies("asvs");
  const strict = await signedInApp(server.office, { secondFactor: true, policies: { ...quickPolicies(), profile } });
  const answer = await strict.app.inject({ method: "POST", url: "/api/sign-in", payload: { username: "leader1", password: samplePassword } });
  expect(answer.json()).toMatchObject({ due: "enrolment", can: { read: false } });
  await strict.app.close();
});
