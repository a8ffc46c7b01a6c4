import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { FieldShape, RowDetail } from "../../../contract/index.ts";
import { useAnswer } from "../../data/queries.ts";
import { commonFields, useCell } from "../../parts/cells.tsx";
import { Origin } from "../../parts/Origin.tsx";
import { Answered } from "../../parts/states.tsx";
import { useWords } from "../../words/useWords.ts";
import { ChildPanel } from "./ChildPanel.tsx";
import { DrawUp } from "./DrawUp.tsx";
import { Uses } from "./Uses.tsx";
import { History } from "./History.tsx";
import "./row.css";

export function Row() {
  const { register, id } = useParams({ from: "/registers/$register/$id" });
  const query = useAnswer("row", { register, id }, {});
  return <Answered query={query} lines={14}>{(told) => <Page told={told} />}</Answered>;
}

function Page({ told }: { told: RowDetail }) {
  const say = useWords();
  return (
    <>
      <nav className="crumbs">
        <Link to="/registers">{say("registers")}</Link>
        <Link to="/registers/$register" params={{ register: told.register }}>{told.table.label}</Link>
      </nav>
      <header className="page-head"><h1>{told.title}</h1><span>{told.state ? <span className="tag accent">{told.state.label}</span> : null} <Origin of={String(told.row["origin"])} /> <DrawUp told={told} /></span></header>
      <div className="row-grid">
        <div className="row-main">
          <Facts told={told} />
          <Uses register={told.register} id={String(told.row["id"])} />
          {told.children.map((each) => <ChildPanel key={each.table.name} child={each} titles={told.titles} register={told.table.label} />)}
        </div>
        <History events={told.history} main={told.table} />
      </div>
    </>
  );
}

function Facts({ told }: { told: RowDetail }) {
  const say = useWords();
  const cell = useCell(told.titles);
  const [all, setAll] = useState(false);
  const fields: FieldShape[] = [...told.table.fields, ...commonFields(say, told.table.dated)];
  const stated = (each: FieldShape): boolean => told.row[each.name] !== null && told.row[each.name] !== undefined;
  const shown = fields.filter((each) => all || stated(each));
  return (
    <section className="panel">
      <header className="panel-head">
        <h2>{say("row_fields")}</h2>
        {fields.every(stated) ? null : <label className="small"><input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} /> {say("show_all_fields")}</label>}
      </header>
      <dl className="row-facts">
        {shown.map((each) => <div key={each.name} className={String(told.row[each.name] ?? "").length > 40 ? "long" : undefined}><dt title={each.note ?? undefined}>{each.label}</dt><dd>{cell(each, told.row[each.name], true)}</dd></div>)}
      </dl>
    </section>
  );
}
