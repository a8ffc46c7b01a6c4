import type { FastifyReply, FastifyRequest } from "fastify";
import type { RouteName } from "../../contract/index.ts";
import { failed, issue } from "../../core/index.ts";
import { audit, type From } from "../commands/accounts/audit.ts";
import { actorOfToken, type Identity, stranger } from "../identity/identity.ts";
import { hasKey, officeActor } from "../identity/local-key.ts";
import type { Office } from "../office.ts";
import { officeName } from "../packs/index.ts";
import { pathOf, routeOf } from "./path.ts";
import type { Asking, Surroundings } from "./route.ts";

/** Over https the browser binds the cookie to this very host; without it the name alone has to do. */
const nameFor = (secure: boolean): string => (secure ? "__Host-dukao" : "dukao");

/** Never readable by a script, never sent along by another site's page, gone when the browser is closed. */
export function setSession(reply: FastifyReply, token: string): void {
  const secure = reply.request.protocol === "https";
  reply.setCookie(nameFor(secure), token, { httpOnly: true, sameSite: "strict", path: "/", secure });
}

export function clearSession(reply: FastifyReply): void {
  const secure = reply.request.protocol === "https";
  reply.clearCookie(nameFor(secure), { httpOnly: true, sameSite: "strict", path: "/", secure });
}

export const tokenOf = (request: FastifyRequest): string | undefined => request.cookies[nameFor(request.protocol === "https")];

const LONGEST_AGENT = 300;

export const fromOf = (request: FastifyRequest): From => ({ address: request.ip, agent: (request.headers["user-agent"] ?? "").slice(0, LONGEST_AGENT) });

/** What a page asks while nobody is at it, as the page itself says (web/data/attended). */
const UNATTENDED = "dukao-unattended";
/** A browser opens these again by itself, and can say nothing with it. */
const streams: ReadonlySet<RouteName | undefined> = new Set(["live", "textLive"]);

/** Whether a request is something that the person does: nothing else keeps a session from running idle (ASVS 5.0 7.3.1). */
const isAct = (request: FastifyRequest): boolean => request.headers[UNATTENDED] === undefined && !streams.has(routeOf(request));

/** Who sends a request: a script with the office's key, somebody with a session, or whoever opened the page. A key that is not the office's is nobody's. */
export function whoAsks(office: Office, identity: Identity, key: string): (request: FastifyRequest) => Promise<Asking> {
  const ours = officeActor(officeName(office.pack, "zh"));
  return async (request) => {
    const { authorization } = request.headers;
    if (hasKey(authorization, key)) return ours;
    // a proxy before the server may want a name and password of its own (Basic): that is not for us
    if (/^bearer\b/i.test(authorization ?? "")) return failed(issue("access.wrong-key", {}));
    const token = tokenOf(request);
    return (token === undefined ? undefined : await actorOfToken(office, identity, token, isAct(request))) ?? stranger(identity);
  };
}

/** Keeps every refusal in the security log (ASVS 5.0 16.3.2: failed attempts at access control). */
export function logRefusals(office: Office, fault: (why: Error) => void): NonNullable<Surroundings["onRefused"]> {
  return (request, { actor, action, code }) => {
    const detail = { ...(action === undefined ? {} : { action }), method: request.method, path: pathOf(request), ...(code === "http.forbidden" ? {} : { reason: code }) };
    audit(office, { kind: "forbidden", account: actor.id, name: actor.name, outcome: "refused", detail }, fromOf(request)).catch(fault);
  };
}
