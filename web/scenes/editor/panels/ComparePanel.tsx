import { useState } from "react";
import { useAnswer } from "../../../data/queries.ts";
import { Answered, Empty } from "../../../parts/states.tsx";
import { useWords } from "../../../words/useWords.ts";
import { goTo } from "../place.ts";
import { Difference } from "./Difference.tsx";
import type { Beside } from "./Panels.tsx";

const others = ["month", "edition"] as const;

/** The text against last month's bulletin or the newest edition: what is new, and what is gone. */
export function ComparePanel({ editor, month, frozen }: Beside) {
  const say = useWords();
  const [other, setOther] = useState<(typeof others)[number]>("month");
  const query = useAnswer("textCompare", { month }, { with: other });
  return (
    <>
      <p className="chip-acts" role="group" aria-label={say("editor_compare_with")}>
        {others.map((each) => <button key={each} type="button" className={each === other ? "action main" : "action"} aria-pressed={each === other} disabled={each === "edition" && !frozen} onClick={() => setOther(each)}>{say(`editor_compare_${each}`)}</button>)}
        <button type="button" className="action bare" disabled={query.isFetching} onClick={() => void query.refetch()}>{say("editor_compare_again")}</button>
      </p>
      <Answered query={query} lines={8}>{({ blocks }) => {
        const changed = blocks.filter(({ kind }) => kind !== "same");
        if (changed.length === 0) return <Empty>{say("editor_compare_none")}</Empty>;
        return (
          <ol className="compared">
            {changed.map((each) => (
              <li key={each.block}>
                <button type="button" className="where" onClick={() => goTo(editor, each.block)}><span className="tag">{say(`editor_compare_${each.kind as "added" | "removed" | "changed"}`)}</span></button>
                <Difference before={each.before} after={each.after} />
              </li>
            ))}
          </ol>
        );
      }}</Answered>
    </>
  );
}
