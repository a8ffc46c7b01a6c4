import { useState } from "react";
import type { TextComment } from "../../../../contract/index.ts";
import { useCommand } from "../../../data/commands.ts";
import { useAnswer } from "../../../data/queries.ts";
import { Refused } from "../../../parts/Refused.tsx";
import { Answered, Empty } from "../../../parts/states.tsx";
import { Text } from "../../../parts/Text.tsx";
import { instantText } from "../../../words/format.ts";
import { useWords } from "../../../words/useWords.ts";
import { blockTitle, currentBlock, goTo } from "../place.ts";
import type { Beside } from "./Panels.tsx";

/** Remarks on blocks: each a thread that somebody closes. */
export function CommentPanel({ editor, month, block }: Beside) {
  const say = useWords();
  const query = useAnswer("textComments", { month }, {});
  const [closed, setClosed] = useState(false);
  const about = block ?? currentBlock(editor);
  return (
    <>
      <Write month={month} block={about} label={say("editor_comment_on", { block: blockTitle(editor, about) })} />
      <label className="small"><input type="checkbox" checked={closed} onChange={(event) => setClosed(event.target.checked)} /> {say("editor_comment_closed")}</label>
      <Answered query={query} lines={4}>{({ comments }) => {
        const threads = comments.filter((each) => each.thread === null && (closed || each.resolved === null));
        if (threads.length === 0) return <Empty>{say("editor_comment_none")}</Empty>;
        return <ul className="threads">{threads.map((each) => <Thread key={each.id} of={each} answers={comments.filter(({ thread }) => thread === each.id)} month={month} title={blockTitle(editor, each.block) || say("editor_comment_gone")} go={() => goTo(editor, each.block)} />)}</ul>;
      }}</Answered>
    </>
  );
}

function Thread({ of, answers, month, title, go }: { of: TextComment; answers: readonly TextComment[]; month: string; title: string; go: () => void }) {
  const say = useWords();
  const [answering, setAnswering] = useState(false);
  const resolve = useCommand("resolveComment", ["textComments"]);
  return (
    <li className={of.resolved ? "closed" : undefined}>
      <button type="button" className="where" onClick={go}>{title}</button>
      {[of, ...answers].map((each) => <div key={each.id}><p className="small quiet">{each.author}{say("gap")}{instantText(each.at)}</p><p>{each.text}</p></div>)}
      {of.resolved ? <p className="small quiet"><Text>{say("editor_comment_resolved", { by: of.resolved.by, at: instantText(of.resolved.at) })}</Text></p> : (
        <p className="chip-acts">
          <button type="button" className="action" onClick={() => setAnswering(!answering)}>{say("editor_comment_answer")}</button>
          <button type="button" className="action" disabled={resolve.isPending} onClick={() => resolve.mutate({ params: { month, id: of.id }, body: {} })}>{say("editor_comment_resolve")}</button>
        </p>
      )}
      {answering ? <Write month={month} block={of.block} thread={of.id} label={say("editor_comment_answer")} done={() => setAnswering(false)} /> : null}
    </li>
  );
}

function Write({ month, block, thread, label, done }: { month: string; block: string; thread?: string; label: string; done?: () => void }) {
  const say = useWords();
  const [text, setText] = useState("");
  const send = useCommand("commentText", ["textComments"], { onSuccess: () => { setText(""); done?.(); } });
  return (
    <form className="write" onSubmit={(event) => { event.preventDefault(); send.mutate({ params: { month }, body: { block, text, ...(thread === undefined ? {} : { thread }) } }); }}>
      <label className="small quiet">{label}<textarea rows={2} value={text} onChange={(event) => setText(event.target.value)} /></label>
      <button type="submit" className="action" disabled={text.trim() === "" || block === "" || send.isPending}>{say("editor_comment_send")}</button>
      <Refused refusal={send.error} />
    </form>
  );
}
