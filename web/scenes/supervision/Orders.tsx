import { Link, useSearch } from "@tanstack/react-router";
import { address } from "../../../contract/api/paths.ts";
import type { OrderLine } from "../../../contract/index.ts";
import { useAnswer, useMe, useProgramme } from "../../data/queries.ts";
import { counted, type Column, DataTable } from "../../parts/DataTable.tsx";
import { Lamp } from "../../parts/Lamp.tsx";
import { Tabs } from "../../parts/Tabs.tsx";
import { SearchBox } from "../../parts/SearchBox.tsx";
import { UnitNarrow } from "../../parts/UnitNarrow.tsx";
import { Answered } from "../../parts/states.tsx";
import { ExportMenu } from "../../parts/ExportMenu.tsx";
import { useListed } from "../../parts/useListed.ts";
import { one } from "../../place/search.ts";
import { usePlace } from "../../place/usePlace.ts";
import { useWords } from "../../words/useWords.ts";
import "../../parts/tasks.css";
import "./supervision.css";

const states = ["open", "replied", "closed"] as const;

/** The same, as conditions of the register whose rows the file holds. */
const conditions: Readonly<Record<(typeof states)[number], readonly string[]>> = {
  open: ["closed_on:missing", "replied_on:missing"], replied: ["closed_on:missing", "replied_on:present"], closed: ["closed_on:present"],
};
const NEWEST = "-issued_on,-id";

/** Supervision orders: the office's all, a unit's own. */
export function Orders() {
  const say = useWords();
  const { page, size, sort, ask, paging, sorting } = useListed("orders");
  const { org, lang } = usePlace();
  const { data: me } = useMe();
  const search: Record<string, unknown> = useSearch({ strict: false });
  const state = states.find((each) => each === one(search["state"]));
  const q = one(search["q"]) ?? "";
  const query = useAnswer("orders", {}, { page, size, state, org, q: q || undefined, sort }, { keep: true });
  const units = me?.can["urge"] ?? false;
  const register = useProgramme().data?.office.orders ?? null;
  return (
    <div className="review">
      <div className="page-head">
        <h1>{say("orders_title")}</h1>
        {units ? <span className="head-links"><Link to="/supervision" search={{}}>{say("supervision_title")}</Link><Link className="action main" to="/orders/new" search={{}}>{say("order_new")}</Link></span> : null}
      </div>
      <div className="report-tools">
        <Tabs label={say("filter")} of={[...states, undefined].map((value) => ({ value, label: say(`orders_show_${value ?? "all"}`) }))} chosen={state} onChoose={(to) => ask({ state: to })} />
        {units ? <UnitNarrow label={say("orders_unit")} value={org} onPick={(to) => ask({ org: to })} /> : null}
        <SearchBox label={say("orders_search")} value={q} onSearch={(text) => ask({ q: text || undefined })} />
        {register === null ? null : <ExportMenu href={(format) => address("exportRows", { register }, { lang, org, q, filter: state ? [...conditions[state]] : [], sort: sort ?? NEWEST, format })} />}
      </div>
      <Answered query={query}>{(told) => (
        <section className="panel">
          <DataTable rows={told.orders} columns={columns(say)} id={({ id }) => id} busy={query.isPlaceholderData} empty={say("orders_none")} paging={paging(told)} sorting={sorting} />
          <p className="small quiet panel-body">{say("total", { n: counted(told.total, told.more) })}</p>
        </section>
      )}</Answered>
    </div>
  );
}

type Say = ReturnType<typeof useWords>;

const columns = (say: Say): Column<OrderLine>[] => [
  { name: "number", label: say("orders_number"), title: true, cell: ({ id, number }) => <Link to="/orders/$id" params={{ id }} className="whole">{number}</Link> },
  { name: "org", label: say("orders_unit"), sortable: true, cell: ({ unit }) => unit.name },
  { name: "subject", label: say("orders_subject"), sortable: true, cell: ({ subject }) => subject },
  { name: "colour", label: say("orders_grade"), sortable: true, cell: ({ colour, colour_label }) => <span className={`grade ${colour}`}>{colour_label}</span> },
  { name: "state", label: say("orders_state"), cell: (each) => <StateTag order={each} /> },
  { name: "issued_on", label: say("orders_issued"), sortable: true, cell: ({ issued_on }) => <span className="whole">{issued_on}</span> },
  { name: "due_on", label: say("orders_due"), sortable: true, cell: (each) => <DueDay order={each} /> },
];

export function StateTag({ order: { state, state_label } }: { order: Pick<OrderLine, "state" | "state_label"> }) {
  return <span className={state === "returned" || state === "escalated" ? "tag act" : state === "closed" ? "tag" : "tag accent"}>{state_label}</span>;
}

/** The day it is due, and how far that is as long as it matters. */
export function DueDay({ order: { due_on, days, lamp } }: { order: Pick<OrderLine, "due_on" | "days" | "lamp"> }) {
  const say = useWords();
  return (
    <span className="due-mark">
      <span className="whole">{due_on}</span>
      {days === null ? null : <Lamp level={lamp} label={days > 0 ? say("supervision_days_late", { n: days }) : days === 0 ? say("supervision_due_today") : say("supervision_days_left", { n: -days })} />}
    </span>
  );
}
