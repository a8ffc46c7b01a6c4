import type { Refusal } from "../data/client.ts";
import { useWords } from "../words/useWords.ts";
import { IssueList } from "./IssueList.tsx";

/** Why a command was not done; also when nobody answered. */
export function Refused({ refusal }: { refusal: Refusal }) {
  const say = useWords();
  return <div role="alert">{refusal.issues.length > 0 ? <IssueList issues={refusal.issues} /> : <p className="small">{say("unreachable")}{say("gap")}{say("failed_next")}</p>}</div>;
}
