import { Link } from "@tanstack/react-router";
import type { Transaction } from "@tiptap/pm/state";
import { useCallback, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { MonthText } from "../../../contract/index.ts";
import { monthText } from "../../words/format.ts";
import { usePlace } from "../../place/usePlace.ts";
import { useWords } from "../../words/useWords.ts";
import { Mark } from "../bulletin/Sheet.tsx";
import { ChipMenu, type OpenChip } from "./ChipMenu.tsx";
import { followed, passChip } from "./caret.ts";
import { InsertMenu } from "./InsertMenu.tsx";
import { panelNamed, Panels, type PanelName } from "./panels/Panels.tsx";
import { Review } from "./Review.tsx";
import type { SessionState, TextSession } from "./session.ts";
import { isTable } from "./table.ts";
import { TableMenu } from "./TableMenu.tsx";
import { Toolbar } from "./Toolbar.tsx";
import { useBoard } from "./useBoard.ts";
import { useTextEditor } from "./useTextEditor.ts";

/** The sheet of paper with its tools; panels stand at its side. */
export function Desk({ session, state, text, month, mayWrite, mayAct }: { session: TextSession; state: SessionState; text: MonthText; month: string; mayWrite: boolean; mayAct: boolean }) {
  const say = useWords();
  const { lang } = usePlace();
  const [panel, setPanel] = useState<PanelName>(() => panelNamed(location.hash.slice(1)) ?? (mayWrite ? "check" : "comments"));
  const [about, setAbout] = useState<string>();
  const board = useBoard(month, state.faults, panel === "check" && mayWrite);
  const [inserting, setInserting] = useState<DOMRect>();
  const [chip, setChip] = useState<OpenChip>();
  const slash = useCallback(() => flushSync(() => setInserting(caretRect())), []);
  const [lined, setLined] = useState(false);
  const table = useCallback(() => setLined(true), []);
  const { editor, place } = useTextEditor({ session, board, mayWrite, label: say("editor_text"), onSlash: slash, onTable: table });
  useEffect(() => board.hear({ chip: setChip, note: (block, kind) => { setAbout(block); setPanel(kind === "comment" ? "comments" : "check"); } }), [board]);
  useEffect(() => {
    const forget = (): void => setAbout(undefined);
    editor.on("selectionUpdate", forget);
    return () => void editor.off("selectionUpdate", forget);
  }, [editor]);
  useEffect(() => {
    // the card goes with its chip: it follows when something is written before it, and closes when the chip is replaced
    const follow = ({ transaction }: { transaction: Transaction }): void => {
      if (transaction.docChanged) setChip((open) => open && followed(open, transaction));
    };
    editor.on("transaction", follow);
    return () => void editor.off("transaction", follow);
  }, [editor]);
  const leave = (): void => {
    setChip(undefined);
    passChip(editor, chip);
  };
  const insert = (): void => setInserting(editor.isFocused ? caretRect() : document.querySelector(".sheet .text")!.getBoundingClientRect());
  const { head, foot } = text;
  return (
    <div className="writing">
      <header className="page-head no-print">
        <h1>{say(mayWrite ? "editor_title" : "editor_title_read", { month: monthText(month, lang) })}</h1>
        <span className="chip-acts">
          <Link to="/bulletin" search={((before: object) => ({ ...before, edition: "live" })) as never} className="action">{say("editor_preview")}</Link>
          {mayAct ? <Link to="/issue" className="action">{say("nav_issuing")}</Link> : null}
        </span>
        {text.frozen ? <span className="tag">{say(text.frozen.issued ? "editor_issued" : "editor_frozen", { edition: text.frozen.edition })}</span> : null}
      </header>
      <Toolbar editor={editor} state={state} goals={text.goals} mayWrite={mayWrite} mayAct={mayAct} insert={insert}>
        <Review editor={editor} board={board} month={month} />
      </Toolbar>
      <div role="status" className="no-print">
        {lined ? <p className="small pasted-lines">{say("editor_table_lines")} <button type="button" className="action bare small" onClick={() => setLined(false)}>{say("close")}</button></p> : null}
      </div>
      <div className="writing-grid">
        <article className="sheet chips editing" lang="zh-CN" onClick={({ target }) => {
          // where nothing can be typed a click says which block is meant
          if (!mayWrite && target instanceof Element) setAbout(target.closest(".text > [id]")?.id);
        }}>
          <header contentEditable={false}>
            <Mark text={head.mark} />
            <p className="number">{head.number}</p>
            <h2 className="title">{head.title.map((line) => <span key={line}>{line}</span>)}</h2>
            {head.to ? <p className="to">{head.to}：</p> : null}
          </header>
          <div ref={place} />
          <div className="signature"><p>{foot.signer}</p><p>{foot.date}</p></div>
        </article>
        <Panels open={panel} turn={setPanel} beside={{ editor, session, state, board, month, goals: text.goals, frozen: text.frozen !== null, mayWrite, mayAct, block: about }} />
      </div>
      {inserting && editor ? <InsertMenu editor={editor} board={board} goals={text.goals} at={inserting} close={() => { editor.view.focus(); setInserting(undefined); }} /> : null}
      {chip && editor && isTable(chip.code) ? <TableMenu editor={editor} board={board} month={month} of={chip} mayWrite={mayWrite} turned={(code) => setChip({ ...chip, code })} close={leave} /> : null}
      {chip && editor && !isTable(chip.code) ? <ChipMenu editor={editor} board={board} month={month} of={chip} mayWrite={mayWrite} close={leave} /> : null}
    </div>
  );
}

/** Where the caret stands on the screen. */
function caretRect(): DOMRect {
  const range = getSelection()?.rangeCount ? getSelection()!.getRangeAt(0) : undefined;
  const rect = range?.getClientRects()[0] ?? (range?.startContainer instanceof Element ? range.startContainer : range?.startContainer.parentElement)?.getBoundingClientRect();
  return rect ?? new DOMRect(100, 100, 0, 0);
}
