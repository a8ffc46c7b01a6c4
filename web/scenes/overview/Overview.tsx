import { useState } from "react";
import type { Overview as Told } from "../../../contract/index.ts";
import { levels } from "../../parts/levels.ts";
import { EditionTag, useMonth } from "../../parts/switches.tsx";
import { Lamp } from "../../parts/Lamp.tsx";
import { Answered } from "../../parts/states.tsx";
import { useAnswer } from "../../data/queries.ts";
import { useAsOf, usePlace } from "../../place/usePlace.ts";
import { dayText, monthText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { AttentionList } from "./AttentionList.tsx";
import { GoalBoard } from "./GoalBoard.tsx";
import { TurnedList } from "./TurnedList.tsx";
import "./overview.css";

/** How are we doing, what is red, what is mine: answered without a click. */
export function Overview() {
  const month = useMonth();
  const query = useAnswer("overview", {}, useAsOf(), { keep: true });
  return (
    <div className="overview" key={month}>
      <Answered query={query} lines={14}>{(told) => <Board told={told} />}</Answered>
    </div>
  );
}

function Board({ told }: { told: Told }) {
  const say = useWords();
  const { lang } = usePlace();
  const [level, setLevel] = useState<(typeof levels)[number]>();
  const lit = levels.map((level) => [level, told.goals.filter((each) => each.lamp.level === level).length] as const).filter(([, n]) => n > 0);
  return (
    <>
      <header className="page-head overview-head">
        <h1>{say("overview_title", { month: monthText(told.month, lang) })}</h1>
        <span className="tags">{told.state.state === "frozen" && told.edition !== null ? null : <span className="tag">{say(`state_${told.state.state}`)}</span>} <EditionTag edition={told.edition} /></span>
        <span className="tally" role="group" aria-label={say("by_lamp")}>
          {lit.map(([each, n]) => <button type="button" key={each} aria-pressed={level === each} onClick={() => setLevel(level === each ? undefined : each)}><Lamp level={each} /> <b>{n}</b></button>)}
        </span>
        <span className="clock">
          <span className="small quiet">{say("time_progress")}</span> <b>{told.time.text}</b>
          <span className="bar" aria-hidden="true"><i style={{ width: `${told.time.number}%` }} /></span>
          <span className="small quiet">{told.time.until === null ? say("time_progress_note", { elapsed: told.time.elapsed, of: told.time.of }) : say("time_progress_until", { when: dayText(told.time.until, lang) })}</span>
        </span>
      </header>
      <div className="overview-grid">
        <GoalBoard told={told} level={level !== undefined && told.goals.some((each) => each.lamp.level === level) ? level : undefined} />
        <div className="overview-side"><TurnedList told={told} /><AttentionList told={told} /></div>
      </div>
      <footer className="rules small quiet">
        <b>{say("lamp_rules")}</b>
        {told.rules.map((each) => <span key={each.kind}>{each.source}</span>)}
      </footer>
    </>
  );
}
