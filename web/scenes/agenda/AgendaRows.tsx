import { Link } from "@tanstack/react-router";
import type { AgendaList, FieldShape, WireRow } from "../../../contract/index.ts";
import { isNumeric, useCell } from "../../parts/cells.tsx";
import { type Column, DataTable } from "../../parts/DataTable.tsx";
import { Origin } from "../../parts/Origin.tsx";
import { Unfold } from "../../parts/Unfold.tsx";
import { useFirst } from "../../parts/useFirst.ts";
import { useNarrow } from "../../parts/useNarrow.ts";
import { useWords } from "../../words/useWords.ts";
import { entering } from "./entering.tsx";

/** One list of what waits, with the way to each row and to all of them. */
export function AgendaRows({ of }: { of: AgendaList }) {
  const say = useWords();
  const narrow = useNarrow();
  const cell = useCell(of.titles);
  const first = useFirst(of.rows.length, narrow ? 4 : 8);

  return (
    <section id={of.id} className={`panel agenda-list ${of.level}`} aria-label={of.label}>
      <header className="panel-head">
        <h2>{of.label}</h2><span className="small quiet">{say("total", { n: of.total })}</span>
        {of.filter ? <Link className="small" to="/registers/$register" params={{ register: of.register }} search={{ filter: of.filter }}>{say("agenda_all", { n: of.total })}</Link> : null}
      </header>
      <DataTable rows={of.rows.slice(0, first.count)} columns={columnsOf(of, cell)} id={(row) => String(row["id"])} empty={say("rows_none")} />
      <Unfold of={first} total={of.rows.length} />
      {of.total > of.rows.length && first.count === of.rows.length ? <p className="small quiet panel-body">{say("agenda_more", { n: of.rows.length })}</p> : null}
    </section>
  );
}

const columnsOf = (of: AgendaList, cell: ReturnType<typeof useCell>): Column<WireRow>[] => [...of.columns.map((field, i) => ({
  name: field.name,
  label: field.unit ? <>{field.label}<span className="quiet small"> {field.unit}</span></> : field.label,
  numeric: isNumeric(field), title: i === 0,
  cell: (row: WireRow) => (i === 0 ? <>{opening(of, field, row, cell(field, row[field.name]))} <Origin of={String(row["origin"])} /></> : cell(field, row[field.name])),
})), ...entering(of.enter?.entry ?? null, (row: WireRow) => String(row[of.enter?.row ?? "id"]))];

/** The first cell opens the row, or what it hangs on; a reference leads to what it names by itself. */
function opening({ register }: AgendaList, { type }: FieldShape, row: WireRow, words: React.ReactNode) {
  if (type === "reference") return words;
  return <Link to="/registers/$register/$id" params={{ register, id: String(row["parent"] ?? row["id"]) }} className="row-title">{words}</Link>;
}
