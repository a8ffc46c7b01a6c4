import { useState } from "react";
import type { BlockVersion } from "../../../../contract/index.ts";
import { useAnswer } from "../../../data/queries.ts";
import { Answered, Empty } from "../../../parts/states.tsx";
import { instantText } from "../../../words/format.ts";
import { useWords } from "../../../words/useWords.ts";
import { restore } from "../insert.ts";
import { blockTitle, currentBlock, goTo } from "../place.ts";
import { Difference } from "./Difference.tsx";
import type { Beside } from "./Panels.tsx";

/** Who changed which block when; any former text can be put back. */
export function HistoryPanel({ editor, month, mayWrite }: Beside) {
  const say = useWords();
  const query = useAnswer("textHistory", { month }, {});
  const [only, setOnly] = useState<string>();
  return (
    <>
      <p className="chip-acts">
        <button type="button" className="action" aria-pressed={only !== undefined} onClick={() => setOnly(only === undefined ? currentBlock(editor) : undefined)}>{say(only === undefined ? "editor_history_this" : "editor_history_all")}</button>
        <button type="button" className="action bare" disabled={query.isFetching} onClick={() => void query.refetch()}>{say("editor_compare_again")}</button>
      </p>
      <Answered query={query} lines={8}>{({ versions }) => {
        // the first version of a block is what the template said
        const shown = versions.filter((each) => (only === undefined ? each.before !== null : each.block === only));
        if (shown.length === 0) return <Empty>{say("editor_history_none")}</Empty>;
        return <ol className="compared">{shown.map((each) => <Version key={`${each.block} ${each.rev}`} of={each} title={blockTitle(editor, each.block)} go={() => goTo(editor, each.block)} back={mayWrite ? () => restore(editor, each) : undefined} />)}</ol>;
      }}</Answered>
    </>
  );
}

function Version({ of, title, go, back }: { of: BlockVersion; title: string; go: () => void; back: (() => void) | undefined }) {
  const say = useWords();
  const now = of.removed ? "" : `${of.heading}${of.heading === "" ? "" : "。"}${of.text}`;
  return (
    <li>
      <button type="button" className="where" onClick={go}>{title || of.block}</button>
      <p className="small quiet">{of.who}{say("gap")}{instantText(of.at)}{of.removed ? `${say("gap")}${say("editor_history_removed")}` : ""}{of.source ? `${say("gap")}${say("editor_history_source", { source: of.source })}` : ""}</p>
      <div className="code-text"><Difference before={of.before ?? ""} after={now} /></div>
      {back ? <button type="button" className="action" onClick={back}>{say("editor_history_restore")}</button> : null}
    </li>
  );
}
