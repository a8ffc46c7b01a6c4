import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type RouteName, routes } from "../../contract/index.ts";
import { failed, issue } from "../../core/index.ts";
import type { Policies } from "../identity/policy.ts";
import { usernameOf } from "../commands/accounts/account.ts";
import { tokenHash } from "../identity/identity.ts";
import { languageOf, sendFailure } from "./failure.ts";
import { isApi, routeOf } from "./path.ts";
import { tokenOf } from "./session.ts";

export type Limits = Policies["limits"];

type Limit = (request: FastifyRequest) => Promise<{ isAllowed: boolean; isExceeded?: boolean; ttlInSeconds?: number }>;

/** Where passwords and codes are tried. */
const signingIn: ReadonlySet<RouteName | undefined> = new Set(["signIn", "passFactor"]);

const typeOf = ({ headers }: FastifyRequest): string => headers["content-type"] ?? "";

function takesFile(request: FastifyRequest): boolean {
  const name = routeOf(request);
  return name !== undefined && routes[name].takesFile === true;
}

/** A file is sent; within JSON it shows only when the body is there. */
const isUpload = (request: FastifyRequest): boolean => typeOf(request).startsWith("multipart/") || (takesFile(request) && !isJson(request));
const isJson = (request: FastifyRequest): boolean => /^application\/(\w+\+)?json\b/.test(typeOf(request));

function holdsFile(request: FastifyRequest): boolean {
  const { file } = (request.body ?? {}) as { file?: unknown };
  return takesFile(request) && isJson(request) && file !== undefined && file !== null;
}

/**
 * Takes no more requests than the data says: by name and by address where people sign in, by session and by address
 * for all else. A person without a session is one of those at his address: behind it may be a whole office.
 */
export async function limitRequests(app: FastifyInstance, limits: Limits): Promise<void> {
  await app.register(rateLimit, { global: false, cache: CACHE });
  const by = (limit: Limits[keyof Limits], key: (request: FastifyRequest) => string): Limit =>
    app.createRateLimit({ max: limit.most, timeWindow: limit.seconds * 1_000, keyGenerator: key });
  const session = (request: FastifyRequest): string => tokenHash(tokenOf(request) ?? request.ip).toString("base64");
  const ofAddress = by(limits.address, ({ ip }) => ip);
  const ofSignIn = by(limits.sign_in, ({ ip }) => ip);
  const ofUpload = by(limits.upload, session);
  const ofSession = by(limits.session, session);
  const ofName = by(limits.name, (request) => `${request.ip} ${usernameOf(String((request.body as { username?: unknown } | undefined)?.username ?? "")).slice(0, 100)}`);

  app.addHook("onRequest", async (request, reply) => {
    if (!isApi(request)) return;
    const concerned = [ofAddress, ...(signingIn.has(routeOf(request)) ? [ofSignIn] : []), ...(isUpload(request) ? [ofUpload] : []), ...(tokenOf(request) === undefined ? [] : [ofSession])];
    return refuse(request, reply, concerned);
  });
  app.addHook("preHandler", async (request, reply) => refuse(request, reply, [...(routeOf(request) === "signIn" ? [ofName] : []), ...(isApi(request) && holdsFile(request) ? [ofUpload] : [])]));
}

/** So many keys are remembered of each limit; the oldest go first. */
const CACHE = 20_000;

async function refuse(request: FastifyRequest, reply: FastifyReply, concerned: readonly Limit[]): Promise<FastifyReply | undefined> {
  for (const limit of concerned) {
    const { isAllowed, isExceeded = false, ttlInSeconds: seconds = 1 } = await limit(request);
    if (isAllowed || !isExceeded) continue;
    reply.header("retry-after", seconds);
    return sendFailure(reply, failed(issue("access.too-many", { seconds })), languageOf(request));
  }
  return undefined;
}
