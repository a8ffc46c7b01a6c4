import type { ToldIssue } from "../../../contract/index.ts";
import type { Refusal } from "../../data/client.ts";
import { useWords } from "../../words/useWords.ts";
import { IssueList } from "../IssueList.tsx";

/** Why it was refused, told at once to whoever listens; where nothing answered, that. */
export function Problem({ refusal }: { refusal: Refusal | null | undefined }) {
  const say = useWords();
  if (!refusal) return null;
  const unreached: ToldIssue = { code: "web.unreached", what: say("unreachable"), where: "", next: say("failed_next"), severity: "error" };
  return <div role="alert" className="problem"><IssueList issues={refusal.issues.length > 0 ? refusal.issues : [unreached]} /></div>;
}
