import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { address } from "../../../contract/api/paths.ts";
import type { LadderStepName, LateSubject, Supervision as Told, Urgency } from "../../../contract/index.ts";
import { useAnswer } from "../../data/queries.ts";
import { Tabs } from "../../parts/Tabs.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { ExportMenu } from "../../parts/ExportMenu.tsx";
import { Answered } from "../../parts/states.tsx";
import { UnitNarrow } from "../../parts/UnitNarrow.tsx";
import { type Listed, useListed } from "../../parts/useListed.ts";
import { one } from "../../place/search.ts";
import { usePlace } from "../../place/usePlace.ts";
import { useWords } from "../../words/useWords.ts";
import { LadderHead } from "./LadderHead.tsx";
import { lateColumns } from "./LateTable.tsx";
import { draftOf } from "./draft.ts";
import { StepDialog } from "./StepDialog.tsx";
import "../../parts/tasks.css";
import "./supervision.css";

const names = ["due", "late", "soon", "all"] as const satisfies readonly Urgency[];
const steps: readonly LadderStepName[] = ["remind", "urge", "order", "circular"];

/** What is owed and not given, on the ladder: the step that is due of each, and taking it for many at once. */
export function Supervision() {
  const { org } = usePlace();
  const search: Record<string, unknown> = useSearch({ strict: false });
  const asked: Asked = { show: names.find((each) => each === one(search["show"])), step: steps.find((each) => each === one(search["step"])), org };
  const listed = useListed("supervision");
  const { page, size, sort } = listed;
  const query = useAnswer("supervision", {}, { ...asked, sort, page, size }, { keep: true });
  return <div className="review">
    <Answered query={query} lines={12}>{(told) => <Page key={JSON.stringify([asked, page, size])} told={told} asked={asked} listed={listed} busy={query.isPlaceholderData} />}</Answered>
  </div>;
}

/** As the address says it. */
interface Asked {
  readonly show: Urgency | undefined;
  readonly step: LadderStepName | undefined;
  readonly org: string | undefined;
}

const keyOf = ({ kind, id }: Pick<LateSubject, "kind" | "id">): string => `${kind} ${id}`;

function Page({ told, asked, listed: { ask, sort, paging, sorting }, busy }: { told: Told; asked: Asked; listed: Listed<"supervision">; busy: boolean }) {
  const say = useWords();
  const { lang } = usePlace();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [taking, setTaking] = useState<{ step: LadderStepName; subjects: readonly LateSubject[]; left: number }>();
  const { step: rung, org } = asked;
  const shown = told.subjects;
  const picked = shown.filter((each) => chosen.has(keyOf(each)));
  const choose = (subjects: readonly LateSubject[], on: boolean): void => setChosen((before) => {
    const after = new Set(before);
    for (const each of subjects) if (on) after.add(keyOf(each)); else after.delete(keyOf(each));
    return after;
  });
  const units = new Set(picked.map(({ unit }) => unit.id));
  return (
    <>
      <div className="page-head">
        <h1>{say("supervision_title")}</h1>
        <span className="head-links">
          <span className="small quiet">{say("supervision_today", { day: told.today })}</span>
          <Link to="/orders" search={{}}>{say("supervision_orders", { open: told.orders_open, replied: told.orders_replied })}</Link>
          <Link className="action" to="/orders/new" search={{}}>{say("supervision_new")}</Link>
        </span>
      </div>
      <LadderHead told={told} chosen={rung} onChoose={(step) => ask({ step, show: undefined })} />
      <div className="report-tools">
        <Tabs label={say("filter")} of={names.map((value) => ({ value, label: say(`supervision_show_${value}`), count: told.counts[value] }))} chosen={rung ? null : told.show} onChoose={(show) => ask({ show, step: undefined })} />
        <UnitNarrow label={say("supervision_unit")} value={org} onPick={(to) => ask({ org: to })} />
        <ExportMenu href={(format) => address("supervisionFile", {}, { ...asked, show: rung ? undefined : told.show, sort, lang, format })} />
      </div>
      {shown.length === 0 ? <p className="panel state">{say(told.show === "due" || rung ? "supervision_none_due" : "supervision_none")}</p> : (
        <section className="panel late-list">
          <div className="select-bar">
            <label><input type="checkbox" checked={picked.length === shown.length} onChange={(event) => choose(shown, event.target.checked)} /> {say("supervision_choose_all", { n: shown.length })}</label>
            <span className="quiet">{say("supervision_chosen", { n: picked.length })}</span>
            {steps.map((step) => {
              const may = picked.filter((each) => each.may.includes(step));
              const due = may.some((each) => each.due?.step === step);
              return <button key={step} type="button" className={due ? "action main" : "action"} disabled={may.length === 0} onClick={() => setTaking({ step, subjects: may, left: picked.length - may.length })}>{say("step_take", { step: say(`step_${step}`), n: may.length })}</button>;
            })}
            {units.size === 1 ? <Link className="action" to="/orders/new" search={draftOf(picked)}>{say("supervision_draw_up")}</Link> : null}
          </div>
          <DataTable rows={shown} columns={lateColumns(say, told.ladder.rungs)} id={keyOf} busy={busy} empty="" paging={paging(told)} sorting={sorting}
            choosing={{ box: ({ unit, title }) => say("supervision_choose_of", { unit: unit.name, title }), chosen: (each) => chosen.has(keyOf(each)), choose: (each, on) => choose([each], on) }} />
        </section>
      )}
      {taking ? <StepDialog {...taking} onClose={() => setTaking(undefined)} onDone={() => setChosen(new Set())} /> : null}
    </>
  );
}
