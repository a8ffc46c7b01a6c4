import type { GoalCard, Overview } from "../../../contract/index.ts";
import { Lamp } from "../../parts/Lamp.tsx";
import { useWords } from "../../words/useWords.ts";

/** The goals: place and how it moved, both lamps, and the main rate against time. */
export function GoalLines({ told }: { told: Overview }) {
  const say = useWords();
  return (
    <section className="screen-goals" aria-label={say("goals")} tabIndex={0}>
      <table>
        <caption className="unseen">{say("goals")}</caption>
        <thead><tr><th scope="col">{say("goal")}</th><th scope="col">{say("rank")}</th><th scope="col">{say("screen_progress")}</th><th scope="col">{say("starts")}</th><th scope="col">{say("rate_against_time")} {told.time.text}</th></tr></thead>
        <tbody>{told.goals.map((each) => <Line key={each.goal.id} card={each} time={told.time.number} />)}</tbody>
      </table>
    </section>
  );
}

function Line({ card, time }: { card: GoalCard; time: string }) {
  const say = useWords();
  const { goal, lamp, starts } = card;
  return (
    <tr>
      <th scope="row"><span className="screen-seq">{goal.seq}</span>{goal.name}<small>{goal.lead.name}</small></th>
      <td className="screen-rank" data-label={say("rank")}><Place card={card} /></td>
      <td data-label={say("screen_progress")}><Lamp level={lamp.level} />{lamp.months !== null && lamp.months > 1 && lamp.level !== "green" && lamp.level !== "grey" ? <small>{say("screen_running", { n: lamp.months })}</small> : null}</td>
      <td data-label={say("starts")}>{starts ? <><Lamp level={starts.level} />{starts.late > 0 ? <small>{say("starts_late", { n: starts.late, of: starts.due })}</small> : null}</> : <span className="screen-none">—</span>}</td>
      <td data-label={say("rate_against_time")}><Pace card={card} time={time} /></td>
    </tr>
  );
}

function Place({ card: { rank, rank_before: was } }: { card: GoalCard }) {
  const say = useWords();
  if (rank?.number == null) return <span className="screen-none">—</span>;
  const moved = was?.number == null ? 0 : Number(was.number) - Number(rank.number);
  return (
    <>
      <b>{rank.number}</b>
      {moved === 0 ? null : <span className={moved > 0 ? "up" : "down"}><span aria-hidden="true">{moved > 0 ? `▲${moved}` : `▼${-moved}`}</span><span className="unseen">{say(moved > 0 ? "rank_up" : "rank_down", { n: Math.abs(moved) })}</span></span>}
    </>
  );
}

/** The bar ends where the rate stands; the mark is where time stands. */
function Pace({ card: { rate_trend: trend, pace, lamp }, time }: { card: GoalCard; time: string }) {
  const say = useWords();
  const last = trend?.points.at(-1);
  if (!trend && lamp.level === "grey") return <span className="screen-none">{say("lamp_none")}</span>;
  if (!trend || trend.unit !== "%" || last?.number == null) return <span className="screen-none" title={lamp.reason}>{last?.text ?? "—"}</span>;
  return (
    <div className="screen-pace">
      <span className="screen-bar" aria-hidden="true"><i style={{ width: `${Math.min(100, Number(last.number))}%` }} />{pace ? <b style={{ left: `${time}%` }} /> : null}</span>
      <span className="screen-rate">{last.text}</span>
      <span className={pace ? `screen-gap ${pace.sign} lit-${lamp.level}` : "screen-gap"}>{pace ? say(pace.sign, { n: pace.points }) : ""}</span>
    </div>
  );
}
