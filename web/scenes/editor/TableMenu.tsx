import type { Editor } from "@tiptap/react";
import { useMemo, useState } from "react";
import { FigureLink } from "../../parts/Figure.tsx";
import { useWords } from "../../words/useWords.ts";
import type { Board } from "./board.ts";
import type { OpenChip } from "./ChipMenu.tsx";
import { choicesOf, find } from "./pieces.ts";
import { columnName, columns, readTable, rowsOf, type TableOf, writeTable } from "./table.ts";

const OFFERED = 6;

/** The rows and columns of a table of figures: what stands in it, in which order, and for which months. */
export function TableMenu({ editor, board, month, of, mayWrite, turned, close }: { editor: Editor; board: Board; month: string; of: OpenChip; mayWrite: boolean; turned: (code: string) => void; close: () => void }) {
  const say = useWords();
  const [asked, setAsked] = useState("");
  const table = readTable(of.code);
  const rows = rowsOf(table, board.pieces);
  const figures = useMemo(() => choicesOf(board.pieces, (text) => text).filter(({ kind }) => kind === "figure"), [board.pieces]);
  const offered = asked.trim() === "" ? [] : find(figures.filter(({ code }) => !table.metrics.includes(code)), asked).slice(0, OFFERED);
  const turn = (to: TableOf): void => {
    const code = writeTable(to);
    if (editor.state.doc.nodeAt(of.pos)?.type.name === "chip") editor.view.dispatch(editor.state.tr.setNodeAttribute(of.pos, "code", code));
    turned(code);
  };
  const remove = (): void => {
    close();
    const node = editor.state.doc.nodeAt(of.pos);
    if (node?.type.name === "chip") editor.chain().focus().deleteRange({ from: of.pos, to: of.pos + node.nodeSize }).run();
  };
  const move = (i: number, by: number): void => {
    const metrics = [...table.metrics];
    const [taken] = metrics.splice(i, 1);
    metrics.splice(i + by, 0, taken!);
    turn({ ...table, metrics });
  };
  const style = { left: Math.max(8, Math.min(of.rect.left, innerWidth - 428)), top: Math.max(60, Math.min(of.rect.top, innerHeight - 460)) };
  return (
    <>
      <div className="menu-back" onMouseDown={close} />
      <div className="chip-menu table-menu" style={style} role="dialog" aria-label={say("editor_table")} onKeyDown={(event) => { if (event.key === "Escape") close(); }}>
        <h3>{say("editor_table")}</h3>
        <fieldset className="outcomes"><legend className="small quiet">{say("editor_table_columns")}</legend>
          {columns.map((each) => <label key={each}><input type="checkbox" checked={table.columns.includes(each)} disabled={!mayWrite || (table.columns.length === 1 && table.columns.includes(each))} onChange={(event) => turn({ ...table, columns: event.target.checked ? [...table.columns, each] : table.columns.filter((one) => one !== each) })} /> {columnName(month, each)}</label>)}
        </fieldset>
        <ol className="table-rows">
          {rows.map((row, i) => (
            <li key={row.metric}>
              <FigureLink metric={row.metric} month={month}><span onClick={close}>{row.label}</span></FigureLink>
              {mayWrite ? (
                <span>
                  <button type="button" className="action bare" aria-label={say("editor_table_up", { row: row.label })} disabled={i === 0} onClick={() => move(i, -1)}>↑</button>
                  <button type="button" className="action bare" aria-label={say("editor_table_down", { row: row.label })} disabled={i === rows.length - 1} onClick={() => move(i, 1)}>↓</button>
                  <button type="button" className="action bare" aria-label={say("editor_table_drop", { row: row.label })} disabled={rows.length === 1} onClick={() => turn({ ...table, metrics: table.metrics.filter((each) => each !== row.metric) })}>✕</button>
                </span>
              ) : null}
            </li>
          ))}
        </ol>
        {mayWrite ? (
          <>
            <label className="small quiet">{say("editor_table_add")}<input className="box" value={asked} onChange={(event) => setAsked(event.target.value)} placeholder={say("editor_table_add_hint")} /></label>
            {asked.trim() !== "" && offered.length === 0 ? <p className="small quiet">{say("find_none")}</p> : null}
            {offered.length > 0 ? <ul className="table-offered">{offered.map((each) => <li key={each.code}><button type="button" className="action" onClick={() => { turn({ ...table, metrics: [...table.metrics, each.code] }); setAsked(""); }}>+ {each.label}{say("gap")}<b>{each.text}</b></button></li>)}</ul> : null}
            <p className="chip-acts"><button type="button" className="action" onClick={remove}>{say("editor_remove")}</button><button type="button" className="action main" onClick={close}>{say("editor_table_done")}</button></p>
          </>
        ) : null}
      </div>
    </>
  );
}
