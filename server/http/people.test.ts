import { TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { failure } from "../../contract/api/common.ts";
import type { Me, WireAccount } from "../../contract/index.ts";
import { routes } from "../../contract/index.ts";
import type * as z from "zod";
import { resetPassword } from "../commands/accounts/keep.ts";
import { hashPassword } from "../identity/password.ts";
import { verifyAudit } from "../postgres/accounts/audit.ts";
import { setSecret } from "../postgres/accounts/secrets.ts";
import { officeKey, quickPolicies, samplePassword, type SignedInApp, signedInApp } from "./testing/signed-in.ts";
import { sheetOf } from "./testing/sheet.ts";
import { makeOffice } from "../testing/sample-office.ts";

let server: SignedInApp;
let skew = 0;
beforeAll(async () => {
  const office = await makeOffice({ rows: false });
  server = await signedInApp({ ...office, clock: () => new Date(Date.now() + skew) });
});
afterAll(() => server?.close());

type Answer = Awaited<ReturnType<SignedInApp["app"]["inject"]>>;
const codeOf = (answer: Answer): string => failure.parse(answer.json()).issues[0]!.code;
const adviceOf = (answer: Answer): string => failure.parse(answer.json()).issues[0]!.next;
const told = (answer: Answer): string => `${answer.statusCode} ${answer.statusCode < 400 ? "" : codeOf(answer)}`.trim();
const get = async (as: string, url: string): Promise<Answer> => (await server.as(as))({ url });
const post = async (as: string, url: string, payload: object = {}): Promise<Answer> => (await server.as(as))({ method: "POST", url, payload });
const cookieIn = (answer: Answer): string => answer.cookies.find(({ name }) => name === "dukao")!.value;
const signIn = (username: string, password: string): Promise<Answer> => server.app.inject({ method: "POST", url: "/api/sign-in", payload: { username, password } });
const with_ = (token: string, url: string, payload?: object): Promise<Answer> => server.app.inject({ url, cookies: { dukao: token }, ...(payload ? { method: "POST", payload } : {}) });
const me = async (token: string): Promise<Me> => (await with_(token, "/api/me")).json();

describe("a new account", () => {
  let password = "";
  test("is made by the system administrator, with a first password that is shown once", async () => {
    expect(told(await post("secadmin", "/api/accounts", { username: "x", name: "x", org: "zc" }))).toBe("403 http.forbidden");
    const made = await post("sysadmin", "/api/accounts", { username: "zjj-liaison", name: "住建局联络员", org: "zc-zjj", title: "科员" });
    expect(told(made)).toBe("200");
    password = made.json<{ password: string }>().password;
    expect(told(await post("sysadmin", "/api/accounts", { username: "zjj-liaison", name: "再来", org: "zc-zjj" }))).toBe("409 access.account-exists");
    expect(told(await post("sysadmin", "/api/accounts", { username: "9!", name: "x", org: "zc" }))).toBe("422 access.bad-username");
    expect(told(await post("sysadmin", "/api/accounts", { username: "zjj2", name: "x", org: "nowhere" }))).toBe("422 access.unknown-organisation");
  });

  test("has to change it before anything else", async () => {
    const first = cookieIn(await signIn("zjj-liaison", password));
    expect(await me(first)).toMatchObject({ signed_in: true, due: "password", roles: [] });
    expect(told(await with_(first, "/api/overview"))).toBe("403 access.due");
    const change = (given: object) => with_(first, "/api/account/password", given);
    expect(told(await change({ current: "wrong", password: "Nowhere-7-hills" }))).toBe("401 access.wrong-password");
    expect(told(await change({ current: password, password: "short" }))).toBe("422 access.password-short");
    expect(told(await change({ current: password, password }))).toBe("422 access.password-used");
    const changed = await change({ current: password, password: "Nowhere-7-hills" });
    expect(told(changed)).toBe("200");
    expect(await me(cookieIn(changed))).toMatchObject({ due: null });
    expect((await me(first)).signed_in).toBe(false);
  });

  test("is granted a role by the security administrator, and then has it", async () => {
    expect(told(await post("sysadmin", "/api/grants", { account: "zjj-liaison", role: "liaison", scope: "zc-zjj" }))).toBe("403 http.forbidden");
    const granted = await post("secadmin", "/api/grants", { account: "zjj-liaison", role: "liaison", scope: "zc-zjj", reason: "新任" });
    expect(told(granted)).toBe("200");
    expect(told(await post("secadmin", "/api/grants", { account: "zjj-liaison", role: "liaison", scope: "zc-zjj" }))).toBe("409 access.grant-exists");
    const token = cookieIn(await signIn("zjj-liaison", "Nowhere-7-hills"));
    expect((await me(token)).can).toMatchObject({ report: true });
    expect(told(await post("secadmin", "/api/grants/withdraw", { grant: granted.json<{ id: string }>().id }))).toBe("200");
    expect((await me(token)).can).toMatchObject({ report: false });
  });

  test("disabled, none of its sessions works any more", async () => {
    const token = cookieIn(await signIn("zjj-liaison", "Nowhere-7-hills"));
    expect(told(await post("sysadmin", "/api/accounts/zjj-liaison/disable", { reason: "调离" }))).toBe("200");
    expect((await me(token)).signed_in).toBe(false);
    expect(told(await signIn("zjj-liaison", "Nowhere-7-hills"))).toBe("401 access.wrong-password");
    expect(told(await post("secadmin", "/api/grants", { account: "zjj-liaison", role: "head", scope: "zc-zjj" }))).toBe("409 access.disabled");
    expect(told(await post("sysadmin", "/api/accounts/zjj-liaison/enable"))).toBe("200");
    expect(told(await signIn("zjj-liaison", "Nowhere-7-hills"))).toBe("200");
  });

  test("locked, the system administrator unlocks it or gives a new first password", async () => {
    for (let i = 0; i < 5; i += 1) await signIn("zjj-liaison", "wrong");
    expect(told(await signIn("zjj-liaison", "Nowhere-7-hills"))).toBe("423 access.locked");
    const list = await get("sysadmin", "/api/accounts?state=locked");
    expect(list.json<{ accounts: { username: string }[] }>().accounts.map(({ username }) => username)).toEqual(["zjj-liaison"]);
    await post("sysadmin", "/api/accounts/zjj-liaison/unlock");
    expect(told(await signIn("zjj-liaison", "Nowhere-7-hills"))).toBe("200");
    const reset = await post("sysadmin", "/api/accounts/zjj-liaison/reset");
    expect(told(await signIn("zjj-liaison", "Nowhere-7-hills"))).toBe("401 access.wrong-password");
    expect((await me(cookieIn(await signIn("zjj-liaison", reset.json<{ password: string }>().password)))).due).toBe("password");
  });
});

describe("three administrators, three people", () => {
  test.each([
    ["sysadmin", "audit-admin", "409 access.two-administrators"], ["officer1", "system-admin", "409 access.two-administrators"], ["secadmin", "officer", "403 access.own-grant"],
    ["fgj-liaison", "king", "422 access.unknown-role"], ["fgj-liaison", "visitor", "422 access.unknown-role"], ["nobody", "liaison", "404 access.no-account"],
  ])("%s cannot be made %s: %s", async (account, role, wanted) => expect(told(await post("secadmin", "/api/grants", { account, role, scope: "zc" }))).toBe(wanted));

  test.each(["officer", "leader", "sponsor", "auditor", "system-admin"])("%s acts for the whole programme and is granted at its topmost unit only", async (role) => {
    const grant = (scope: string) => post("secadmin", "/api/grants", { account: "hbj-liaison", role, scope, from: "2030-01-01" });
    const narrow = await grant("zc-jxj");
    expect([told(narrow), adviceOf(narrow)]).toEqual(["422 access.whole-programme", expect.stringContaining("最上级")]);
  });

  test("the last of a kind stays", async () => {
    expect(told(await post("sysadmin", "/api/accounts/audadmin/disable"))).toBe("409 access.last-administrator");
    expect(told(await post("secadmin", "/api/grants/withdraw", { grant: "sysadmin/system-admin" }))).toBe("409 access.last-administrator");
    expect(told(await post("secadmin", "/api/grants/withdraw", { grant: "secadmin/security-admin" }))).toBe("403 access.own-grant");
  });

  // GB/T 22239-2019 8.1.4.2 d): whoever renewed another's credentials could sign in as him
  test.each(["secadmin", "audadmin", "sysadmin"])("nobody takes the place of %s: neither password nor second step nor subject is renewed in the browser", async (account) => {
    const listed = async () => (await get("sysadmin", `/api/accounts?q=${account}`)).json<{ accounts: WireAccount[] }>().accounts[0]!;
    const { name, org, rev, credentials } = await listed();
    expect([credentials.may, credentials.why_not]).toEqual([false, expect.stringContaining(`dukao accounts reset ${account}`)]);
    const change = (given: object) => post("sysadmin", `/api/accounts/${account}`, { name, org: org.id, rev, ...given });
    for (const answer of [await post("sysadmin", `/api/accounts/${account}/reset`), await post("sysadmin", `/api/accounts/${account}/drop-factor`), await change({ subject: "mine" })]) {
      expect([told(answer), adviceOf(answer)]).toEqual(["403 access.administrators-credentials", expect.stringContaining(`dukao accounts reset ${account}`)]);
      expect(answer.body).not.toContain("password\":");
    }
    expect(told(await change({ title: "科员" }))).toBe("200");
    expect(told(await signIn(account, samplePassword))).toBe("200");
  });

  test("nor of who will be one on a later day; once that is withdrawn, or of anybody else, they are", async () => {
    const may = async () => (await get("sysadmin", "/api/accounts?q=jxj-head")).json<{ accounts: WireAccount[] }>().accounts[0]!.credentials.may;
    expect(await may()).toBe(true);
    await post("secadmin", "/api/grants/withdraw", { grant: "jxj-head/head" });
    const { id } = (await post("secadmin", "/api/grants", { account: "jxj-head", role: "audit-admin", scope: "zc", from: "2017-01-01" })).json<{ id: string }>();
    expect([await may(), told(await post("sysadmin", "/api/accounts/jxj-head/reset"))]).toEqual([false, "403 access.administrators-credentials"]);
    await post("secadmin", "/api/grants/withdraw", { grant: id });
    expect([await may(), told(await post("sysadmin", "/api/accounts/jxj-head/reset"))]).toEqual([true, "200"]);
  });

  test("on the machine an administrator gets a new password, loses the second step and is known by another subject", async () => {
    const { office, identity } = server;
    const at = office.clock();
    await setSecret(office.database.query, office.region, "audadmin", { totp: Buffer.from("sealed") }, at);
    const machine = { address: "console", agent: "dukao", machine: true } as const;
    const reset = await resetPassword(office, identity, { actor: { id: "console/root", name: "root", grants: [] } }, "audadmin", machine, { factor: true, subject: "audit@office" });
    const [{ factor, subject, state }] = (await get("sysadmin", "/api/accounts?q=audadmin")).json<{ accounts: [WireAccount] }>().accounts;
    expect([reset.ok, factor, subject, state]).toEqual([true, false, "audit@office", "first-password"]);
    await setSecret(office.database.query, office.region, "audadmin", { must_change: false }, at);
  });

  test("they see accounts, and no business", async () => {
    for (const each of ["sysadmin", "secadmin", "audadmin"]) {
      expect([told(await get(each, "/api/accounts")), told(await get(each, "/api/registers/projects/rows")), told(await get(each, "/api/overview"))]).toEqual(["200", "403 http.forbidden", "403 http.forbidden"]);
      expect(adviceOf(await get(each, "/api/overview"))).toContain("不能兼任其他角色");
    }
    expect(adviceOf(await server.app.inject({ url: "/api/accounts", headers: { authorization: `Bearer ${officeKey}` } }))).toContain("请联系安全管理员授予相应角色");
  });
});

describe("sessions", () => {
  test("end by themselves: idle, and at last whatever one does", async () => {
    const token = cookieIn(await signIn("leader1", samplePassword));
    skew += 29 * 60_000;
    expect((await me(token)).signed_in).toBe(true);
    skew += 31 * 60_000;
    expect((await me(token)).signed_in).toBe(false);
    const other = cookieIn(await signIn("leader1", samplePassword));
    for (let hour = 0; hour < 26; hour += 1) {
      skew += 28 * 60_000;
      await me(other);
    }
    expect((await me(other)).signed_in).toBe(false);
    skew = 0;
  });

  test.each([
    ["what the page asks by itself", { url: "/api/notices/count", headers: { "dukao-unattended": "1" } }, false], ["a stream that is opened again", { url: "/api/bulletins/2016-99/text/live" }, false],
    ["what the person asks", { url: "/api/notices/count" }, true],
  ])("are not kept from running idle by %s", async (_, request, lives) => {
    const token = cookieIn(await signIn("leader1", samplePassword));
    for (let minute = 0; minute < 31; minute += 5) {
      skew += 5 * 60_000;
      await server.app.inject({ ...request, cookies: { dukao: token } });
    }
    expect((await me(token)).signed_in).toBe(lives);
    skew = 0;
  });

  test("are one's own to see and to end", async () => {
    const [one, two] = [cookieIn(await signIn("sponsor1", samplePassword)), cookieIn(await signIn("sponsor1", samplePassword))];
    const own = await with_(one, "/api/account");
    expect((routes.ownAccount.response as z.ZodType).parse(own.json())).toEqual(own.json());
    const { sessions } = own.json<{ sessions: { id: string; own: boolean }[] }>();
    expect(sessions.filter((each) => each.own)).toHaveLength(1);
    const other = sessions.find((each) => !each.own)!;
    expect(told(await with_(cookieIn(await signIn("leader1", samplePassword)), `/api/account/sessions/${other.id}/end`, {}))).toBe("200");
    expect((await me(two)).signed_in).toBe(true);
    expect(told(await with_(one, "/api/account/sessions/others/end", {}))).toBe("200");
    expect([(await me(one)).signed_in, (await me(two)).signed_in]).toEqual([true, false]);
  });
});

describe("the second step", () => {
  test("is set up with a code, asked at sign-in, passes once, and a recovery code once", async () => {
    const token = cookieIn(await signIn("auditor1", samplePassword));
    expect(told(await with_(token, "/api/account/factor", { password: "wrong" }))).toBe("401 access.wrong-password");
    const started = (await with_(token, "/api/account/factor", { password: samplePassword })).json<{ uri: string; svg: string; secret: string }>();
    expect(started.svg).toContain("<svg");
    const totp = new TOTP({ secret: started.secret });
    const codeAt = (ahead = 0): string => totp.generate({ timestamp: Date.now() + skew + ahead });
    expect(told(await with_(token, "/api/account/factor/confirm", { code: "000000" }))).toBe("401 access.wrong-code");
    const { codes } = (await with_(token, "/api/account/factor/confirm", { code: codeAt() })).json<{ codes: string[] }>();
    expect(codes).toHaveLength(10);

    const begin = async (): Promise<string> => cookieIn(await signIn("auditor1", samplePassword));
    // a right password whose code was never typed counts for nothing; a wrong one before it stays counted
    expect(told(await signIn("auditor1", "wrong"))).toBe("401 access.wrong-password");
    for (let n = 0; n < 6; n += 1) expect(told(await signIn("auditor1", samplePassword))).toBe("200");
    const { rows: [tries] } = await server.office.database.pool.query("select count, locked_until from dukao.failures where account = 'auditor1'");
    expect(tries).toMatchObject({ count: 1, locked_until: null });
    const half = await begin();
    expect(await me(half)).toMatchObject({ signed_in: true, due: "second-factor", can: { read: false } });
    expect(told(await with_(half, "/api/account/password", { current: samplePassword, password: "Another-1-hill" }))).toBe("403 access.due");
    expect(told(await with_(half, "/api/account/factor/drop", { password: samplePassword }))).toBe("403 access.due");
    skew += 60_000;
    const next = codeAt();
    const passed = await with_(half, "/api/sign-in/factor", { code: next });
    expect(told(passed)).toBe("200");
    expect([(await me(half)).signed_in, (await me(cookieIn(passed))).can["read"]]).toEqual([false, true]);
    expect(told(await with_(await begin(), "/api/sign-in/factor", { code: next }))).toBe("401 access.wrong-code");
    expect(told(await with_(await begin(), "/api/sign-in/factor", { code: codes[3]!.toUpperCase() }))).toBe("200");
    expect(told(await with_(await begin(), "/api/sign-in/factor", { code: codes[3]! }))).toBe("401 access.wrong-code");
    const kept = await server.office.database.pool.query("select row_to_json(s)::text as all from dukao.secrets s where account = 'auditor1'");
    expect(kept.rows[0].all).not.toContain(started.secret);
    expect(told(await post("sysadmin", "/api/accounts/auditor1/drop-factor"))).toBe("200");
    expect((await me(await begin())).due).toBeNull();
    skew = 0;
  });
});

test("a password that was hashed with less is hashed anew when it is typed; one that is too old has to be changed", async () => {
  const { office } = server;
  const at = new Date(office.clock().getTime() - 100 * 86_400_000);
  await setSecret(office.database.query, office.region, "field1", { password: await hashPassword("Old-hash-4-u", { memory_kib: 32, passes: 1, parallelism: 1 }), changed_at: at }, at);
  expect((await me(cookieIn(await signIn("field1", "Old-hash-4-u")))).due).toBe("password");
  const kept = await office.database.pool.query("select password from dukao.secrets where account = 'field1'");
  expect(kept.rows[0].password).toContain(`m=${quickPolicies().hash.memory_kib},`);
});

describe("the security log", () => {
  test("tells who did what to whom, to the audit administrator alone, and is whole", async () => {
    expect(told(await get("sysadmin", "/api/audit"))).toBe("403 http.forbidden");
    expect(told(await server.app.inject({ url: "/api/audit", headers: { authorization: `Bearer ${officeKey}` } }))).toBe("403 http.forbidden");
    const page = await get("audadmin", "/api/audit?size=500");
    const body = page.json<{ entries: { kind: { value: string }; account: string; outcome: string; subject: string | null }[] }>();
    expect((routes.auditLog.response as z.ZodType).parse(body)).toEqual(body);
    const seen = new Set(body.entries.map(({ kind, outcome }) => `${kind.value} ${outcome}`));
    for (const each of ["sign-in done", "sign-in refused", "forbidden refused", "account-added done", "role-granted done", "role-withdrawn done", "account-disabled done", "password-reset done", "factor-enabled done", "second-factor refused"]) expect(seen).toContain(each);
    expect(JSON.stringify(body)).not.toContain("Nowhere-7-hills");
    expect((await get("audadmin", "/api/audit?kind=role-granted&account=zjj-liaison")).json()).toMatchObject({ total: 1, entries: [{ account: "secadmin", subject: "zjj-liaison" }] });
    expect((await get("audadmin", "/api/audit/verify")).json()).toMatchObject({ holds: true, broken: null });
    const file = await get("audadmin", "/api/audit/export?kind=sign-in");
    expect([file.headers["content-disposition"]!.toString().includes("csv"), file.body.split("\r\n")[0]]).toEqual([true, "\uFEFF序号,时间,事项,账户,姓名,地址,结果,对象,详情,哈希"]);
  });

  test("of accounts and roles goes out as it is filtered and sorted", async () => {
    const list = async (query: string): Promise<{ account: { id: string }; org: { id: string }; from: string }[]> => (await get("secadmin", `/api/grants?size=500&${query}`)).json<{ grants: { account: { id: string }; org: { id: string }; from: string }[] }>().grants;
    const [up, down] = [(await list("sort=org")).map(({ org }) => org.id), (await list("sort=-org")).map(({ org }) => org.id)];
    expect([new Set(up).size > 3, down]).toEqual([true, up.toReversed()]);
    const grants = await sheetOf((await get("secadmin", "/api/grants/export?held=yes&sort=-org&format=xlsx")).rawPayload);
    expect(grants[0]).toEqual(["用户名", "姓名", "单位", "角色", "管辖范围", "台账所称", "从", "至", "状态", "授权人", "收回人"]);
    expect(grants.slice(1).map(([user, , , , , , from]) => [user, from])).toEqual((await list("held=yes&sort=-org")).map(({ account, from }) => [account.id, from]));
    const accounts = (await get("sysadmin", "/api/accounts/export?q=liaison&sort=-name&lang=en")).body.split("\r\n");
    expect(accounts[0]).toBe("\uFEFFUser name,Name,Unit,Title,Roles,State,Why disabled,Second step,Last sign-in");
    const listed = (await get("sysadmin", "/api/accounts?q=liaison&sort=-name&size=500")).json<{ accounts: { username: string }[] }>().accounts;
    expect(accounts.slice(1, -1).map((line) => line.split(",")[0])).toEqual(listed.map(({ username }) => username));
    expect(listed.length).toBeGreaterThan(2);
    expect(told(await get("sysadmin", "/api/grants?sort=colour"))).toBe("400 http.bad-request");
  });

  test("cannot be changed, emptied or shortened by an ordinary statement; one that got around that is found", async () => {
    const { database: { pool, query }, region } = server.office;
    for (const statement of ["update dukao.audit set outcome = 'done'", "delete from dukao.audit where seq = 3", "truncate dukao.audit"]) await expect(pool.query(statement)).rejects.toThrow(/append-only/);
    await pool.query("alter table dukao.audit disable trigger audit_stands");
    await pool.query("update dukao.audit set account = 'somebody' where seq = 3");
    expect(await verifyAudit(query, region)).toMatchObject([{ params: { seq: "3" } }]);
    await pool.query("alter table dukao.audit enable trigger audit_stands");
  });

  test("changes of accounts and grants are events of the ledger, without any secret", async () => {
    const found = await server.office.database.pool.query("select b.actor, e.after::text as after from dukao.events e join dukao.batches b on b.id = e.batch where e.table_name = 'accounts' and e.row_id = 'zjj-liaison' order by e.rev");
    expect(found.rows.map(({ actor }) => actor)).toEqual(["sysadmin", "sysadmin", "sysadmin"]);
    const all = await server.office.database.pool.query("select string_agg(after::text, '') as all from dukao.events");
    expect(all.rows[0].all).not.toMatch(/argon2|password/);
  });
});
