import { Link, useParams } from "@tanstack/react-router";
import type { GoalPage } from "../../../contract/index.ts";
import { useAnswer } from "../../data/queries.ts";
import { Lamp } from "../../parts/Lamp.tsx";
import { PaceBar } from "../../parts/PaceBar.tsx";
import { Rank } from "../../parts/Rank.tsx";
import { Answered } from "../../parts/states.tsx";
import { EditionTag } from "../../parts/switches.tsx";
import { Trend } from "../../parts/Trend.tsx";
import { useAsOf, usePlace } from "../../place/usePlace.ts";
import { monthText, shortMonth } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { startsApart } from "../overview/note.ts";
import { GoalFigures } from "./GoalFigures.tsx";
import { Commitments, Problems } from "./Promises.tsx";
import { Works } from "./Works.tsx";
import "./goal.css";

export function Goal() {
  const { goal } = useParams({ from: "/goals/$goal" });
  const query = useAnswer("goal", { goal }, useAsOf(), { keep: true });
  return <Answered query={query} lines={16}>{(told) => <Page told={told} />}</Answered>;
}

function Page({ told }: { told: GoalPage }) {
  const say = useWords();
  const { lang } = usePlace();
  const rank = told.rank_trend;
  // the overview is as good as always at hand already; without it the figures are merely all folded
  const board = useAnswer("overview", {}, useAsOf()).data;
  const headline = board?.goals.find((each) => each.goal.id === told.goal.id)?.headline.map((each) => each.metric) ?? [];
  return (
    <>
      <nav className="crumbs"><Link to="/">{say("nav_overview")}</Link><span>{monthText(told.month, lang)}</span></nav>
      <header className="page-head goal-head">
        <h1>{told.goal.seq}. {told.goal.name}</h1>
        <span className="quiet">{say("lead")} {told.goal.lead.name}{told.goal.leader ? `${say("gap")}${say("leader")} ${told.goal.leader}` : ""}</span>
        <EditionTag edition={told.edition} />
      </header>
      <div className={`goal-strip panel lit-${told.lamp.level}`}>
        <div className="goal-lamps">
          <div><Lamp level={told.lamp.level} /><span className={told.lamp.level === "grey" ? "small quiet" : "small"}>{told.lamp.reason}</span></div>
          {told.starts && startsApart(told) ? <div><span className="quiet small">{say("starts")}</span><Lamp level={told.starts.level} /><span className="small">{told.starts.reason}</span></div> : null}
        </div>
        <div><span className="quiet small">{say("rank")}</span><Rank now={told.rank} before={told.rank_before} /></div>
        <div className="goal-pace"><PaceBar series={told.rate_trend} pace={told.pace} time={told.time.number} /></div>
      </div>
      <div className="goal-grid">
        <GoalFigures told={told} headline={[...(told.rank ? [told.rank.metric] : []), ...headline]} />
        <section className="panel goal-trends">
          <header className="panel-head"><h2>{say("trend")}</h2></header>
          <div className="panel-body">
            {rank ? <><div className="small quiet">{say("trend_rank")}</div><Trend height={150} spec={{
              title: rank.label, unit: "", invert: true, at: rank.points.map((each) => shortMonth(each.month, lang)),
              series: [{ label: rank.label, shape: "line", values: rank.points.map(toNumber), texts: rank.points.map((each) => each.text) }],
            }} /></> : null}
            {told.rate_trend ? <><div className="small quiet">{told.rate_trend.label}</div><Trend height={170} spec={{
              title: told.rate_trend.label, unit: told.rate_trend.unit, at: told.rate_trend.points.map((each) => shortMonth(each.month, lang)),
              series: [
                { label: told.rate_trend.label, shape: "line", values: told.rate_trend.points.map(toNumber), texts: told.rate_trend.points.map((each) => each.text) },
                ...(told.pace ? [{ label: say("time_progress"), shape: "line" as const, muted: true, ...timeLine(told.rate_trend.points, told.time.number) }] : []),
              ],
            }} /></> : null}
          </div>
        </section>
      </div>
      <Works works={told.works} beyond={told.beyond.works} />
      <div className="goal-grid even">
        <Problems problems={told.problems} beyond={told.beyond.problems} />
        <Commitments due={told.commitments.due} next={told.commitments.next} beyond={told.beyond.commitments} />
      </div>
      <section className="panel goal-registers">
        <header className="panel-head"><h2>{say("registers_of_goal")}</h2></header>
        <ul className="panel-body">
          {told.registers.map((each) => <li key={each.id}><Link to="/registers/$register" params={{ register: each.id }}>{each.label}</Link> <span className="small quiet">{say("rows_found", { n: each.rows })}</span></li>)}
        </ul>
      </section>
    </>
  );
}

const toNumber = (point: { number: string | null }): number | null => (point.number === null ? null : Number(point.number));

/** Where time stood at the end of each month; of the last as far as it has come. */
function timeLine(points: readonly { month: string }[], now: string): { values: number[]; texts: string[] } {
  const values = points.map((each, i) => (i === points.length - 1 ? Number(now) : (Number(each.month.slice(5)) / 12) * 100));
  return { values, texts: values.map((each) => `${each.toFixed(1)}%`) };
}
