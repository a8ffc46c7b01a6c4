import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useAnswer } from "../../../data/queries.ts";
import { Answered, Empty } from "../../../parts/states.tsx";
import { useWords } from "../../../words/useWords.ts";
import { nodesOf } from "../insert.ts";
import { chipsByBlock, currentBlock } from "../place.ts";
import type { Beside } from "./Panels.tsx";

/** What units wrote this month, under its goal: told by its gather, or copied to be put in one's own words. */
export function UnitPanel({ editor, session, month, goals }: Beside) {
  const say = useWords();
  const query = useAnswer("unitTexts", { month }, {});
  const at = editor.state.selection.$from.depth > 0 ? (editor.state.selection.$from.node(1).attrs["goal"] as string | null) : null;
  const [goal, setGoal] = useState<string>(at ?? goals[0]?.id ?? "");
  const told = new Set([...chipsByBlock(editor).values()].flat());
  const put = (nodes: ReturnType<typeof nodesOf>, source?: string): void => {
    editor.chain().focus().insertContent(nodes).run();
    if (source !== undefined) session.copied(currentBlock(editor), source);
  };
  return (
    <>
      <select className="pick" aria-label={say("goal")} value={goal} onChange={(event) => setGoal(event.target.value)}>{goals.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}</select>
      <p className="small quiet">{say("editor_units_note")}</p>
      <Answered query={query} lines={8}>{({ texts }) => {
        const shown = texts.filter((each) => each.goal === goal);
        if (shown.length === 0) return <Empty>{say("editor_units_none")}</Empty>;
        return (
          <ul className="threads">
            {shown.map((each) => {
              const gather = each.gathers.find((name) => told.has(`#${name}`));
              return (
                <li key={each.source}>
                  <p className="small quiet"><Link to="/registers/$register/$id" params={{ register: each.register, id: each.main }}>{each.title}</Link>{say("gap")}{each.org.name}</p>
                  <p>{each.words}</p>
                  <p className="chip-acts">
                    {gather ? <span className="tag accent">{say("editor_units_told")}</span> : each.gathers[0] ? <button type="button" className="action" onClick={() => put([{ type: "chip", attrs: { code: `#${each.gathers[0]!}` } }])}>{say("editor_units_gather")}</button> : null}
                    <button type="button" className="action" onClick={() => put(nodesOf(each.pieces), each.source)}>{say("editor_units_copy")}</button>
                  </p>
                </li>
              );
            })}
          </ul>
        );
      }}</Answered>
    </>
  );
}
