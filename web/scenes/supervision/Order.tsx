import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { address } from "../../../contract/api/paths.ts";
import type { OrderDetail } from "../../../contract/index.ts";
import { useAnswer, useMe, useOfficeName } from "../../data/queries.ts";
import { Answered } from "../../parts/states.tsx";
import { Text } from "../../parts/Text.tsx";
import { usePlace } from "../../place/usePlace.ts";
import { monthText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { DueDay, StateTag } from "./Orders.tsx";
import { Chase } from "./Chase.tsx";
import { Reply, Unsent } from "./Reply.tsx";
import { Settle } from "./Settle.tsx";
import { Timeline } from "./Timeline.tsx";
import "../../parts/tasks.css";
import "./supervision.css";

/** One order: what it demands, what happened, and the act that is next. */
export function Order() {
  const { id } = useParams({ from: "/orders/$id" });
  const order = useAnswer("order", { id }, {});
  return <Answered query={order} lines={10}>{(told) => <Detail order={told} />}</Answered>;
}

function Detail({ order }: { order: OrderDetail }) {
  const say = useWords();
  const { lang } = usePlace();
  const { data: me } = useMe();
  const office = me?.can["urge"] ?? false;
  const ours = useOfficeName();
  return (
    <article className="review order-page">
      <nav className="crumbs"><Link to="/orders" search={{}}>{say("orders_title")}</Link><span>{order.unit.name}</span></nav>
      <header className="order-head">
        <h1>{order.number}</h1>
        <StateTag order={order} /><span className={`grade ${order.colour}`}>{order.colour_label}</span>
        <DueDay order={order} />
        <a className="action" href={address("orderDocx", { id: order.id })} download>{say("order_download")}</a>
      </header>
      <div className="order-grid">
        <section className="panel">
          <header className="panel-head"><h2>{order.subject}</h2></header>
          <div className="panel-body">
            <p className="facts-line small quiet">
              <span>{order.unit.name}</span><span>{order.issued_on}</span>{order.drawn_by ? <span><Text>{say("order_drawn_by", { who: order.drawn_by })}</Text></span> : null}
              {order.kind ? <span>{say(`order_kind_${order.kind}`)}</span> : null}{order.month ? <span>{monthText(order.month, lang)}</span> : null}
            </p>
            <p className="demand">{order.demand ?? ""}</p>
            {order.goal ? <p className="small"><span className="quiet">{say("order_goal")}{say("colon")}</span><Link to="/goals/$goal" params={{ goal: order.goal.id }}>{order.goal.name}</Link></p> : null}
            {order.basis.length > 0 ? <div className="small"><span className="quiet">{say("order_basis")}{say("colon")}</span>{order.basis.map((each) => <BasisLink key={`${each.register}/${each.id}`} of={each} unit={order.unit.name} />)}</div> : null}
          </div>
        </section>
        <div className="order-acts">
          {me ? <Unsent order={order} /> : null}
          {order.may.reply && me ? (office ? <ForUnit order={order} /> : <Reply order={order} />) : null}
          {order.may.return || order.may.close ? <Settle order={order} /> : null}
          {(!order.may.reply || office) && !order.may.close && !order.may.return ? (
            <p className="panel state">{order.state === "closed" ? say("order_closed_note", { day: order.closed_on ?? "", who: order.closed_by ?? "" }) : order.state === "replied" ? say("order_waits_office", { office: ours }) : say("order_waits_unit", { unit: order.unit.name })}</p>
          ) : null}
          {order.may.urge || order.may.escalate ? <Chase order={order} /> : null}
        </div>
        <Timeline order={order} />
      </div>
    </article>
  );
}

/** A reply that came on paper is entered by the office. */
function ForUnit({ order }: { order: OrderDetail }) {
  const say = useWords();
  const [open, setOpen] = useState(false);
  return open ? <Reply order={order} /> : <p><button type="button" className="action" onClick={() => setOpen(true)}>{say("order_reply_for")}</button></p>;
}

function BasisLink({ of: { register, id, label, title, stands }, unit }: { of: OrderDetail["basis"][number]; unit: string }) {
  const say = useWords();
  const { lang } = usePlace();
  const [month = "", org = ""] = id.split("/");
  const link = register === "reports"
    ? <Link className="basis-link" to="/report/$month/$unit" params={{ month, unit: org }}>{say("order_basis_report")} · {unit} {monthText(month, lang)}</Link>
    : <Link className="basis-link" to="/registers/$register/$id" params={{ register, id }}>{label} · {title}</Link>;
  return <>{link}{stands === null ? null : <span className="tag act">{stands}</span>}</>;
}
