import { Link, useSearch } from "@tanstack/react-router";
import { address } from "../../../contract/api/paths.ts";
import type { BurdenCounts, BurdenList } from "../../../contract/index.ts";
import { useAnswer } from "../../data/queries.ts";
import { type Column, DataTable } from "../../parts/DataTable.tsx";
import { ExportMenu } from "../../parts/ExportMenu.tsx";
import { Answered } from "../../parts/states.tsx";
import { UnitNarrow } from "../../parts/UnitNarrow.tsx";
import { type Listed, useListed } from "../../parts/useListed.ts";
import { one } from "../../place/search.ts";
import { usePlace } from "../../place/usePlace.ts";
import { monthText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import type { Word } from "../../words/words.ts";
import "../../parts/tasks.css";

type Count = keyof BurdenCounts;
const counts: readonly { readonly name: Count; readonly word: Word }[] = [
  { name: "asked", word: "burden_asked" }, { name: "prefilled", word: "burden_prefilled" }, { name: "reused", word: "burden_reused" },
  { name: "typed", word: "burden_typed" }, { name: "behalf", word: "burden_behalf" }, { name: "minutes", word: "burden_minutes" },
];

/** What reporting costs the units, month by month. */
export function Burden() {
  const say = useWords();
  const { org } = usePlace();
  const search: Record<string, unknown> = useSearch({ strict: false });
  const listed = useListed("burden");
  const { page, size, sort } = listed;
  const burden = useAnswer("burden", {}, { month: one(search["period"]), org, sort, page, size }, { keep: true });
  return (
    <div className="review">
      <div className="page-head"><div><h1>{say("burden_title")}</h1><p className="quiet small">{say("burden_note")}</p></div></div>
      <Answered query={burden}>{(list) => <Table list={list} listed={listed} busy={burden.isPlaceholderData} />}</Answered>
    </div>
  );
}

function Table({ list, listed: { ask, sort, paging, sorting }, busy }: { list: BurdenList; listed: Listed<"burden">; busy: boolean }) {
  const say = useWords();
  const { lang, org } = usePlace();
  if (list.month === null) return <p className="panel state">{say("burden_none")}</p>;
  const { month, count, page, size } = list;
  const many = count > 1;
  return (
    <>
      <div className="report-tools">
        <label>{say("month")}{" "}
          <select className="pick" value={month} onChange={(event) => ask({ period: event.target.value })}>{list.months.map((each) => <option key={each} value={each}>{monthText(each, lang)}</option>)}</select>
        </label>
        {many || org ? <UnitNarrow label={say("report_unit")} value={org} onPick={(to) => ask({ org: to })} /> : null}
        <ExportMenu href={(format) => address("burdenFile", {}, { month, org, sort, lang, format })} />
      </div>
      <section className="panel">
        <DataTable rows={list.units} columns={columns(say, list, month)} id={({ unit }) => unit.id} busy={busy} empty={say("burden_none_shown")} paging={paging({ page, size, total: count })} sorting={many ? sorting : undefined} />
      </section>
    </>
  );
}

type Line = BurdenList["units"][number];

const columns = (say: ReturnType<typeof useWords>, { total, last_total }: BurdenList, month: string): Column<Line>[] => [
  { name: "unit", label: say("report_unit"), title: true, sortable: true, foot: say("burden_total"), cell: ({ unit }) => <Link className="row-title" to="/report/$month/$unit" params={{ month, unit: unit.id }}>{unit.name}</Link> },
  { name: "state", label: say("report_state"), sortable: true, cell: ({ stage, draft }) => <><span className="whole">{say(`report_state_${stage}`)}</span>{draft ? <span className="quiet small"> {say("burden_draft")}</span> : null}</> },
  ...counts.map(({ name, word }): Column<Line> => ({
    name, label: say(word), numeric: true, sortable: true, foot: <>{total[name] ?? "—"}<Last of={last_total} name={name} /></>,
    cell: (each) => <>{each[name] ?? "—"}<Last of={each.last} name={name} /></>,
  })),
];

function Last({ of, name }: { of: BurdenCounts | null; name: Count }) {
  const say = useWords();
  const value = of?.[name] ?? null;
  return value === null ? null : <span className="quiet small"> {say("burden_last")} {value}</span>;
}
