import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ReportList, ReportSummary } from "../../../contract/index.ts";
import { useCommand } from "../../data/commands.ts";
import { newId } from "../../data/id.ts";
import { useAnswer, useMe } from "../../data/queries.ts";
import { Answered } from "../../parts/states.tsx";
import { Refused } from "../../parts/Refused.tsx";
import { usePlace } from "../../place/usePlace.ts";
import { monthText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { DueMark } from "./DueMark.tsx";
import { type Order, orders } from "./order.ts";
import "../../parts/tasks.css";
import "./report.css";

/** What is owed: of one's own unit, or of all units for whoever sees all. */
export function Reports() {
  const say = useWords();
  const [month, setMonth] = useState<string>();
  const reports = useAnswer("reports", {}, { month }, { keep: true });
  return (
    <div className="review">
      <div className="page-head"><h1>{say("report_title")}</h1></div>
      <Answered query={reports}>{(list) => <List list={list} onMonth={setMonth} />}</Answered>
    </div>
  );
}

function List({ list, onMonth }: { list: ReportList; onMonth: (month: string) => void }) {
  const say = useWords();
  const { lang } = usePlace();
  const { data: me } = useMe();
  const officer = me?.can["run-month"] ?? false;
  const [order, setOrder] = useState<Order>("given");
  const shown = list.months.filter(({ opened }) => opened || officer);
  const done = list.reports.filter(({ state }) => state !== "open" && state !== "returned").length;
  return (
    <>
      <div className="report-tools">
        {shown.length > 0 ? (
          <label>{say("report_month")}{" "}
            <select className="pick" value={list.month ?? ""} onChange={(event) => onMonth(event.target.value)}>
              {list.month === null ? <option value="">—</option> : null}
              {shown.toReversed().map(({ month, opened }) => <option key={month} value={month}>{monthText(month, lang)}{officer && opened ? ` · ${say("report_opened_months")}` : ""}</option>)}
            </select>
          </label>
        ) : null}
        {list.reports.length > 1 ? <span className="quiet">{say("report_count", { n: list.reports.length, done })}</span> : null}
        {list.reports.length > 1 ? (
          <label>{say("report_order")}{" "}
            <select className="pick" value={order} onChange={(event) => setOrder(event.target.value as Order)}>
              {(Object.keys(orders) as Order[]).map((each) => <option key={each} value={each}>{say(`report_order_${each}`)}</option>)}
            </select>
          </label>
        ) : null}
        {officer ? <OpenMonth list={list} onMonth={onMonth} /> : null}
      </div>
      {list.reports.length === 0 ? <p className="panel state">{officer ? list.month ? say("report_none_month", { month: monthText(list.month, lang) }) : say("report_none_opened") : say("report_none")}</p> : (
        <section className="panel">
          <table className="plain report-list">
            <thead><tr><th>{say("report_unit")}</th><th>{say("report_state")}</th><th>{say("report_lamp")}</th><th>{say("report_progress")}</th><th /></tr></thead>
            <tbody>{list.reports.toSorted(orders[order]).map((each) => <Line key={each.unit.id} of={each} mine={me?.org?.id === each.unit.id} />)}</tbody>
          </table>
        </section>
      )}
    </>
  );
}

function Line({ of, mine }: { of: ReportSummary; mine: boolean }) {
  const say = useWords();
  const { lang } = usePlace();
  const open = of.state === "open" || of.state === "returned";
  const params = { month: of.month, unit: of.unit.id };
  return (
    <tr className={mine ? "mine" : undefined}>
      <th scope="row"><Link to="/report/$month/$unit" params={params}>{of.unit.name}</Link>{mine ? <div className="small quiet">{monthText(of.month, lang)}</div> : null}</th>
      <td><span className={of.state === "returned" ? "tag act" : of.state === "open" ? "tag" : "tag accent"}>{say(`report_state_${of.state}`)}</span>{of.returned > 0 ? <span className="small"> {say("report_returned_items", { n: of.returned })}</span> : null}</td>
      <td><DueMark lamp={of.lamp} due={of.due_on} left={of.days_left} /></td>
      <td>
        <span className="bar" aria-hidden="true"><i style={{ width: `${of.asked === 0 ? 0 : Math.round((of.answered / of.asked) * 100)}%` }} /></span>
        <span className="small quiet">{say("report_answered", { done: of.answered, of: of.asked })}</span>
      </td>
      <td className="num"><Link className={mine && open ? "action main" : "action"} to="/report/$month/$unit" params={params}>{say(mine && open ? (of.state === "returned" ? "report_mend" : "report_fill") : "report_look")}</Link></td>
    </tr>
  );
}

/** The month after the newest that was opened is offered first. */
function OpenMonth({ list, onMonth }: { list: ReportList; onMonth: (month: string) => void }) {
  const say = useWords();
  const { lang } = usePlace();
  const newest = list.months.findLastIndex(({ opened }) => opened);
  const before = list.today.slice(0, 7);
  const wanted = list.month !== null && !list.months.some(({ month, opened }) => month === list.month && opened) ? list.month
    : newest >= 0 ? list.months[newest + 1]?.month : list.months.findLast(({ month }) => month < before)?.month;
  const open = useCommand("openMonth", ["reports", "burden"]);
  if (!wanted) return null;
  return (
    <>
      <button type="button" className={list.reports.length === 0 ? "action main" : "action"} disabled={open.isPending}
        onClick={() => open.mutate({ params: { month: wanted }, body: { batch: newId() } }, { onSuccess: () => onMonth(wanted) })}>
        {say("report_open_month", { month: monthText(wanted, lang) })}
      </button>
      {open.data ? <span role="status">{say(open.data.opened.length > 0 ? "report_opened" : "report_opened_none", { n: open.data.opened.length })}</span> : null}
      <Refused refusal={open.error} />
    </>
  );
}
