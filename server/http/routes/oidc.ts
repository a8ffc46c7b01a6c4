import type { FastifyReply, FastifyRequest } from "fastify";
import { failed, issue, ok } from "../../../core/index.ts";
import { audit } from "../../commands/accounts/audit.ts";
import { signInFromOutside } from "../../commands/accounts/outside.ts";
import type { Identity } from "../../identity/identity.ts";
import { type Errand, providerOf } from "../../identity/oidc.ts";
import type { Office } from "../../office.ts";
import { pathOf } from "../path.ts";
import { type Bound, on } from "../route.ts";
import { fromOf, setSession } from "../session.ts";

const COOKIE = "dukao-oidc";
const PATH = "/api/sign-in/oidc";
const PURPOSE = "oidc errand";
const TEN_MINUTES = 600_000;

interface Kept extends Errand { readonly next: string; readonly until: number }

/** An address of this site to go on at; anything else is the first page. */
const ownPath = (next: string | undefined): string => (next !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : "/");

/** Signing in through the office's own provider: there, and back again. Without settings there are no such addresses. */
export function oidcRoutes(office: Office, identity: Identity): Bound[] {
  const provider = identity.oidc && providerOf(identity.oidc);
  const none = (request: FastifyRequest) => failed(issue("http.no-route", { path: pathOf(request) }));
  const back = (request: FastifyRequest): URL => new URL(`${PATH}/back`, `${request.protocol}://${request.host}`);
  const cookie = (request: FastifyRequest) => ({ httpOnly: true, sameSite: "lax", path: PATH, secure: request.protocol === "https" }) as const;
  const to = (reply: FastifyReply, path: string) => {
    void reply.redirect(path, 303);
    return ok(new Blob() as never);
  };
  return [
    on("oidcStart", "read-public", async ({ query: { next } }, reply) => {
      const { request } = reply;
      if (!provider) return none(request);
      try {
        const { url, errand } = await provider.begin(back(request).href);
        const kept: Kept = { ...errand, next: ownPath(next), until: office.clock().getTime() + TEN_MINUTES };
        reply.setCookie(COOKIE, identity.cipher.seal(Buffer.from(JSON.stringify(kept)), PURPOSE).toString("base64url"), cookie(request));
        return to(reply, url);
      } catch (why) {
        request.log.warn({ err: why }, "identity provider");
        return to(reply, "/sign-in?failed=provider");
      }
    }),

    on("oidcBack", "read-public", async (_, reply) => {
      const { request } = reply;
      if (!provider) return none(request);
      const from = fromOf(request);
      const kept = keptIn(request.cookies[COOKIE], identity, office.clock().getTime());
      reply.clearCookie(COOKIE, cookie(request));
      if (!kept) return to(reply, "/sign-in?failed=provider");
      const current = back(request);
      current.search = new URL(request.url, current).search;
      let subject: string;
      try {
        subject = await provider.end(current, kept);
      } catch (why) {
        request.log.warn({ err: why }, "identity provider");
        await audit(office, { kind: "sign-in", account: "", outcome: "refused", detail: { way: "oidc", reason: "access.oidc" } }, from);
        return to(reply, "/sign-in?failed=provider");
      }
      const signed = await signInFromOutside(office, identity, subject, from);
      if (!signed.ok) return to(reply, "/sign-in?failed=outsider");
      setSession(reply, signed.value.token);
      return to(reply, kept.next);
    }),
  ];
}

function keptIn(text: string | undefined, { cipher }: Identity, now: number): Kept | undefined {
  const sealed = Buffer.from(text ?? "", "base64url");
  const open = sealed.length > 28 ? cipher.open(sealed, PURPOSE) : undefined;
  const kept = open && (JSON.parse(open.toString()) as Kept);
  return kept && kept.until > now ? kept : undefined;
}
