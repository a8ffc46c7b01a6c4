import { Link, useParams } from "@tanstack/react-router";
import { useAnswer } from "../../data/queries.ts";
import { Answered, Empty } from "../../parts/states.tsx";
import { Text } from "../../parts/Text.tsx";
import { usePlace } from "../../place/usePlace.ts";
import { dayText, monthText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import "./public.css";

/** Issued bulletins for everybody, without signing in. */
export function PublicList() {
  const say = useWords();
  const { lang } = usePlace();
  const query = useAnswer("publicMonths", {}, {});
  return (
    <Answered query={query} lines={6}>
      {(told) => (
        <>
          <header className="page-head"><h1>{told.programme}</h1><span className="quiet small">{say("public_note")}</span></header>
          <section className="panel">
            <header className="panel-head"><h2>{say("public_list")}</h2></header>
            {told.months.length === 0 ? <Empty>{say("public_none")}</Empty> : (
              <ul className="lines">
                {told.months.map((each) => (
                  <li key={each.month}>
                    <span className="tag">{monthText(each.month, lang)}</span>
                    <div><Link to="/public/$month" params={{ month: each.month }}>{each.title}</Link><div className="small quiet">{each.number}{say("gap")}{dayText(each.date, lang)}</div></div>
                  </li>
                ))}
              </ul>
            )}
          </section>
        </>
      )}
    </Answered>
  );
}

/** One of them: the goals' headline figures. */
export function PublicMonth() {
  const say = useWords();
  const { lang } = usePlace();
  const { month } = useParams({ from: "/public/$month" });
  const query = useAnswer("publicMonth", { month }, {});
  return (
    <Answered query={query} lines={12}>
      {(told) => (
        <>
          <nav className="crumbs"><Link to="/public">{say("public_list")}</Link></nav>
          <header className="page-head"><h1>{told.title}</h1><span className="quiet small">{told.number}{say("gap")}{dayText(told.date, lang)}{told.edition > 1 ? `${say("gap")}${say("public_corrected", { n: told.edition })}` : ""}</span></header>
          <div className="public-goals">
            {told.goals.map((goal) => (
              <section key={goal.id} className="panel">
                <header className="panel-head"><h2>{goal.name}</h2></header>
                <dl>{goal.figures.map((each) => <div key={each.metric}><dt>{each.label}</dt><dd>{each.text}</dd></div>)}</dl>
              </section>
            ))}
          </div>
          {told.rule === null ? null : <p className="small quiet"><Text>{told.rule}</Text></p>}
          {told.sha256 ? <p className="small quiet public-hash">{say("public_hash")} {told.sha256}</p> : null}
        </>
      )}
    </Answered>
  );
}
