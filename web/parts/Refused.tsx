import { useCallback } from "react";
import type { ToldIssue } from "../../contract/index.ts";
import { Refusal } from "../data/client.ts";
import { useWords } from "../words/useWords.ts";
import { IssueList } from "./IssueList.tsx";

/** What was refused, and what to do where nobody said. */
interface About {
  readonly where?: string | undefined;
  readonly next?: string | undefined;
}

/** The issues of a refusal. A dead connection and an answer without words become an issue as well: what happened, and what to do. */
export function useTold(): (refusal: unknown, about?: About) => readonly ToldIssue[] {
  const say = useWords();
  return useCallback((refusal, { where = "", next } = {}) => {
    const { status, issues } = refusal instanceof Refusal ? refusal : { status: 0, issues: [] };
    if (issues.length > 0) return issues;
    const told = (code: string, what: string, advice: string): ToldIssue[] => [{ code, what, where, next: advice, severity: "error" }];
    if (status === 401) return told("web.signed-out", say("forbidden_sign_in"), say("forbidden_next"));
    if (status === 403) return told("web.forbidden", say("forbidden"), say("forbidden_next"));
    return status === 0 ? told("web.unreached", say("unreachable"), next ?? say("failed_next")) : told(`web.${status}`, say("not_done"), next ?? say("failed_next"));
  }, [say]);
}

/** Why a command was not done, told at once to whoever listens. */
export function Refused({ refusal, where, next, most }: About & { refusal: Refusal | null | undefined; most?: number }) {
  const told = useTold();
  if (!refusal) return null;
  return <div role="alert" className="refused"><IssueList issues={told(refusal, { where, next }).slice(0, most)} /></div>;
}
