import { Link } from "@tanstack/react-router";
import type { Commitment, GoalPage } from "../../../contract/index.ts";
import { Beyond } from "../../parts/Beyond.tsx";
import { Empty } from "../../parts/states.tsx";
import { usePlace } from "../../place/usePlace.ts";
import { dayText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";

export function Problems({ problems, beyond }: { problems: GoalPage["problems"]; beyond: string | null }) {
  const say = useWords();
  const { lang } = usePlace();
  return (
    <section className="panel">
      <header className="panel-head"><h2>{say("problems")}</h2></header>
      {problems.length === 0 ? (beyond === null ? <Empty>{say("problems_none")}</Empty> : null) : (
        <ul className="lines">
          {problems.map((each) => (
            <li key={each.id}>
              <span className="tag">{each.class}</span>
              <div>
                <Link to="/registers/$register/$id" params={{ register: each.register, id: each.id }}>{each.text}</Link>
                <div className="small quiet facts-line">{[each.state, each.org?.name, each.since ? say("since", { when: dayText(each.since, lang) }) : ""].filter(Boolean).map((fact) => <span key={fact}>{fact}</span>)}</div>
              </div>
            </li>
          ))}
        </ul>
      )}
      <Beyond of={beyond} />
    </section>
  );
}

export function Commitments({ due, next, beyond }: GoalPage["commitments"] & { beyond: string | null }) {
  const say = useWords();
  return (
    <section className="panel">
      <header className="panel-head"><h2>{say("commitments")}</h2></header>
      <h3 className="list-title">{say("commitments_due")}</h3>
      <List of={due} beyond={beyond} />
      <h3 className="list-title">{say("commitments_next")}</h3>
      <List of={next} beyond={beyond} />
      <Beyond of={beyond} />
    </section>
  );
}

function List({ of, beyond }: { of: readonly Commitment[]; beyond: string | null }) {
  const say = useWords();
  const { lang } = usePlace();
  if (of.length === 0) return beyond !== null ? null : <Empty>{say("commitments_none")}</Empty>;
  return (
    <ul className="lines">
      {of.map((each) => (
        <li key={each.id}>
          <span className={each.state === "missed" ? "tag act" : "tag"}>{say(`commitment_${each.state}`)}</span>
          <div>
            <Link to="/registers/$register/$id" params={{ register: each.register, id: each.id }}>{each.text}</Link>
            <div className="small quiet facts-line">{[each.org?.name, each.due ? `${say("due")} ${dayText(each.due, lang)}` : "", each.account].filter(Boolean).map((fact) => <span key={fact}>{fact}</span>)}</div>
          </div>
        </li>
      ))}
    </ul>
  );
}
