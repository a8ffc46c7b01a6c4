import { address, paths, type RouteName } from "../../contract/api/paths.ts";
import type { AnswerOf, BodyOf, Failure, ParamsOf, Query, QueryOf, ToldIssue } from "../../contract/index.ts";

/** A request that was answered with issues, or not at all (status 0). */
export class Refusal extends Error {
  readonly status: number;
  readonly issues: readonly ToldIssue[];
  constructor(status: number, issues: readonly ToldIssue[]) {
    super(issues.map((each) => each.what).join("\n") || `status ${status}`);
    this.name = "Refusal";
    this.status = status;
    this.issues = issues;
  }
}

const issuesIn = (body: unknown): readonly ToldIssue[] => {
  const { issues } = (body ?? {}) as Partial<Failure>;
  return Array.isArray(issues) ? issues : [];
};

/** Asks one JSON route; throws a Refusal for whatever is no answer. */
export async function ask<N extends RouteName>(
  name: N, params: ParamsOf<N>, query: QueryOf<N>, signal?: AbortSignal, body?: BodyOf<N>,
): Promise<AnswerOf<N>> {
  const response = await fetch(address(name, params, query as Query), {
    method: paths[name].method,
    headers: { accept: "application/json", ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new Refusal(0, []);
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok || answer === undefined) throw new Refusal(response.ok ? 0 : response.status, issuesIn(answer));
  return answer as AnswerOf<N>;
}
