import { Link } from "@tanstack/react-router";
import type { Editor } from "@tiptap/react";
import { useEffect, useRef } from "react";
import { FigureLink } from "../../parts/Figure.tsx";
import { Text } from "../../parts/Text.tsx";
import { useWords } from "../../words/useWords.ts";
import type { Board } from "./board.ts";
import { forms } from "./pieces.ts";

/** So much of a long text is shown. */
const EXCERPT = 90;

export interface OpenChip { readonly pos: number; readonly code: string; readonly block: string; readonly rect: DOMRect }

/** What a chip stands for: its value and status, the form in which it prints, and the way to its lineage. */
export function ChipMenu({ editor, board, month, of, mayWrite, close }: { editor: Editor; board: Board; month: string; of: OpenChip; mayWrite: boolean; close: () => void }) {
  const say = useWords();
  const menu = useRef<HTMLDivElement>(null);
  const piece = board.pieces.get(of.code);
  const was = board.changed(of.block, of.code);
  useEffect(() => {
    menu.current?.querySelector<HTMLElement>("input:checked, a, button")?.focus({ preventScroll: true });
  }, []);
  const turn = (code: string): void => {
    close();
    if (editor.state.doc.nodeAt(of.pos)?.type.name === "chip") editor.view.dispatch(editor.state.tr.setNodeAttribute(of.pos, "code", code));
  };
  const remove = (): void => {
    close();
    const node = editor.state.doc.nodeAt(of.pos);
    if (node?.type.name === "chip") editor.chain().focus().deleteRange({ from: of.pos, to: of.pos + node.nodeSize }).run();
  };
  const style = { left: Math.max(8, Math.min(of.rect.left, innerWidth - 348)), top: Math.min(of.rect.bottom + 6, innerHeight - 260) };
  return (
    <>
      <div className="menu-back" onMouseDown={close} />
      <div ref={menu} className="chip-menu" style={style} role="dialog" aria-label={piece?.label ?? of.code} onKeyDown={(event) => { if (event.key === "Escape") close(); }}>
        <h3>{piece?.label ?? of.code}</h3>
        {piece ? <p className="small"><span className="tag">{say(`editor_${piece.kind}`)}</span> <span className={piece.status === "absent" || piece.status === "pending" ? "tag act" : "tag"}>{piece.status === "absent" ? `○ ${say("absent")}` : piece.status === "pending" ? `◔ ${say("pending")}` : piece.status === "frozen" ? `■ ${say("editor_sealed")}` : `● ${say("live")}`}</span></p> : <p className="small">{say("editor_unknown_what")}</p>}
        {piece ? <p className="chip-value">{piece.text === "" ? say("editor_empty") : piece.text.length > EXCERPT ? `${piece.text.slice(0, EXCERPT)}……` : piece.text}</p> : null}
        {piece?.meaning ? <p className="small quiet">{piece.meaning}</p> : null}
        {was ? <p className="changed-note">▲ <Text>{say("editor_changed_from", { before: was.printed.slice(0, 60), after: piece?.text.slice(0, 60) ?? "" })}</Text></p> : null}
        {piece?.metric && mayWrite ? (
          <fieldset>
            <legend className="small quiet">{say("editor_form")}</legend>
            {forms.map((form) => {
              const code = form === "full" ? piece.metric! : `${piece.metric!}:${form}`;
              return <label key={form}><input type="radio" name="form" checked={of.code === code} onChange={() => turn(code)} /> <b>{board.pieces.get(code)?.text}</b> <span className="small quiet">{say(`editor_form_${form}`)}</span></label>;
            })}
          </fieldset>
        ) : null}
        {piece?.rests && piece.rests.length > 0 ? (
          <p className="small">{say("editor_rests_on")}{piece.rests.map(({ metric, label }) => <FigureLink key={metric} metric={metric} month={month} className="rests"><span onClick={close}>{label}</span></FigureLink>)}</p>
        ) : null}
        <p className="chip-acts">
          {piece?.register ? <Link to="/registers/$register" params={{ register: piece.register }} className="action">{say("editor_gather_rows", { n: piece.rows ?? 0 })}</Link> : null}
          {piece?.metric ? <FigureLink metric={piece.metric} month={month} className="action"><span onClick={close}>{say("editor_lineage")}</span></FigureLink> : null}
          {mayWrite ? <button type="button" className="action" onClick={remove}>{say("editor_remove")}</button> : null}
        </p>
      </div>
    </>
  );
}
