import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ProblemProposal } from "../../../../contract/index.ts";
import { useCommand } from "../../../data/commands.ts";
import { useAnswer } from "../../../data/queries.ts";
import { FigureLink } from "../../../parts/Figure.tsx";
import { Refused } from "../../../parts/Refused.tsx";
import { Answered, Empty } from "../../../parts/states.tsx";
import { useWords } from "../../../words/useWords.ts";
import type { Beside } from "./Panels.tsx";

/** Problems that the data show, with the rows that prove them; what is accepted is told by the text. */
export function ProblemPanel({ month, goals }: Beside) {
  const say = useWords();
  const query = useAnswer("proposedProblems", { month }, {});
  const names = new Map(goals.map(({ id, name }) => [id, name]));
  return (
    <>
      <p className="small quiet">{say("editor_problems_note")}</p>
      <Answered query={query} lines={8}>{({ proposals }) => (proposals.length === 0 ? <Empty>{say("editor_problems_none")}</Empty> : (
        <ul className="threads">{proposals.map((each) => <Proposal key={`${each.sort} ${each.goal} ${each.basis}`} of={each} month={month} goal={names.get(each.goal) ?? each.goal} />)}</ul>
      ))}</Answered>
    </>
  );
}

function Proposal({ of, month, goal }: { of: ProblemProposal; month: string; goal: string }) {
  const say = useWords();
  const [text, setText] = useState(of.text);
  const accept = useCommand("acceptProblem", ["proposedProblems", "textPieces"]);
  return (
    <li className={of.accepted ? "closed" : undefined}>
      <p><span className="tag">{say(`editor_problem_${of.sort}`)}</span> <b>{goal}</b></p>
      {of.accepted ? <p>{of.text}</p> : <label className="small quiet">{say("editor_problem_text")}<textarea rows={3} value={text} onChange={(event) => setText(event.target.value)} /></label>}
      <details>
        <summary className="small">{say("editor_problem_rows", { n: of.total })}</summary>
        <ul className="small">
          {of.metric ? <li><FigureLink metric={of.metric} month={month}>{say("editor_lineage")}</FigureLink></li> : null}
          {of.rows.map((each) => <li key={each.id}><Link to="/registers/$register/$id" params={{ register: each.register, id: each.id }}>{each.title}</Link> <span className="quiet">{each.org.name}{say("gap")}{each.note}</span></li>)}
          {of.total > of.rows.length ? <li className="quiet">{say("editor_problem_more", { n: of.total - of.rows.length })}</li> : null}
        </ul>
      </details>
      {of.accepted ? <span className="tag accent">{say("editor_problem_accepted")}</span> : (
        <button type="button" className="action" disabled={accept.isPending || text.trim() === ""} onClick={() => accept.mutate({ params: { month }, body: { kind: of.kind, goal: of.goal, text, basis: of.basis } })}>{say("editor_problem_accept")}</button>
      )}
      <Refused refusal={accept.error} />
    </li>
  );
}
