import { Link } from "@tanstack/react-router";
import type { GoalCard, Overview } from "../../../contract/index.ts";
import { Figure } from "../../parts/Figure.tsx";
import { Lamp } from "../../parts/Lamp.tsx";
import { PaceBar } from "../../parts/PaceBar.tsx";
import { Rank } from "../../parts/Rank.tsx";
import { Sparkline } from "../../parts/Sparkline.tsx";
import { usePlace } from "../../place/usePlace.ts";
import { dayText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";

/** The ten goals as one table; on a phone each row becomes a card with the same facts. */
export function GoalBoard({ told }: { told: Overview }) {
  const say = useWords();
  return (
    <section className="panel board" aria-label={say("goals")}>
      <table>
        <thead>
          <tr>
            <th className="board-goal">{say("goal")}</th>
            <th>{say("lamp")}</th>
            <th>{say("rank")}</th>
            <th>{say("headline")}</th>
            <th className="board-pace">{say("rate_against_time")}</th>
          </tr>
        </thead>
        <tbody>{told.goals.map((each) => <GoalRow key={each.goal.id} card={each} time={told.time.number} />)}</tbody>
      </table>
    </section>
  );
}

function GoalRow({ card, time }: { card: GoalCard; time: string }) {
  const say = useWords();
  const { lang, org } = usePlace();
  const { goal, lamp } = card;
  return (
    <tr className={org === goal.lead.id ? "mine" : undefined}>
      <th scope="row"><div className="board-goal">
        <span className="seq">{goal.seq}</span>
        <div><Link to="/goals/$goal" params={{ goal: goal.id }}>{goal.name}</Link><div className="small quiet">{say("lead")} {goal.lead.name}</div></div>
      </div></th>
      <td className="board-lamp">
        <Lamp level={lamp.level} />
        <span className="small quiet reason" title={lamp.reason}>{lamp.level === "green" && lamp.reason === "" ? "" : lamp.reason}{lamp.level === "red" && lamp.since ? <> {say("since", { when: dayText(lamp.since, lang) })}</> : null}</span>
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
