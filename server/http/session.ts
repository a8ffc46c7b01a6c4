import type { FastifyReply, FastifyRequest } from "fastify";
import type { Actor } from "../../access/index.ts";
import type { From } from "../commands/accounts/audit.ts";
import { actorOfToken, type Identity, stranger } from "../identity/identity.ts";
import { hasKey, officeActor } from "../identity/local-key.ts";
import type { Office } from "../office.ts";
import { officeName } from "../packs/index.ts";

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

/** Who sends a request: a script with the office's key, somebody with a session, or whoever opened the page. */
export function whoAsks(office: Office, identity: Identity, key: string): (request: FastifyRequest) => Promise<Actor> {
  const ours = officeActor(officeName(office.pack, "zh"));
  return async (request) => {
    if (hasKey(request.headers.authorization, key)) return ours;
    const token = tokenOf(request);
    return (token === undefined ? undefined : await actorOfToken(office, identity, token)) ?? stranger(identity);
  };
}
