import { Link, useSearch } from "@tanstack/react-router";
import { address } from "../../../contract/api/paths.ts";
import type { ReportList, ReportsShow, ReportSummary } from "../../../contract/index.ts";
import { useCommand } from "../../data/commands.ts";
import { newId } from "../../data/id.ts";
import { useAnswer, useMe } from "../../data/queries.ts";
import { type Column, DataTable } from "../../parts/DataTable.tsx";
import { ExportMenu } from "../../parts/ExportMenu.tsx";
import { ReportStage } from "../../parts/ReportStage.tsx";
import { Answered } from "../../parts/states.tsx";
import { Refused } from "../../parts/Refused.tsx";
import { Tabs } from "../../parts/Tabs.tsx";
import { UnitNarrow } from "../../parts/UnitNarrow.tsx";
import { type Listed, useListed } from "../../parts/useListed.ts";
import { one } from "../../place/search.ts";
import { type Language, usePlace } from "../../place/usePlace.ts";
import { monthText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { DueMark } from "./DueMark.tsx";
import "../../parts/tasks.css";
import "./report.css";

const shows = ["all", "late", "unbegun", "open", "returned", "submitted", "passed", "accepted"] as const satisfies readonly ReportsShow[];

/** What is owed: of one's own unit, or of all units for whoever sees all. */
export function Reports() {
  const say = useWords();
  const { org } = usePlace();
  const search: Record<string, unknown> = useSearch({ strict: false });
  const listed = useListed("reports");
  const { page, size, sort } = listed;
  const asked = { month: one(search["period"]), show: shows.find((each) => each === one(search["show"])) ?? "all", org, sort };
  const reports = useAnswer("reports", {}, { ...asked, page, size }, { keep: true });
  return (
    <div className="review">
      <div className="page-head"><h1>{say("report_title")}</h1></div>
      <Answered query={reports}>{(list) => <List list={list} listed={listed} busy={reports.isPlaceholderData} />}</Answered>
    </div>
  );
}

function List({ list, listed: { ask, sort, paging, sorting }, busy }: { list: ReportList; listed: Listed<"reports">; busy: boolean }) {
  const say = useWords();
  const { lang, org } = usePlace();
  const { data: me } = useMe();
  const officer = me?.can["run-month"] ?? false;
  const months = list.months.filter(({ opened }) => opened || officer);
  const many = list.owed > 1;
  const { show } = list;
  const toMonth = (period: string): void => ask({ period });
  const mine = ({ unit }: ReportSummary): boolean => me?.org?.id === unit.id;
  return (
    <>
      <div className="report-tools">
        {months.length > 0 ? (
          <label>{say("report_month")}{" "}
            <select className="pick" value={list.month ?? ""} onChange={(event) => toMonth(event.target.value)}>
              {list.month === null ? <option value="">—</option> : null}
              {months.toReversed().map(({ month, opened }) => <option key={month} value={month}>{monthText(month, lang)}{officer && opened ? ` · ${say("report_opened_months")}` : ""}</option>)}
            </select>
          </label>
        ) : null}
        {many ? <span className="quiet">{say("report_count", { n: list.owed, done: list.done })}</span> : null}
        {officer ? <OpenMonth list={list} onMonth={toMonth} /> : null}
      </div>
      {many ? (
        <div className="report-tools">
          <Tabs label={say("filter")} of={shows.filter((each) => each === "all" || each === show || list.counts[each] > 0).map((value) => ({ value, label: say(`report_show_${value}`), count: list.counts[value] }))} chosen={show} onChoose={(to) => ask({ show: to === "all" ? undefined : to })} />
          <UnitNarrow label={say("report_unit")} value={org} onPick={(to) => ask({ org: to })} />
          <ExportMenu href={(format) => address("reportsFile", {}, { month: list.month ?? undefined, show, org, sort, lang, format })} />
        </div>
      ) : null}
      {list.owed === 0 ? <p className="panel state">{officer ? list.month ? say("report_none_month", { month: monthText(list.month, lang) }) : say("report_none_opened") : say("report_none")}</p> : (
        <section className="panel report-list">
          <DataTable rows={list.reports} columns={columns(say, lang, mine)} id={({ unit }) => unit.id} busy={busy} empty={say("report_none_shown")} mine={mine} paging={paging(list)} sorting={many ? sorting : undefined} />
        </section>
      )}
    </>
  );
}

const columns = (say: ReturnType<typeof useWords>, lang: Language, mine: (of: ReportSummary) => boolean): Column<ReportSummary>[] => [
  { name: "unit", label: say("report_unit"), title: true, sortable: true, cell: (of) => (
    <><Link className="row-title" to="/report/$month/$unit" params={{ month: of.month, unit: of.unit.id }}>{of.unit.name}</Link>{mine(of) ? <span className="small quiet"> {monthText(of.month, lang)}</span> : null}</>) },
  { name: "state", label: say("report_state"), sortable: true, cell: ({ stage, returned }) => (
    <><ReportStage of={stage} />{returned > 0 ? <span className="small"> {say("report_returned_items", { n: returned })}</span> : null}</>) },
  { name: "due", label: say("report_lamp"), sortable: true, cell: ({ lamp, due_on, days_left }) => <DueMark lamp={lamp} due={due_on} left={days_left} /> },
  { name: "progress", label: say("report_progress"), sortable: true, cell: ({ required, required_answered, answered }) => (
    <>
      {required === 0 ? null : <span className="bar" aria-hidden="true"><i style={{ width: `${Math.round((required_answered / required) * 100)}%` }} /></span>}
      <span className="small quiet whole">{required === 0 ? say("report_answered_free", { n: answered }) : say("report_answered", { done: required_answered, of: required })}</span>
    </>) },
  { name: "acts", label: <span className="unseen">{say("open")}</span>, cell: (of) => {
    const fills = mine(of) && (of.state === "open" || of.state === "returned");
    return <Link className={fills ? "action main" : "action"} to="/report/$month/$unit" params={{ month: of.month, unit: of.unit.id }}>{say(fills ? (of.state === "returned" ? "report_mend" : "report_fill") : "report_look")}</Link>;
  } },
];

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
      <button type="button" className={list.owed === 0 ? "action main" : "action"} disabled={open.isPending}
        onClick={() => open.mutate({ params: { month: wanted }, body: { batch: newId() } }, { onSuccess: () => onMonth(wanted) })}>
        {say("report_open_month", { month: monthText(wanted, lang) })}
      </button>
      {open.data ? <span role="status">{say(open.data.opened.length > 0 ? "report_opened" : "report_opened_none", { n: open.data.opened.length })}</span> : null}
      <Refused refusal={open.error} />
    </>
  );
}
