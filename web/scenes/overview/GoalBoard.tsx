import { Link } from "@tanstack/react-router";
import type { GoalCard, Overview } from "../../../contract/index.ts";
import { Figure } from "../../parts/Figure.tsx";
import { Lamp } from "../../parts/Lamp.tsx";
import { PaceBar } from "../../parts/PaceBar.tsx";
import { Rank } from "../../parts/Rank.tsx";
import { Sparkline } from "../../parts/Sparkline.tsx";
import { usePlace } from "../../place/usePlace.ts";
import { monthText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";

/** The ten goals as one table; on a phone each row becomes a card with the same facts. */
export function GoalBoard({ told }: { told: Overview }) {
  const say = useWords();
  return (
    <section className="panel board" aria-label={say("goals")}>
      <table>
        <caption className="unseen">{say("goals")}</caption>
        <thead>
          <tr>
            <th scope="col" className="board-goal">{say("goal")}</th>
            <th scope="col">{say("lamp")}</th>
            <th scope="col">{say("rank")}</th>
            <th scope="col">{say("headline")}</th>
            <th scope="col" className="board-pace">{say("rate_against_time")}</th>
          </tr>
        </thead>
        <tbody>{told.goals.map((each) => <GoalRow key={each.goal.id} card={each} time={told.time.number} />)}</tbody>
      </table>
    </section>
  );
}

/** What the other columns do not say already: the whole reason is in the lamp's title and on the goal's page. */
function LampNote({ card: { lamp, pace } }: { card: GoalCard }) {
  const say = useWords();
  const { lang } = usePlace();
  if (lamp.level === "grey") return <span className="small quiet reason" title={lamp.reason}>{say("lamp_none")}</span>;
  const since = lamp.since && lamp.level !== "green" ? say("since", { when: monthText(lamp.since, lang) }) : "";
  return <span className="small quiet reason" title={lamp.reason}>{pace ? <span className="unseen">{lamp.reason}</span> : lamp.reason} {since}</span>;
}

function GoalRow({ card, time }: { card: GoalCard; time: string }) {
  const say = useWords();
  const { org } = usePlace();
  const { goal, lamp } = card;
  return (
    <tr className={`lit-${lamp.level}${org === goal.lead.id ? " mine" : ""}`}>
      <th scope="row"><div className="board-goal">
        <span className="seq">{goal.seq}</span>
        <div><Link to="/goals/$goal" params={{ goal: goal.id }}>{goal.name}</Link><div className="small quiet">{say("lead")} {goal.lead.name}</div></div>
      </div></th>
      <td className="board-lamp">
        <Lamp level={lamp.level} title={lamp.reason} />
        <LampNote card={card} />
      </td>
      <td className="board-rank"><span className="label">{say("rank")}</span><Rank now={card.rank} before={card.rank_before} />{card.rank_trend ? <Sparkline of={card.rank_trend} invert /> : null}</td>
      <td className="board-headline">
        <dl className="headline">
          {card.headline.map((each) => <div key={each.metric}><dt title={each.label}>{each.label}</dt><dd><Figure of={each} /></dd></div>)}
        </dl>
      </td>
      <td className="board-pace"><PaceBar series={card.rate_trend} pace={card.pace} time={time} /></td>
    </tr>
  );
}
