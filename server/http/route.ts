import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod";
import { type Action, type Actor, administrators, allow, holds, isSignedIn, nobody, type Sentence } from "../../access/index.ts";
import { type AnswerOf, type BodyOf, type Language, type ParamsOf, type ParsedQueryOf, type RouteName, routes } from "../../contract/index.ts";
import { type Failed, failed, issue, type IssueCode, type Result } from "../../core/index.ts";
import { languageOf, sendFailure } from "./failure.ts";
import { bodyProblem, problemOf } from "./problem.ts";

/** What a handler is given: everything parsed, and who asks in which language. */
export interface Asked<N extends RouteName> {
  readonly params: ParamsOf<N>;
  readonly query: ParsedQueryOf<N>;
  readonly body: BodyOf<N>;
  readonly actor: Actor;
  readonly language: Language;
}

/** Answers a request that was understood and allowed. */
export type Handler<N extends RouteName> = (asked: Asked<N>, reply: FastifyReply) => Promise<Result<AnswerOf<N>>>;

export interface Bound<N extends RouteName = RouteName> {
  readonly name: N;
  readonly action: Action;
  readonly handler: Handler<N>;
  /** what it keeps open, ended before the server stops */
  readonly close?: () => Promise<void>;
}

/** Ties a name of the contract's route table to the code that answers it. */
export function on<N extends RouteName>(name: N, action: Action, handler: Handler<N>): Bound {
  return { name, action, handler } as unknown as Bound;
}

declare module "../../core/issue.ts" {
  interface IssueParams {
    "http.bad-request": { field: string; problem: string };
    "http.bad-month": { text: string };
    "http.bad-batch": { problem: string };
    "http.forbidden": { reason: string; reason_en: string; advice: string; advice_en: string };
    "http.no-route": { path: string };
    "http.not-found": { kind: string; kind_en: string; id: string };
    "http.fault": { reference: string };
  }
}

/** What stands around every route. */
export interface Surroundings {
  /** who asks; a failure where the request names somebody that it cannot prove to be */
  readonly actorOf: (request: FastifyRequest) => Asking | Promise<Asking>;
  /** hears of every request that was not allowed, whoever found out: the role at the door, or the handling that saw the record */
  readonly onRefused?: (request: FastifyRequest, refused: Refused) => void;
}

export type Asking = Actor | Failed;

/** A request that was not allowed. */
export interface Refused {
  readonly actor: Actor;
  /** nothing where it was refused before anybody looked what was asked for */
  readonly action?: Action;
  readonly code: IssueCode;
}

/** Issues that say: you may not. Wrong passwords and codes are none of them, and have entries of their own. */
const accessRefusals: ReadonlySet<IssueCode> = new Set<IssueCode>([
  "http.forbidden", "access.not-signed-in", "access.due", "access.wrong-key", "access.own-grant", "access.two-administrators", "access.administrators-credentials",
]);

/** Why it is not allowed: not signed in, something else first, or not within this person's roles. */
export function refusal(actor: Actor, { reason, reason_en }: Sentence): Failed {
  if (!isSignedIn(actor)) return failed(issue("access.not-signed-in", {}));
  if (actor.due) return failed(issue("access.due", { due: actor.due, reason, reason_en }));
  return failed(issue("http.forbidden", { reason, reason_en, ...(holds(actor, ...administrators) ? apart : askForRole) }));
}

const askForRole = {
  advice: "如工作需要，请联系安全管理员授予相应角色；要改数据，请联系督考员。",
  advice_en: "If your work takes it, ask the security administrator for the role; to have data changed, ask the office.",
};
/** An administrator can be granted no other role (access/separation.ts). */
const apart = {
  advice: "管理员账户只办本职管理（三员分立），不能兼任其他角色；办理业务请用另外的业务账户登录。",
  advice_en: "An administrator's account does nothing beside its own administration and can be granted no other role; for other work sign in with another account.",
};

export function bind(app: FastifyInstance, bound: Bound, { actorOf, onRefused }: Surroundings): void {
  const route = routes[bound.name];
  app.route({
    method: route.method,
    url: route.path,
    handler: async (request, reply) => {
      const language = languageOf(request);
      const fail = (actor: Actor, failure: Failed): FastifyReply => {
        const code = failure.issues.find((each) => accessRefusals.has(each.code))?.code;
        if (code !== undefined) onRefused?.(request, { actor, action: bound.action, code });
        return sendFailure(reply, failure, language);
      };
      const actor = await actorOf(request);
      if ("issues" in actor) return fail(nobody, actor);
      const sentence = allow(actor, bound.action);
      if (!sentence.allowed) return fail(actor, refusal(actor, sentence));
      const parsed = parse(route, request, language);
      if (!parsed.ok) return fail(actor, parsed);
      const answer = await bound.handler({ ...parsed.value, actor, language } as never, reply);
      if (!answer.ok) return fail(actor, answer);
      return reply.sent ? reply : reply.send(answer.value);
    },
  });
}

/** A body that came as plain text was taken as it is; one that never came is empty. */
const unread = (body: unknown) => ({ code: body === undefined || body === null ? "FST_ERR_CTP_EMPTY_JSON_BODY" : typeof body === "string" ? "FST_ERR_CTP_INVALID_MEDIA_TYPE" : "no object" });

interface Parts { params: unknown; query: unknown; body: unknown }

function parse(route: { params: z.ZodType; query: z.ZodType; body?: z.ZodType }, request: FastifyRequest, language: Language): Result<Parts> {
  const parts = { params: route.params.safeParse(request.params), query: route.query.safeParse(request.query), body: route.body?.safeParse(request.body) };
  const wrong = Object.entries(parts).flatMap(([part, each]) => (each?.error?.issues ?? []).map((found) => ({ part, found })));
  if (wrong.length > 0) {
    // people write months into addresses; whoever wrote a program is told of the field
    const { month } = { ...(request.query as object), ...(request.params as object) } as { month?: unknown };
    return failed(...wrong.map(({ part, found: each }) => {
      const isWhole = each.path.length === 0;
      if (part === "body" && isWhole && each.code === "invalid_type") return issue("http.bad-request", { field: part, problem: bodyProblem(unread(request.body), language) });
      const [field, problem] = [isWhole ? part : each.path.join("."), problemOf(each, language)];
      if (field === "month" && each.code === "invalid_format" && typeof month === "string") return issue("http.bad-month", { text: month });
      return field === "batch" ? issue("http.bad-batch", { problem }) : issue("http.bad-request", { field, problem });
    }));
  }
  return { ok: true, value: { params: parts.params.data, query: parts.query.data, body: parts.body?.data } };
}
