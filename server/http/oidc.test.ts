import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Me } from "../../contract/index.ts";
import { type SignedInApp, signedInApp } from "./testing/signed-in.ts";
import { makeOffice } from "../testing/sample-office.ts";

/** A provider of one's own on this machine, with just what the flow takes. */
interface Grant { readonly nonce: string; readonly challenge: string; readonly claims: object }
const grants = new Map<string, Grant>();
const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
let provider: Server;
let issuer = "";
const part = (value: object | Buffer): string => (Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value))).toString("base64url");

function idToken({ nonce, claims }: Grant): string {
  const now = Math.floor(Date.now() / 1000);
  const said = `${part({ alg: "RS256", kid: "1" })}.${part({ iss: issuer, sub: "s-1", aud: "dukao", iat: now, exp: now + 60, nonce, ...claims })}`;
  return `${said}.${part(sign("sha256", Buffer.from(said), privateKey))}`;
}

let server: SignedInApp;
beforeAll(async () => {
  provider = createServer((request, response) => {
    const answer = (status: number, body: object): void => void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    let text = "";
    request.on("data", (chunk: Buffer) => (text += chunk.toString()));
    request.on("end", () => {
      if (request.url === "/.well-known/openid-configuration") {
        return answer(200, { issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys`, response_types_supported: ["code"], subject_types_supported: ["public"], id_token_signing_alg_values_supported: ["RS256"] });
      }
      if (request.url === "/keys") return answer(200, { keys: [{ ...publicKey.export({ format: "jwk" }), kid: "1", alg: "RS256", use: "sig" }] });
      const asked = new URLSearchParams(text);
      const grant = grants.get(asked.get("code") ?? "");
      grants.delete(asked.get("code") ?? "");
      const right = grant && asked.get("client_secret") === "secret" && createHash("sha256").update(asked.get("code_verifier") ?? "").digest("base64url") === grant.challenge;
      return right ? answer(200, { access_token: "a", token_type: "Bearer", id_token: idToken(grant) }) : answer(400, { error: "invalid_grant" });
    });
  });
  await new Promise<void>((resolve) => provider.listen(0, "127.0.0.1", resolve));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  server = await signedInApp(await makeOffice({ rows: false }), { oidc: { issuer, clientId: "dukao", clientSecret: "secret", claim: "preferred_username" } });
}, 240_000);
afterAll(async () => {
  await server?.close();
  provider?.close();
});

interface Begun { readonly cookies: Record<string, string>; readonly asked: URLSearchParams }

async function begin(query = ""): Promise<Begun> {
  const answer = await server.app.inject({ url: `/api/sign-in/oidc${query}` });
  expect([answer.statusCode, answer.headers.location?.startsWith(`${issuer}/authorize?`)]).toEqual([303, true]);
  const held = answer.cookies.find(({ name }) => name === "dukao-oidc")!;
  expect(held).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/api/sign-in/oidc" });
  return { cookies: { "dukao-oidc": held.value }, asked: new URL(answer.headers.location!).searchParams };
}

/** The provider sends the person back. */
async function comeBack({ cookies, asked }: Begun, claims: object, with_: { state?: string; nonce?: string } = {}) {
  const code = `code-${grants.size}-${asked.get("state")}`;
  grants.set(code, { nonce: with_.nonce ?? asked.get("nonce")!, challenge: asked.get("code_challenge")!, claims });
  return server.app.inject({ url: `/api/sign-in/oidc/back?${new URLSearchParams({ code, state: with_.state ?? asked.get("state")! })}`, cookies });
}
const meOf = async (answer: { cookies: { name: string; value: string }[] }): Promise<Me> =>
  (await server.app.inject({ url: "/api/me", cookies: { dukao: answer.cookies.find(({ name }) => name === "dukao")?.value ?? "" } })).json();

describe("the office's own sign-in", () => {
  test("brings a person with an account in, to where he wanted to go", async () => {
    const begun = await begin("?next=/report");
    expect([begun.asked.get("code_challenge_method"), new URL(begun.asked.get("redirect_uri")!).pathname]).toEqual(["S256", "/api/sign-in/oidc/back"]);
    const back = await comeBack(begun, { preferred_username: "fgj-liaison" });
    expect([back.statusCode, back.headers.location]).toEqual([303, "/report"]);
    expect(await meOf(back)).toMatchObject({ signed_in: true, id: "fgj-liaison", due: null, can: { report: true } });
    // the code and the errand are used up
    expect((await server.app.inject({ url: `/api/sign-in/oidc/back?code=x&state=${begun.asked.get("state")}` })).headers.location).toBe("/sign-in?failed=provider");
  });

  test("knows people by the subject that an administrator recorded, and then not by their user name", async () => {
    const keeper = await server.as("sysadmin");
    const { accounts } = (await keeper({ url: "/api/accounts?q=jxj-head" })).json<{ accounts: { rev: number; name: string }[] }>();
    await keeper({ method: "POST", url: "/api/accounts/jxj-head", payload: { rev: accounts[0]!.rev, name: accounts[0]!.name, org: "zc-jxj", subject: "E-4711" } });
    expect(await meOf(await comeBack(await begin(), { preferred_username: "E-4711" }))).toMatchObject({ id: "jxj-head" });
    expect((await comeBack(await begin(), { preferred_username: "jxj-head" })).headers.location).toBe("/sign-in?failed=outsider");
  });

  test.each([
    ["nobody's account", async () => comeBack(await begin(), { preferred_username: "somebody-else" }), "outsider"],
    ["no name at all", async () => comeBack(await begin(), {}), "provider"],
    ["another state", async () => comeBack(await begin(), { preferred_username: "officer1" }, { state: "other" }), "provider"],
    ["another nonce", async () => comeBack(await begin(), { preferred_username: "officer1" }, { nonce: "other" }), "provider"],
    ["another browser", async () => comeBack({ ...(await begin()), cookies: {} }, { preferred_username: "officer1" }), "provider"],
    ["another one's errand", async () => comeBack({ asked: (await begin()).asked, cookies: (await begin()).cookies }, { preferred_username: "officer1" }), "provider"],
  ])("lets nobody in with %s", async (_, come, failed) => {
    const back = await come();
    expect([back.statusCode, back.headers.location]).toEqual([303, `/sign-in?failed=${failed}`]);
    expect((await meOf(back)).signed_in).toBe(false);
  });

  test("a disabled account stays out; the log tells both", async () => {
    await (await server.as("sysadmin"))({ method: "POST", url: "/api/accounts/hbj-head/disable", payload: { reason: "调离" } });
    expect((await comeBack(await begin(), { preferred_username: "hbj-head" })).headers.location).toBe("/sign-in?failed=outsider");
    const log = (await (await server.as("audadmin"))({ url: "/api/audit?kind=sign-in&account=hbj-head" })).json<{ entries: { outcome: string; detail: object[] }[] }>();
    expect(log.entries[0]).toMatchObject({ outcome: "refused", detail: [{ label: "登录方式", value: "单位统一登录" }, { label: "原因", value: expect.stringContaining("账户") }] });
  });

  test.each(["//elsewhere.example/", "/\\elsewhere.example", "https://elsewhere.example/", "/ /x"])("goes nowhere else: %s", async (next) => {
    expect((await comeBack(await begin(`?next=${encodeURIComponent(next)}`), { preferred_username: "officer1" })).headers.location).toBe("/");
  });

  test("is told on the page for signing in, only where it is set", async () => {
    expect((await server.app.inject({ url: "/api/sign-in" })).json()).toMatchObject({ oidc: true });
  });
});
