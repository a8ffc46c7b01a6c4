import type { ToldIssue } from "../../contract/index.ts";
import { Text } from "./Text.tsx";
import { useWords } from "../words/useWords.ts";

/** Issues in words: what, where, what to do. */
export function IssueList({ issues }: { issues: readonly ToldIssue[] }) {
  const say = useWords();
  return (
    <ul className="issue-list">
      {issues.map((each) => (
        <li key={`${each.code} ${each.where} ${each.what}`} className={each.severity}>
          <div><Text>{each.what}</Text></div>
          {each.where ? <div className="small quiet">{say("where")} {each.where}</div> : null}
          <div className="small"><Text>{each.next}</Text></div>
          <div className="small quiet">{say("issue_code")} <code>{each.code}</code></div>
        </li>
      ))}
    </ul>
  );
}
