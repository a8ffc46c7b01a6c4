import type { FastifyReply, FastifyRequest } from "fastify";
import { type Failure, type Language, messages, tell } from "../../contract/index.ts";
import type { Failed } from "../../core/index.ts";

/** ?lang decides, then Accept-Language, then Chinese. */
export function languageOf(request: FastifyRequest): Language {
  const asked = (request.query as { lang?: string } | undefined)?.lang;
  if (asked === "zh" || asked === "en") return asked;
  const accepted = request.headers["accept-language"] ?? "";
  const zh = accepted.search(/\bzh\b/i);
  const en = accepted.search(/\ben\b/i);
  return en >= 0 && (zh < 0 || en < zh) ? "en" : "zh";
}

/** Issues in words, with the status of the first. */
export function sendFailure(reply: FastifyReply, failure: Failed, language: Language): FastifyReply {
  const body: Failure = {
    issues: failure.issues.map((each) => ({ ...tell(each, language), severity: each.severity, ...(each.where.field !== undefined && { field: each.where.field }) })),
  };
  return reply.code(messages[failure.issues[0]!.code].status).send(body);
}
