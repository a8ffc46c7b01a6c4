import { Link } from "@tanstack/react-router";
import type { Overview, Turned } from "../../../contract/index.ts";
import { moveByArrows } from "../../parts/arrows.ts";
import { Dated } from "../../parts/Dated.tsx";
import { FigureLink } from "../../parts/Figure.tsx";
import { Lamp } from "../../parts/Lamp.tsx";
import { Text } from "../../parts/Text.tsx";
import { Unfold } from "../../parts/Unfold.tsx";
import { useFirst } from "../../parts/useFirst.ts";
import { usePlace } from "../../place/usePlace.ts";
import { dayText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { awaits } from "../screen/movers.ts";

/** Lamps that changed since last month: from what to what, whose, since when, and the way to the row. */
export function TurnedList({ told }: { told: Overview }) {
  const say = useWords();
  const first = useFirst(told.turned.length, 5);
  const goals = new Map(told.goals.map((each) => [each.goal.id, each.goal.name]));
  const red = told.turned.filter(({ to }) => to === "red").length;
  return (
    <section className="panel turned" aria-label={say("turned")}>
      <header className="panel-head"><h2>{say("turned")}</h2><span className="small quiet">{say("turned_count", { n: told.turned.length, red })}</span></header>
      {told.turned.length === 0 ? <p className="state small">{say(awaits(told) ? "screen_moved_awaited" : "turned_none")}</p> : (
        <ul onKeyDown={moveByArrows}>{told.turned.slice(0, first.count).map((each) => <Item key={`${each.kind} ${each.goal} ${each.link?.row ?? ""}`} of={each} goal={goals.get(each.goal) ?? ""} />)}</ul>
      )}
      <Unfold of={first} total={told.turned.length} word="expand_items" />
    </section>
  );
}

function Item({ of, goal }: { of: Turned; goal: string }) {
  const say = useWords();
  const { lang } = usePlace();
  const facts = [goal, of.register, of.org?.name, of.leader ? `${say(of.kind === "progress" ? "leader" : "sponsor")} ${of.leader}` : undefined, of.kind === "progress" && of.since ? say("since", { when: dayText(of.since, lang) }) : undefined].filter(Boolean);
  return (
    <li className={of.to}>
      <span className="turn"><span className="unseen">{say(`lamp_${of.from}`)} → </span><Lamp level={of.to} /></span>
      <div>
        {of.link ? <Link to="/registers/$register/$id" params={{ register: of.link.register, id: of.link.row }}><Dated>{of.text}</Dated></Link>
          : of.metric ? <FigureLink metric={of.metric} className=""><Dated>{of.text}</Dated></FigureLink> : <Dated>{of.text}</Dated>}
        <div className="small quiet facts-line">{facts.map((each) => <span key={each}><Text>{each!}</Text></span>)}</div>
      </div>
    </li>
  );
}
