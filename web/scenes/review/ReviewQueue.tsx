import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { QueueLine, ReviewQueue as Told } from "../../../contract/index.ts";
import { useAnswer, useOfficeName } from "../../data/queries.ts";
import { Lamp } from "../../parts/Lamp.tsx";
import { Tabs } from "../../parts/Tabs.tsx";
import { Answered } from "../../parts/states.tsx";
import { one } from "../../place/search.ts";
import { usePlace, useTurn } from "../../place/usePlace.ts";
import { instantText, monthText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { AcceptDialog } from "./AcceptDialog.tsx";
import "../../parts/tasks.css";
import "./review.css";

const sieves = {
  mine: ({ mine }: QueueLine) => mine,
  waiting: ({ level }: QueueLine) => level !== null,
  owing: ({ state }: QueueLine) => state === "open",
  returned: ({ state }: QueueLine) => state === "returned",
  accepted: ({ state }: QueueLine) => state === "accepted",
  all: () => true,
} as const;
type Sieve = keyof typeof sieves;
const names = Object.keys(sieves) as Sieve[];

/** What waits for my review, and how the month's other reports stand. */
export function ReviewQueue() {
  const say = useWords();
  const search: Record<string, unknown> = useSearch({ strict: false });
  const queue = useAnswer("reviewQueue", {}, { month: one(search["period"]) }, { keep: true });
  return (
    <div className="review">
      <div className="page-head"><h1>{say("review_title")}</h1></div>
      <Answered query={queue}>{(told) => <Queue key={told.month ?? ""} told={told} wanted={one(search["show"])} />}</Answered>
    </div>
  );
}

function Queue({ told, wanted }: { told: Told; wanted: string | undefined }) {
  const say = useWords();
  const office = useOfficeName();
  const turn = useTurn();
  const { lang } = usePlace();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [accepting, setAccepting] = useState(false);
  const count = (name: Sieve): number => told.lines.filter(sieves[name]).length;
  const sieve: Sieve = names.find((each) => each === wanted) ?? (count("mine") > 0 ? "mine" : "waiting");
  const shown = told.lines.filter(sieves[sieve]);
  const mine = shown.filter(({ mine: is }) => is);
  const picked = told.lines.filter(({ mine: is, unit }) => is && chosen.has(unit.id));
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
            <select className="pick" value={told.month ?? ""} onChange={(event) => turn({ period: event.target.value })}>
              {told.months.map((month) => <option key={month} value={month}>{monthText(month, lang)}</option>)}
            </select>
          </label>
        ) : null}
        <Tabs label={say("filter")} of={names.map((value) => ({ value, label: say(`review_show_${value}`), count: count(value) }))} chosen={sieve} onChoose={(show) => turn({ show }, { replace: true })} />
        <span className="small quiet">{say("review_days", { n: told.days })}</span>
      </div>
      {shown.length === 0 ? <p className="panel state">{say(told.month === null ? "review_no_month" : sieve === "mine" ? "review_none_mine" : "review_none")}</p> : (
        <section className="panel">
          {mine.length > 0 ? (
            <div className="select-bar">
              <label><input type="checkbox" checked={mine.every(({ unit }) => chosen.has(unit.id))} onChange={(event) => choose(mine, event.target.checked)} /> {say("review_choose_all", { n: mine.length })}</label>
              <button type="button" className="action main" disabled={picked.length === 0} onClick={() => setAccepting(true)}>{say("review_accept_chosen", { n: picked.length })}</button>
            </div>
          ) : null}
          <table className="plain queue">
            <thead><tr>{mine.length > 0 ? <th><span className="unseen">{say("review_choose")}</span></th> : null}<th>{say("report_unit")}</th><th>{say("report_state")}</th><th>{say("review_waited")}</th><th>{say("review_due")}</th><th className="num">{say("review_items")}</th><th>{say("review_handed_in")}</th><th /></tr></thead>
            <tbody>{shown.map((line) => <Line key={line.unit.id} line={line} office={office} chooses={mine.length > 0} chosen={chosen.has(line.unit.id)} onChoose={(on) => choose([line], on)} />)}</tbody>
          </table>
        </section>
      )}
      {accepting ? <AcceptDialog lines={picked} onClose={() => setAccepting(false)} onDone={() => setChosen(new Set())} /> : null}
    </>
  );
}

function Line({ line, office, chooses, chosen, onChoose }: { line: QueueLine; office: string; chooses: boolean; chosen: boolean; onChoose: (on: boolean) => void }) {
  const say = useWords();
  const { unit, month, state, level, mine, waited, lamp, late, counts } = line;
  const params = { month, unit: unit.id };
  return (
    <tr className={mine ? "mine" : undefined}>
      {chooses ? <td className="choose">{mine ? <input type="checkbox" aria-label={say("review_choose_of", { unit: unit.name })} checked={chosen} onChange={(event) => onChoose(event.target.checked)} /> : null}</td> : null}
      <th scope="row"><Link to="/review/$month/$unit" params={params}>{unit.name}</Link></th>
      <td><span className={state === "returned" ? "tag act" : state === "open" ? "tag" : "tag accent"}>{say(`report_state_${state}`)}</span>{level ? <span className="small quiet"> {say(mine ? "review_waits_me" : `review_waits_${level}`, { office })}</span> : null}</td>
      <td>{level ? <Lamp level={lamp} label={waited === 0 ? say("review_waited_today") : say("review_waited_days", { n: waited })} /> : <span className="quiet">—</span>}</td>
      <td><span className="whole">{line.due_on}</span>{late ? <span className="tag act">{say("review_handed_in_late")}</span> : null}</td>
      <td className="num">{counts.items === 0 ? <span className="quiet">—</span> : say("review_counts", { n: counts.items })}{counts.items > 0 && counts.blank > 0 ? <span className="small quiet"> {say(counts.blank === counts.items ? "review_blank_all" : "review_blank_some", { n: counts.blank })}</span> : null}{counts.returned > 0 ? <span className="small"> {say("report_returned_items", { n: counts.returned })}</span> : null}</td>
      <td className="small quiet">{line.submitted_at ? <><span className="whole">{instantText(line.submitted_at)}</span> {line.submitted_by}{line.passed_by ? `${say("semicolon")}${say("review_passed_by", { who: line.passed_by })}` : ""}</> : null}</td>
      <td className="num"><Link className={mine ? "action main" : "action"} to="/review/$month/$unit" params={params}>{say(mine ? "review_do" : "report_look")}</Link></td>
    </tr>
  );
}
