import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import multipart from "@fastify/multipart";
import staticFiles from "@fastify/static";
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, LogController } from "fastify";
import { nobody } from "../../access/index.ts";
import { failed, issue } from "../../core/index.ts";
import { issueOf } from "../postgres/index.ts";
import { languageOf, sendFailure } from "./failure.ts";
import { type Limits, limitRequests } from "./limits.ts";
import { isApi, pathOf } from "./path.ts";
import { bodyProblem } from "./problem.ts";
import { bind, type Bound, type Surroundings } from "./route.ts";

export interface AppOptions {
  readonly routes: readonly Bound[];
  /** folder of the built pages */
  readonly webDir: string;
  readonly actorOf: Surroundings["actorOf"];
  readonly onRefused?: Surroundings["onRefused"];
  /** where people find it when a proxy on this machine stands before it: https://dukao.example.gov.cn */
  readonly origin?: string | undefined;
  /** how many requests are taken; as many as come when nothing is said, for tests */
  readonly limits?: Limits | undefined;
  readonly logger: FastifyBaseLogger;
}

/** Nothing comes from anywhere but this server; the editor writes its styles into the page. */
const policy = [
  "default-src 'self'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "font-src 'self' data:",
  "connect-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'",
].join("; ");

/** Nothing that a page here would ask of the machine, and no window of another site that could hold on to ours (ASVS 5.0 3.4.8). */
const closed = {
  "content-security-policy": policy, "x-content-type-options": "nosniff", "referrer-policy": "same-origin", "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin", "permissions-policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
};

const ownHosts: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]"]);

const BODY_LIMIT = 32 * 1024 * 1024;
const YEAR = 31_536_000;

export async function buildApp({ routes, webDir, actorOf, onRefused, origin, limits, logger }: AppOptions): Promise<FastifyInstance> {
  const hosts = origin === undefined ? ownHosts : new Set([...ownHosts, new URL(origin).hostname]);
  const secure = origin?.startsWith("https://") === true;
  const app = Fastify({ loggerInstance: logger, trustProxy: origin === undefined ? false : "loopback", bodyLimit: BODY_LIMIT, forceCloseConnections: true, logController: new LogController({ disableRequestLogging: true }), genReqId: () => randomUUID(),
    frameworkErrors: (_, request, reply) => {
      void sendFailure(reply as never, failed(issue("http.no-route", { path: request.url })), "zh");
    },
  });
  app.addHook("onRequest", async (request, reply) => {
    // a name that a stranger's DNS points here (rebinding) is not ours
    if (!hosts.has(request.hostname)) return sendFailure(reply, failed(issue("http.no-route", { path: request.host })), languageOf(request));
    if (isForeign(request)) {
      onRefused?.(request, { actor: nobody, code: "access.other-site" });
      return sendFailure(reply, failed(issue("access.other-site", {})), languageOf(request));
    }
  });
  app.addHook("onSend", async (request, reply) => {
    reply.headers(closed);
    // whoever came once by https never comes in plain again (ASVS 5.0 3.4.1)
    if (secure) reply.header("strict-transport-security", `max-age=${YEAR}`);
    if (isApi(request)) reply.header("cache-control", "no-store");
  });
  handleFailures(app, webDir);
  await app.register(compress, { threshold: 2048 });
  app.addHook("preClose", async () => void (await Promise.all(routes.map((route) => route.close?.()))));
  await app.register(cookie);
  if (limits) await limitRequests(app, limits);
  // one file a request; how large it may be is the route's own limit, told as an issue
  await app.register(multipart, { limits: { files: 1, fields: 10, fileSize: BODY_LIMIT }, throwFileSizeLimit: false });
  for (const route of routes) bind(app, route, { actorOf, ...(onRefused ? { onRefused } : {}) });

  if (existsSync(webDir)) {
    await app.register(staticFiles, {
      root: webDir, wildcard: false, cacheControl: false, preCompressed: true,
      setHeaders: (reply, path) => {
        reply.header("cache-control", path.includes(`${join(webDir, "assets")}`) ? `public, max-age=${YEAR}, immutable` : "no-cache");
      },
    });
  }
  return app;
}

/**
 * A request that changes something and was sent by another site's page, which the browser says in every one. What
 * is no browser (a script with a key) says nothing, and has no cookie that a foreign page could ride on.
 */
function isForeign({ method, headers, protocol, host }: FastifyRequest): boolean {
  if (method === "GET" || method === "HEAD") return false;
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  return headers.origin !== undefined && headers.origin !== `${protocol}://${host}`;
}

/** Before any route: what a route is bound under is what answers for it. */
function handleFailures(app: FastifyInstance, webDir: string): void {
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === "GET" && !isApi(request) && !/\.\w+$/.test(pathOf(request));
    if (page && existsSync(join(webDir, "index.html"))) return reply.header("cache-control", "no-cache").sendFile("index.html");
    return sendFailure(reply, failed(issue("http.no-route", { path: request.url })), languageOf(request));
  });
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    const language = languageOf(request);
    const known = issueOf(error);
    if (known) return sendFailure(reply, failed(known), language);
    if (error.statusCode !== undefined && error.statusCode < 500) {
      return sendFailure(reply, failed(issue("http.bad-request", { field: "body", problem: bodyProblem(error, language) })), language);
    }
    request.log.error({ err: error, url: request.url }, "request failed");
    return sendFailure(reply, failed(issue("http.fault", { reference: request.id })), language);
  });
}
