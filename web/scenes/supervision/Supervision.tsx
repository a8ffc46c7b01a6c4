import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { LadderStepName, LateSubject, Supervision as Told } from "../../../contract/index.ts";
import { useAnswer } from "../../data/queries.ts";
import { Tabs } from "../../parts/Tabs.tsx";
import { Answered } from "../../parts/states.tsx";
import { one } from "../../place/search.ts";
import { useTurn } from "../../place/usePlace.ts";
import { useWords } from "../../words/useWords.ts";
import { LadderHead } from "./LadderHead.tsx";
import { LateTable } from "./LateTable.tsx";
import { draftOf } from "./draft.ts";
import { StepDialog } from "./StepDialog.tsx";
import "../../parts/tasks.css";
import "./supervision.css";

const sieves = {
  due: ({ due }: LateSubject) => due !== null,
  late: ({ days }: LateSubject) => days > 0,
  soon: ({ days }: LateSubject) => days <= 0,
  all: () => true,
} as const;
type Sieve = keyof typeof sieves;
const names = Object.keys(sieves) as Sieve[];
const steps: readonly LadderStepName[] = ["remind", "urge", "order", "circular"];

/** What is owed and not given, on the ladder: the step that is due of each, and taking it for many at once. */
export function Supervision() {
  const query = useAnswer("supervision", {}, {});
  return <div className="review">
    <Answered query={query} lines={12}>{(told) => <Page told={told} />}</Answered>
  </div>;
}

const keyOf = ({ kind, id }: Pick<LateSubject, "kind" | "id">): string => `${kind} ${id}`;

function Page({ told }: { told: Told }) {
  const say = useWords();
  const turn = useTurn();
  const search: Record<string, unknown> = useSearch({ strict: false });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [taking, setTaking] = useState<{ step: LadderStepName; subjects: readonly LateSubject[]; left: number }>();
  const rung = steps.find((each) => each === one(search["step"]));
  const of = (sieve: Sieve): LateSubject[] => told.subjects.filter(sieves[sieve]);
  const wanted = names.find((each) => each === one(search["show"])) ?? (of("due").length > 0 ? "due" : of("late").length > 0 ? "late" : "all");
  const shown = rung ? told.subjects.filter(({ due }) => due?.step === rung) : of(wanted);
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
      <LadderHead told={told} chosen={rung} onChoose={(step) => { setChosen(new Set()); turn({ step, show: undefined }, { replace: true }); }} />
      <div className="report-tools">
        <Tabs label={say("filter")} of={names.map((value) => ({ value, label: say(`supervision_show_${value}`), count: of(value).length }))} chosen={rung ? null : wanted} onChoose={(show) => { setChosen(new Set()); turn({ show, step: undefined }, { replace: true }); }} />
      </div>
      {shown.length === 0 ? <p className="panel state">{say(wanted === "due" || rung ? "supervision_none_due" : "supervision_none")}</p> : (
        <section className="panel">
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
          <LateTable subjects={shown} rungs={told.ladder.rungs} chosen={(each) => chosen.has(keyOf(each))} onChoose={(each, on) => choose([each], on)} />
        </section>
      )}
      {taking ? <StepDialog {...taking} onClose={() => setTaking(undefined)} onDone={() => setChosen(new Set())} /> : null}
    </>
  );
}
