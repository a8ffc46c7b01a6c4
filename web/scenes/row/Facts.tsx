import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { FieldShape, RowDetail } from "../../../contract/index.ts";
import { commonFields, useCell } from "../../parts/cells.tsx";
import { Text } from "../../parts/Text.tsx";
import { useWords } from "../../words/useWords.ts";
import { RowForm } from "./edit/RowForm.tsx";
import { Saved } from "./edit/Saved.tsx";
import { useEditing } from "./edit/useEditing.ts";

/** The row's own cells: read, and by whoever may also changed in place. */
export function Facts({ told }: { told: RowDetail }) {
  const say = useWords();
  const cell = useCell(told.titles);
  const [all, setAll] = useState(false);
  const [saved, setSaved] = useState<number>();
  const editing = useEditing<"row">();
  const fields: FieldShape[] = [...told.table.fields, ...commonFields(say, told.table.dated)];
  const stated = (each: FieldShape): boolean => told.row[each.name] !== null && told.row[each.name] !== undefined;
  const shown = fields.filter((each) => all || stated(each));
  return (
    <section className="panel">
      <header className="panel-head">
        <h2>{say("row_fields")}</h2>
        <div className="acts" id={editing.opener}>
          {editing.what || fields.every(stated) ? null : <label className="small"><input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} /> {say("show_all_fields")}</label>}
          {editing.what || !told.editing.may ? null : <button type="button" className="action" onClick={() => { setSaved(undefined); editing.open("row"); }}>{say("row_edit")}</button>}
        </div>
      </header>
      {told.enter.length > 0 ? <p className="row-may-not acts">{told.enter.map((each) => <Link key={each.value} className="action" to="/mine/$entry/$id" params={{ entry: each.value, id: String(told.row["id"]) }}>{each.label}</Link>)}</p> : null}
      {told.editing.why_not === null || told.enter.length > 0 ? null : <p className="row-may-not small quiet"><Text>{told.editing.why_not}</Text></p>}
      {saved === undefined ? null : <Saved register={told.register} id={String(told.row["id"])} count={saved} />}
      {editing.what ? (
        <RowForm register={told.register} table={told.table} row={told.row} history={told.history} titles={told.titles}
          onClose={editing.close} onSaved={({ count }) => { editing.close(); setSaved(count); }} />
      ) : (
        <dl className="row-facts">
          {shown.map((each) => <div key={each.name} className={String(told.row[each.name] ?? "").length > 40 ? "long" : undefined}><dt title={each.note ?? undefined}>{each.label}</dt><dd>{cell(each, told.row[each.name], true)}</dd></div>)}
        </dl>
      )}
    </section>
  );
}
