import type { Editor } from "@tiptap/react";
import { TextSelection } from "@tiptap/pm/state";
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { TextGoal } from "../../../contract/index.ts";
import { useWords } from "../../words/useWords.ts";
import type { Board } from "./board.ts";
import { isTable } from "./table.ts";
import { type Choice, choicesOf, find, tableChoices } from "./pieces.ts";

const SPACE = 420;
const sorts = [undefined, "figure", "phrase", "table", "gather", "date"] as const;

/** Finds a figure, phrase, gather or date by its name, its meaning or the initials of its pinyin, and puts it in at the caret. */
export function InsertMenu({ editor, board, goals, at, close }: { editor: Editor; board: Board; goals: readonly TextGoal[]; at: DOMRect; close: () => void }) {
  const say = useWords();
  const list = useId();
  const [asked, setAsked] = useState("");
  const [chosen, setChosen] = useState(0);
  const [initialsOf, setInitialsOf] = useState<(text: string) => string>();
  const box = useRef<HTMLInputElement>(null);
  // before the next key: what is typed right after the slash belongs here, and not to the text
  useLayoutEffect(() => box.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    void import("pinyin-pro").then(({ pinyin }) => setInitialsOf(() => (text: string) => pinyin(text, { pattern: "first", toneType: "none", type: "array" }).join("")));
  }, []);
  const choices = useMemo(() => {
    const initials = initialsOf ?? ((text: string) => text);
    return [...tableChoices(board.pieces, goals, (goal) => say("editor_table_of", { goal }), initials), ...choicesOf(board.pieces, initials)];
  }, [board.pieces, goals, initialsOf, say]);
  const [sort, setSort] = useState<Choice["kind"]>();
  const found = find(sort === undefined ? choices : choices.filter(({ kind }) => kind === sort), asked);
  const at_ = Math.min(chosen, Math.max(0, found.length - 1));
  const put = (code: string): void => {
    // at once, as the editor's own command does not: the next key belongs to the text again
    editor.view.focus();
    // a table has a paragraph of its own, below the one in which it is asked for
    if (isTable(code) && editor.state.selection.$from.parent.childCount > 0) editor.chain().command(({ tr, state }) => {
      const { $from } = state.selection;
      const at = $from.after(1);
      tr.insert(at, state.schema.nodes["block"]!.create({ kind: "paragraph" }));
      tr.setSelection(TextSelection.create(tr.doc, at + 1));
      return true;
    }).run();
    editor.chain().insertContent({ type: "chip", attrs: { code } }).run();
    close();
  };
  const onKey = (event: React.KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) setChosen((at_ + step + found.length) % Math.max(1, found.length));
    else if (event.key === "Enter" || event.key === "Tab") { if (found[at_]) put(found[at_].code); }
    else if (event.key === "Escape") close();
    // a second slash is a slash
    else if (event.key === "/" && asked === "") { editor.view.focus(); editor.chain().insertContent("/").run(); close(); }
    else return;
    event.preventDefault();
  };
  useEffect(() => {
    document.getElementById(`${list}-${at_}`)?.scrollIntoView({ block: "nearest" });
  }, [list, at_]);
  const style = { left: Math.max(8, Math.min(at.left, innerWidth - 448)), ...(at.bottom + SPACE > innerHeight && at.top > SPACE ? { bottom: Math.max(8, innerHeight - at.top + 6) } : { top: Math.max(8, Math.min(at.bottom + 6, innerHeight - SPACE)) }) };
  return (
    <>
      <div className="menu-back" onMouseDown={close} />
      <div className="insert-menu" style={style} role="dialog" aria-label={say("editor_insert")}>
        <input ref={box} value={asked} onChange={(event) => { setAsked(event.target.value); setChosen(0); }} onKeyDown={onKey} placeholder={say("editor_insert_hint")}
          role="combobox" aria-expanded aria-controls={list} aria-activedescendant={found[at_] ? `${list}-${at_}` : undefined} aria-label={say("editor_insert")} />
        <p className="sorts" role="group" aria-label={say("editor_insert_sorts")}>
          {sorts.map((each) => <button key={each ?? ""} type="button" className={each === sort ? "action small on" : "action small"} aria-pressed={each === sort} onMouseDown={(event) => { event.preventDefault(); setSort(each); setChosen(0); }}>{each === undefined ? say("editor_insert_all") : say(`editor_${each}`)}</button>)}
        </p>
        <ul id={list} role="listbox" aria-label={say("editor_insert")}>
          {found.map((each, i) => (
            <li key={each.code} id={`${list}-${i}`} role="option" aria-selected={i === at_} onMouseDown={(event) => { event.preventDefault(); put(each.code); }} onMouseMove={() => setChosen(i)} title={each.meaning}>
              <span className="tag">{say(`editor_${each.kind}`)}</span>
              <span className="name">{each.label}</span>
              <span className="value">{each.text.length > 24 ? `${each.text.slice(0, 24)}…` : each.text || say("editor_empty")}</span>
            </li>
          ))}
          {found.length === 0 ? <li className="quiet">{say("find_none")}</li> : null}
        </ul>
        <p className="small quiet">{say("editor_insert_keys")}</p>
      </div>
    </>
  );
}
