import { Link } from "@tanstack/react-router";
import type { GoalCard, Overview } from "../../../contract/index.ts";
import { Figure } from "../../parts/Figure.tsx";
import { Lamp } from "../../parts/Lamp.tsx";
import { PaceBar } from "../../parts/PaceBar.tsx";
import { Rank } from "../../parts/Rank.tsx";
import { Sparkline } from "../../parts/Sparkline.tsx";
import { Text } from "../../parts/Text.tsx";
import { usePlace } from "../../place/usePlace.ts";
import { shortMonth } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { lampNote, startsApart } from "./note.ts";

/** The goals as one table; on a phone each row becomes a card with the same facts. */
export function GoalBoard({ told, level }: { told: Overview; level: string | undefined }) {
  const say = useWords();
  const shown = told.goals.filter((each) => level === undefined || each.lamp.level === level);
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
        <tbody>{shown.map((each) => <GoalRow key={each.goal.id} card={each} time={told.time.number} />)}</tbody>
      </table>
    </section>
  );
}

/** Why there is no lamp, or since when it stands so; the whole reason is in its title, beside the bar and on the goal's page. */
function LampNote({ card }: { card: GoalCard }) {
  const say = useWords();
  const { lang } = usePlace();
  const { lamp, pace } = card;
  const note = lampNote(card);
  if (note.kind === "why") return <span className="small quiet reason">{note.text}</span>;
  if (note.kind === "unrated") return <span className="small quiet reason" title={lamp.reason}>{say("lamp_none")}<span className="unseen">{lamp.reason}</span></span>;
  const since = note.kind !== "since" ? "" : note.months === null ? say("since", { when: shortMonth(note.month, lang) }) : say("since_running", { when: shortMonth(note.month, lang), n: note.months });
  return <span className="small quiet reason" title={lamp.reason}>{pace ? <span className="unseen">{lamp.reason}</span> : null}{since}</span>;
}

/** The planned starts of the goal's works: with a lamp of their own where the goal's stands for its rate. */
function Starts({ card }: { card: GoalCard }) {
  const say = useWords();
  const { starts } = card;
  if (!starts) return null;
  const apart = startsApart(card);
  return (
    <span className={`starts small ${starts.level}`} title={starts.reason}>
      {apart ? <><span className="quiet">{say("starts")}</span> <Lamp level={starts.level} title={starts.reason} />{" "}</> : null}
      {starts.late > 0 ? <span className="quiet">{say("starts_late", { n: starts.late, of: starts.due })}</span> : apart ? null : <span className="quiet">{starts.reason}</span>}
    </span>
  );
}

function GoalRow({ card, time }: { card: GoalCard; time: string }) {
  const say = useWords();
  const { org } = usePlace();
  const { goal, lamp, pace, starts } = card;
  const other = card.by_rule.find((each) => each.level !== lamp.level);
  return (
    <tr className={`lit-${lamp.level}${org === goal.lead.id ? " mine" : ""}`}>
      <th scope="row"><div className="board-goal">
        <span className="seq">{goal.seq}</span>
        <div><Link to="/goals/$goal" params={{ goal: goal.id }}>{goal.name}</Link><div className="small quiet">{say("lead")} {goal.lead.name}</div></div>
      </div></th>
      <td className="board-lamp">
        <Lamp level={lamp.level} title={lamp.reason} />
        <LampNote card={card} />
        <Starts card={card} />
      </td>
      <td className="board-rank"><span className="label">{say("rank")}</span><Rank now={card.rank} before={card.rank_before} />{card.rank_trend ? <Sparkline of={card.rank_trend} invert /> : null}</td>
      <td className="board-headline">
        <dl className="headline">
          {card.headline.map((each) => <div key={each.metric}><dt title={each.label}>{each.label}</dt><dd><Figure of={each} /></dd></div>)}
        </dl>
      </td>
      <td className="board-pace">
        <PaceBar series={card.rate_trend} pace={pace} time={time} />
        {other ? <span className="small quiet other-rule" title={other.source}>{say("by_rule", { rule: say(`rule_${other.kind}`) })} <Lamp level={other.level} title={other.source} /></span> : null}
        {!pace && starts?.longest ? <Link to="/registers/$register/$id" params={{ register: starts.longest.register, id: starts.longest.row }} className="small longest"><Text>{say("longest_late", { name: starts.longest.name, n: starts.longest.months })}</Text></Link> : null}
        {!card.rate_trend && !starts && lamp.level === "grey" ? <span className="small quiet">{lamp.reason}</span> : null}
      </td>
    </tr>
  );
}
