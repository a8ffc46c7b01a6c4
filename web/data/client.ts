import { address, paths, type RouteName } from "../../contract/api/paths.ts";
import type { AnswerOf, BodyOf, Failure, Me, ParamsOf, Query, QueryOf, ToldIssue } from "../../contract/index.ts";
import { unattended } from "./attended.ts";
import { takeEarly } from "./early.ts";
import { back, meet } from "./session.ts";

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

/** Asks one JSON route, whoever is signed in; throws a Refusal for whatever is no answer. */
export async function askOnce<N extends RouteName>(
  name: N, params: ParamsOf<N>, query: QueryOf<N>, signal?: AbortSignal, body?: BodyOf<N>,
): Promise<AnswerOf<N>> {
  const json = body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  return read(await send(address(name, params, query as Query), { method: paths[name].method, ...json, ...(signal ? { signal } : {}) }));
}

/**
 * Asks one JSON route. When the session is over, the person is asked to sign in again, and then it is asked once
 * more; who put that off is asked again only for what he does himself (`insists`).
 */
export function ask<N extends RouteName>(
  name: N, params: ParamsOf<N>, query: QueryOf<N>, signal?: AbortSignal, body?: BodyOf<N>, insists = false,
): Promise<AnswerOf<N>> {
  return signedIn(insists, async () => {
    const answer = await askOnce(name, params, query, signal, body);
    if (name === "me") sameStill(answer as Me);
    return answer;
  });
}

/** Sends a form with a file, in the same way. */
export const sendForm = <N extends RouteName>(name: N, params: ParamsOf<N>, query: QueryOf<N>, form: FormData): Promise<AnswerOf<N>> =>
  signedIn(true, async () => read(await send(address(name, params, query as Query), { method: "POST", body: form })));

const NOT_SIGNED_IN = "access.not-signed-in";
const isOver = (error: unknown): boolean => error instanceof Refusal && error.status === 401 && (error.issues.length === 0 || error.issues[0]?.code === NOT_SIGNED_IN);

async function signedIn<T>(insists: boolean, work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isOver(error) || !(await back(insists))) throw error;
    }
  }
}

/** The page never turns into a stranger's under somebody's hands; another person's needs another page. */
function sameStill(me: Me): void {
  const who = meet(me);
  if (who === "over") throw new Refusal(401, []);
  if (who === "other") location.assign("/");
}

async function send(to: string, { signal, headers, ...init }: RequestInit): Promise<Response> {
  const early = init.method === "GET" ? takeEarly(to) : undefined;
  if (early) return early.catch(() => send(to, { signal: signal ?? null, headers: headers ?? {}, ...init }));
  return fetch(to, { ...init, headers: { accept: "application/json", ...unattended(), ...headers }, ...(signal ? { signal } : {}) }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new Refusal(0, []);
  });
}

async function read<T>(response: Response): Promise<T> {
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok || answer === undefined) throw new Refusal(response.ok ? 0 : response.status, issuesIn(answer));
  return answer as T;
}
