import { type Editor, useEditorState } from "@tiptap/react";
import type { Named } from "../../../contract/index.ts";
import { Refused } from "../../parts/Refused.tsx";
import { useWords } from "../../words/useWords.ts";
import { type BlockKind, blockKinds } from "./schema.ts";
import type { SessionState } from "./session.ts";

/** Few tools: what sort of block it is, what to put in, step back, and whether all is safe. */
export function Toolbar({ editor, state, goals, mayWrite, mayAct, insert, children }: {
  editor: Editor; state: SessionState; goals: readonly Named[]; mayWrite: boolean; mayAct: boolean; insert: () => void; children?: React.ReactNode;
}) {
  const say = useWords();
  const at = useEditorState({ editor, selector: ({ editor }) => {
    const { attrs } = editor.state.selection.$from.node(1) ?? { attrs: {} };
    return { kind: (attrs["kind"] ?? "paragraph") as BlockKind, goal: (attrs["goal"] ?? "") as string, pos: editor.state.selection.$from.depth > 0 ? editor.state.selection.$from.before(1) : -1 };
  } });
  return (
    <div className="writing-bar no-print">
      {mayWrite ? (
        <div role="toolbar" aria-label={say("editor_tools")}>
          <select className="pick" aria-label={say("editor_kind")} value={at.kind} onChange={(event) => editor.chain().focus().setKind(event.target.value as BlockKind).run()}>
            {blockKinds.map((kind) => <option key={kind} value={kind}>{say(`editor_kind_${kind}`)}</option>)}
          </select>
          {at.kind === "item" ? (
            <>
              <select className="pick" aria-label={say("goal")} value={at.goal} onChange={(event) => editor.view.dispatch(editor.state.tr.setNodeAttribute(at.pos, "goal", event.target.value || null))}>
                <option value="">{say("editor_no_goal")}</option>
                {goals.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
              </select>
              <button type="button" className="action" aria-label={say("editor_lead")} title={say("editor_lead")} onMouseDown={(event) => event.preventDefault()} onClick={() => editor.chain().focus().toggleMark("lead").run()}><b>{say("editor_lead_short")}</b></button>
            </>
          ) : null}
          <button type="button" className="action main" onMouseDown={(event) => event.preventDefault()} onClick={insert}>{say("editor_insert")} <kbd>/</kbd></button>
          <button type="button" className="action" aria-label={say("editor_undo")} title={say("editor_undo")} onClick={() => editor.chain().focus().undo().run()}>↶</button>
          <button type="button" className="action" aria-label={say("editor_redo")} title={say("editor_redo")} onClick={() => editor.chain().focus().redo().run()}>↷</button>
          {children}
        </div>
      ) : <span className="quiet small">{say(mayAct ? "editor_phone" : "editor_read_only")}</span>}
      <div className="writing-state">
        <a className="to-beside" href="#beside">{say("editor_beside")}↓</a>
        <ul className="people" aria-label={say("editor_people")}>
          {state.people.map((each) => <li key={each.client} style={{ background: each.color }} title={each.name + (each.me ? say("editor_me") : "")}>{[...each.name].slice(0, 1)}</li>)}
        </ul>
        {mayWrite
          ? <span role="status" className={`sync ${state.sync}`}>{say(`editor_sync_${state.sync}`)}</span>
          : <span role="status" className={state.live ? "sync live" : "sync offline"}>{say(state.live ? "editor_live" : "editor_not_live")}</span>}
      </div>
      <Refused refusal={state.refusal} />
    </div>
  );
}
