import { Link, useParams } from "@tanstack/react-router";
import type { RowDetail } from "../../../contract/index.ts";
import { useAnswer } from "../../data/queries.ts";
import { Origin } from "../../parts/Origin.tsx";
import { Answered } from "../../parts/states.tsx";
import { useWords } from "../../words/useWords.ts";
import { ChildPanel } from "./ChildPanel.tsx";
import { DrawUp } from "./DrawUp.tsx";
import { Facts } from "./Facts.tsx";
import { Uses } from "./Uses.tsx";
import { History } from "./History.tsx";
import "./row.css";

export function Row() {
  const { register, id } = useParams({ from: "/registers/$register/$id" });
  const query = useAnswer("row", { register, id }, {});
  return <Answered query={query} lines={14}>{(told) => <Page key={id} told={told} />}</Answered>;
}

function Page({ told }: { told: RowDetail }) {
  const say = useWords();
  const id = String(told.row["id"]);
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
          <Uses register={told.register} id={id} />
          {told.children.map((each) => <ChildPanel key={each.table.name} child={each} told={told} />)}
        </div>
        <History events={told.history} main={told.table} />
      </div>
    </>
  );
}
