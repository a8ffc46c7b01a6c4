import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Attention, Overview } from "../../../contract/index.ts";
import { moveByArrows } from "../../parts/arrows.ts";
import { Dated } from "../../parts/Dated.tsx";
import { FigureLink } from "../../parts/Figure.tsx";
import { Unfold } from "../../parts/Unfold.tsx";
import { useFirst } from "../../parts/useFirst.ts";
import { useNarrow } from "../../parts/useNarrow.ts";
import { usePlace } from "../../place/usePlace.ts";
import { dayText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";

type Kind = Attention["kind"];

/** What waits for somebody: what, whose, since when, and the way to the row; of one kind only, if wanted. */
export function AttentionList({ told }: { told: Overview }) {
  const say = useWords();
  const narrow = useNarrow();
  const [kind, setKind] = useState<Kind>();
  const all = told.waiting.reduce((sum, { things }) => sum + things, 0);
  const counts = Map.groupBy(told.attention, (each) => each.kind);
  const held = kind !== undefined && counts.has(kind) ? kind : undefined;
  const shown = held === undefined ? told.attention : counts.get(held)!;
  const first = useFirst(shown.length, narrow ? 4 : 7);
  const goals = new Map(told.goals.map((each) => [each.goal.id, each.goal]));
  return (
    <section className="panel attention" aria-label={say("attention")}>
      <header className="panel-head"><h2>{say("attention")}</h2><span className="small quiet">{say("attention_count", { n: told.attention.length, of: all })}</span></header>
      {counts.size > 1 ? (
        <div className="kinds" role="group" aria-label={say("by_kind")}>
          {told.waiting.filter((each) => counts.has(each.kind)).map(({ kind: each, things }) => (
            <button key={each} type="button" aria-pressed={held === each} onClick={() => setKind(held === each ? undefined : each)}>{say(`attention_${each}`)} {things}</button>
          ))}
        </div>
      ) : null}
      {told.attention.length === 0 ? <p className="state small">{say("attention_none")}</p> : (
        <ul onKeyDown={moveByArrows} className={first.open ? "open" : undefined}>
          {shown.slice(0, first.count).map((each) => <Item key={`${each.kind} ${each.goal} ${each.text}`} of={each} goal={goals.get(each.goal)?.name ?? ""} />)}
        </ul>
      )}
      <Unfold of={first} total={shown.length} word="expand_items" />
    </section>
  );
}

function Item({ of, goal }: { of: Attention; goal: string }) {
  const say = useWords();
  const { lang } = usePlace();
  const facts = [goal, of.org?.name, of.since ? say("since", { when: dayText(of.since, lang) }) : undefined].filter(Boolean);
  return (
    <li className={of.level}>
      <span className={of.level === "red" ? "tag act" : "tag"}>{say(`attention_${of.kind}`)}</span>
      <div><Way of={of} /><div className="small quiet facts-line">{facts.map((each) => <span key={each}>{each}</span>)}</div></div>
    </li>
  );
}

function Way({ of }: { of: Attention }) {
  const { link } = of;
  if (link?.row) return <Link to="/registers/$register/$id" params={{ register: link.register, id: link.row }}><Dated>{of.text}</Dated></Link>;
  if (link) return <Link to="/registers/$register" params={{ register: link.register }} search={{ filter: link.filter ? [link.filter] : [] }}><Dated>{of.text}</Dated></Link>;
  if (of.metric) return <FigureLink metric={of.metric} className=""><Dated>{of.text}</Dated></FigureLink>;
  return <Link to="/goals/$goal" params={{ goal: of.goal }}><Dated>{of.text}</Dated></Link>;
}
