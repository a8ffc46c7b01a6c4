import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { address } from "../../../contract/api/paths.ts";
import type { QueueLine, QueueShow, ReviewQueue as Told } from "../../../contract/index.ts";
import { useAnswer, useMe, useOfficeName } from "../../data/queries.ts";
import { type Column, DataTable } from "../../parts/DataTable.tsx";
import { ExportMenu } from "../../parts/ExportMenu.tsx";
import { Lamp } from "../../parts/Lamp.tsx";
import { ReportStage } from "../../parts/ReportStage.tsx";
import { Tabs } from "../../parts/Tabs.tsx";
import { Answered } from "../../parts/states.tsx";
import { UnitNarrow } from "../../parts/UnitNarrow.tsx";
import { type Listed, useListed } from "../../parts/useListed.ts";
import { one } from "../../place/search.ts";
import { usePlace } from "../../place/usePlace.ts";
import { instantText, monthText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { AcceptDialog } from "./AcceptDialog.tsx";
import "../../parts/tasks.css";
import "./review.css";

const shows = ["mine", "waiting", "owing", "returned", "accepted", "all"] as const satisfies readonly QueueShow[];

/** What waits for my review, and how the month's other reports stand. */
export function ReviewQueue() {
  const say = useWords();
  const { org } = usePlace();
  const search: Record<string, unknown> = useSearch({ strict: false });
  const listed = useListed("reviewQueue");
  const { page, size, sort } = listed;
  const asked = { month: one(search["period"]), show: shows.find((each) => each === one(search["show"])), org, sort };
  const queue = useAnswer("reviewQueue", {}, { ...asked, page, size }, { keep: true });
  return (
    <div className="review">
      <div className="page-head"><h1>{say("review_title")}</h1></div>
      <Answered query={queue}>{(told) => <Queue key={told.month ?? ""} told={told} listed={listed} busy={queue.isPlaceholderData} />}</Answered>
    </div>
  );
}

function Queue({ told, listed: { ask, sort, paging, sorting }, busy }: { told: Told; listed: Listed<"reviewQueue">; busy: boolean }) {
  const say = useWords();
  const office = useOfficeName();
  const { lang, org } = usePlace();
  const opens = useMe().data?.can["run-month"] === true;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [accepting, setAccepting] = useState(false);
  const { show, lines } = told;
  const mine = lines.filter((each) => each.mine);
  const picked = mine.filter(({ unit }) => chosen.has(unit.id));
  const choose = (units: readonly QueueLine[], on: boolean): void => setChosen((before) => {
    const after = new Set(before);
    for (const { unit } of units) if (on) after.add(unit.id); else after.delete(unit.id);
    return after;
  });
  return (
    <>
      <div className="report-tools">
        {told.months.length > 0 ? (
          <label>{say("report_month")}{" "}
            <select className="pick" value={told.month ?? ""} onChange={(event) => ask({ period: event.target.value })}>
              {told.months.map((month) => <option key={month} value={month}>{monthText(month, lang)}</option>)}
            </select>
          </label>
        ) : null}
        <Tabs label={say("filter")} of={shows.map((value) => ({ value, label: say(`review_show_${value}`), count: told.counts[value] }))} chosen={show} onChoose={(to) => ask({ show: to })} />
        {told.owed > 1 ? <UnitNarrow label={say("report_unit")} value={org} onPick={(to) => ask({ org: to })} /> : null}
        {told.owed === 0 ? null : <ExportMenu href={(format) => address("reviewFile", {}, { month: told.month ?? undefined, show, org, sort, lang, format })} />}
        <span className="small quiet">{say("review_days", { n: told.days })}</span>
      </div>
      {lines.length === 0 ? <p className="panel state">{say(told.month === null ? (opens ? "review_no_month_open" : "review_no_month") : show === "mine" ? "review_none_mine" : "review_none")}{told.month === null && opens ? <> <Link className="action main" to="/report">{say("review_open_month")}</Link></> : null}</p> : (
        <section className="panel">
          {mine.length > 0 ? (
            <div className="select-bar">
              <label><input type="checkbox" checked={mine.every(({ unit }) => chosen.has(unit.id))} onChange={(event) => choose(mine, event.target.checked)} /> {say("review_choose_all", { n: mine.length })}</label>
              <button type="button" className="action main" disabled={picked.length === 0} onClick={() => setAccepting(true)}>{say("review_accept_chosen", { n: picked.length })}</button>
            </div>
          ) : null}
          <DataTable rows={lines} columns={columns(say, office)} id={({ unit }) => unit.id} busy={busy} empty="" mine={(each) => each.mine} paging={paging(told)} sorting={sorting}
            choosing={mine.length === 0 ? undefined : { box: ({ mine: is, unit }) => (is ? say("review_choose_of", { unit: unit.name }) : undefined), chosen: ({ unit }) => chosen.has(unit.id), choose: (each, on) => choose([each], on) }} />
        </section>
      )}
      {accepting ? <AcceptDialog lines={picked} issued={told.issued} onClose={() => setAccepting(false)} onDone={() => setChosen(new Set())} /> : null}
    </>
  );
}

type Say = ReturnType<typeof useWords>;

const columns = (say: Say, office: string): Column<QueueLine>[] => [
  { name: "unit", label: say("report_unit"), title: true, sortable: true, cell: ({ unit, month }) => <Link className="row-title whole" to="/review/$month/$unit" params={{ month, unit: unit.id }}>{unit.name}</Link> },
  { name: "state", label: say("report_state"), sortable: true, cell: ({ stage, level, mine }) => (
    <><ReportStage of={stage} />{level ? <span className="small quiet"> {say(mine ? "review_waits_me" : `review_waits_${level}`, { office })}</span> : null}</>) },
  { name: "waited", label: say("review_waited"), sortable: true, cell: ({ level, lamp, waited }) => (level ? <Lamp level={lamp} label={waited === 0 ? say("review_waited_today") : say("review_waited_days", { n: waited })} /> : <span className="quiet">—</span>) },
  { name: "due", label: say("review_due"), sortable: true, cell: ({ due_on, late }) => <><span className="whole">{due_on}</span>{late ? <> <span className="tag act">{say("review_handed_in_late")}</span></> : null}</> },
  { name: "items", label: say("review_items"), sortable: true, numeric: true, cell: ({ counts }) => (
    <>{counts.items === 0 ? <span className="quiet">—</span> : say("review_counts", { n: counts.items })}{counts.items > 0 && counts.blank > 0 ? <span className="small quiet"> {say(counts.blank === counts.items ? "review_blank_all" : "review_blank_some", { n: counts.blank })}</span> : null}{counts.returned > 0 ? <span className="small"> {say("report_returned_items", { n: counts.returned })}</span> : null}</>) },
  { name: "handed_in", label: say("review_handed_in"), sortable: true, cell: ({ submitted_at, submitted_by, passed_by }) => (submitted_at
    ? <span className="small quiet"><span className="whole">{instantText(submitted_at)}</span> {submitted_by}{passed_by ? `${say("semicolon")}${say("review_passed_by", { who: passed_by })}` : ""}</span> : null) },
  { name: "acts", label: <span className="unseen">{say("review_do")}</span>, cell: ({ unit, month, mine }) => <Link className={mine ? "action main" : "action"} to="/review/$month/$unit" params={{ month, unit: unit.id }}>{say(mine ? "review_do" : "report_look")}</Link> },
];
