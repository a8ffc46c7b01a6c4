import { Link, useLocation } from "@tanstack/react-router";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ToldIssue } from "../../contract/index.ts";
import type { Refusal } from "../data/client.ts";
import { useWords } from "../words/useWords.ts";
import { IssueList } from "./IssueList.tsx";
import { useLanding } from "./useLanding.ts";

export function Loading({ lines = 6 }: { lines?: number }) {
  const say = useWords();
  return <div className="bones" role="status" aria-label={say("loading")}>{Array.from({ length: lines }, (_, i) => <span key={i} />)}</div>;
}

export function Empty({ children }: { children: React.ReactNode }) {
  return <div className="state small">{children}</div>;
}

export function Failed({ refusal, retry }: { refusal: Refusal; retry?: () => void }) {
  const say = useWords();
  const { href, pathname } = useLocation();
  const landing = useLanding();
  const forbidden = refusal.status === 401 || refusal.status === 403;
  const title = refusal.status === 401 ? say("forbidden_sign_in") : forbidden ? say("forbidden") : refusal.status === 404 ? say("not_found") : refusal.status === 0 ? say("unreachable") : say("failed");
  return (
    <section className="state" role="alert">
      <h2>{title}</h2>
      {refusal.issues.length > 0 ? <IssueList issues={refusal.issues} /> : <p>{say(forbidden ? "forbidden_next" : "failed_next")}</p>}
      {refusal.status === 401 ? <Link to="/sign-in" search={{ next: href }} className="action main">{say("sign_in")}</Link> : null}
      {refusal.status === 403 && landing !== pathname ? <Link to={landing} className="action">{say("forbidden_home")}</Link> : null}
      {refusal.status === 404 ? <Link to="/" className="action">{say("to_overview")}</Link> : null}
      {!forbidden && refusal.status !== 404 && retry ? <button type="button" className="action" onClick={retry}>{say("retry")}</button> : null}
    </section>
  );
}

/** The three faces of an answer; a stale answer stays on screen when only its renewal failed. */
export function Answered<T>({ query, lines, children }: {
  query: UseQueryResult<T, Refusal>; lines?: number; children: (answer: T) => React.ReactNode;
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <Failed refusal={query.error} retry={() => void query.refetch()} />;
  return <Loading lines={lines ?? 6} />;
}

export function NotFound() {
  const say = useWords();
  return (
    <section className="state page">
      <h1>{say("not_found")}</h1>
      <p>{say("not_found_next")}</p>
      <Link to="/" className="action">{say("to_overview")}</Link>
    </section>
  );
}

export function Broken({ error }: { error: unknown }) {
  const say = useWords();
  const told: ToldIssue = { code: "web.broken", what: error instanceof Error ? error.message : String(error), where: location.pathname, next: say("broken_next"), severity: "error" };
  return <section className="state page" role="alert"><h1>{say("broken")}</h1><IssueList issues={[told]} /></section>;
}
