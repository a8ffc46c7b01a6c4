import type { Overview as Told } from "../../../contract/index.ts";
import { EditionTag, useMonth } from "../../parts/switches.tsx";
import { Lamp } from "../../parts/Lamp.tsx";
import { Answered } from "../../parts/states.tsx";
import { useAnswer } from "../../data/queries.ts";
import { useAsOf, usePlace } from "../../place/usePlace.ts";
import { monthText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { AttentionList } from "./AttentionList.tsx";
import { GoalBoard } from "./GoalBoard.tsx";
import "./overview.css";

const levels = ["red", "yellow", "green", "grey"] as const;

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
  const lit = levels.map((level) => [level, told.goals.filter((each) => each.lamp.level === level).length] as const).filter(([, n]) => n > 0);
  return (
    <>
      <header className="page-head overview-head">
        <h1>{say("overview_title", { month: monthText(told.month, lang) })}</h1>
        <span className="tags">{told.state.state === "frozen" && told.edition !== null ? null : <span className="tag">{say(`state_${told.state.state}`)}</span>} <EditionTag edition={told.edition} /></span>
        <span className="tally">{lit.map(([level, n]) => <span key={level}><Lamp level={level} /> <b>{n}</b></span>)}</span>
        <span className="clock">
          <span className="small quiet">{say("time_progress")}</span> <b>{told.time.text}</b>
          <span className="bar" aria-hidden="true"><i style={{ width: `${told.time.number}%` }} /></span>
          <span className="small quiet">{say("time_progress_note", { elapsed: told.time.elapsed, of: told.time.of })}</span>
        </span>
      </header>
      <div className="overview-grid">
        <GoalBoard told={told} />
        <AttentionList told={told} />
      </div>
    </>
  );
}
