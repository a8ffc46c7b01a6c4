import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import compress from "@fastify/compress";
import staticFiles from "@fastify/static";
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, LogController } from "fastify";
import type { Actor } from "../../access/index.ts";
import { failed, issue } from "../../core/index.ts";
import { issueOf } from "../postgres/index.ts";
import { languageOf, sendFailure } from "./failure.ts";
import { bind, type Bound } from "./route.ts";

export interface AppOptions {
  readonly routes: readonly Bound[];
  /** folder of the built pages */
  readonly webDir: string;
  readonly actorOf: (request: FastifyRequest) => Actor;
  readonly logger: FastifyBaseLogger;
}

/** Nothing comes from anywhere but this server; antd writes its styles into the page. */
const policy = [
  "default-src 'self'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "font-src 'self' data:",
  "connect-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'",
].join("; ");

const ownHosts: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]"]);

const BODY_LIMIT = 32 * 1024 * 1024;
const YEAR = 31_536_000;

export async function buildApp({ routes, webDir, actorOf, logger }: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({ loggerInstance: logger, bodyLimit: BODY_LIMIT, logController: new LogController({ disableRequestLogging: true }), genReqId: () => randomUUID(),
    frameworkErrors: (_, request, reply) => {
      void sendFailure(reply as never, failed(issue("http.no-route", { path: request.url })), "zh");
    },
  });
  app.addHook("onRequest", async (request, reply) => {
    // a name that a stranger's DNS points here (rebinding) is not ours
    if (!ownHosts.has(request.hostname)) return sendFailure(reply, failed(issue("http.no-route", { path: request.host })), languageOf(request));
  });
  app.addHook("onSend", async (request, reply) => {
    reply.headers({
      "content-security-policy": policy, "x-content-type-options": "nosniff", "referrer-policy": "same-origin", "x-frame-options": "DENY",
    });
    if (request.url.startsWith("/api/")) reply.header("cache-control", "no-store");
  });
  handleFailures(app, webDir);
  await app.register(compress, { threshold: 2048 });
  for (const route of routes) bind(app, route, actorOf);
  app.addHook("preClose", async () => void (await Promise.all(routes.map((route) => route.close?.()))));

  if (existsSync(webDir)) {
    await app.register(staticFiles, {
      root: webDir, wildcard: false, cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header("cache-control", path.includes(`${join(webDir, "assets")}`) ? `public, max-age=${YEAR}, immutable` : "no-cache");
      },
    });
  }
  return app;
}

/** Before any route: what a route is bound under is what answers for it. */
function handleFailures(app: FastifyInstance, webDir: string): void {
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === "GET" && !request.url.startsWith("/api/") && !/\.\w+$/.test(request.url.split("?")[0] ?? "");
    if (page && existsSync(join(webDir, "index.html"))) return reply.header("cache-control", "no-cache").sendFile("index.html");
    return sendFailure(reply, failed(issue("http.no-route", { path: request.url })), languageOf(request));
  });
  app.setErrorHandler((error: Error & { statusCode?: number; validation?: unknown }, request, reply) => {
    const language = languageOf(request);
    const known = issueOf(error);
    if (known) return sendFailure(reply, failed(known), language);
    if (error.statusCode !== undefined && error.statusCode < 500) {
      return sendFailure(reply, failed(issue("http.bad-request", { field: "body", problem: error.message })), language);
    }
    request.log.error({ err: error, url: request.url }, "request failed");
    return sendFailure(reply, failed(issue("http.fault", { reference: request.id })), language);
  });
}
