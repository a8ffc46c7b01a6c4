import { Link } from "@tanstack/react-router";
import type { Issuing } from "../../../contract/index.ts";
import { useMe } from "../../data/queries.ts";
import { Unfold } from "../../parts/Unfold.tsx";
import { useFirst } from "../../parts/useFirst.ts";
import { usePlace } from "../../place/usePlace.ts";
import { monthText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";

/** As many as fit beside the gates. */
const SHOWN = 8;

/** Promises of earlier bulletins of which nobody has said yet what became. */
export function Unanswered({ rows }: { rows: Issuing["unanswered"] }) {
  const say = useWords();
  const { data: me } = useMe();
  const { lang } = usePlace();
  const first = useFirst(rows.length, SHOWN);
  return (
    <section className="panel">
      <header className="panel-head"><h2>{say("issuing_unanswered", { n: rows.length })}</h2>{me?.can["edit-bulletin"] ? <Link to="/bulletin/edit" hash="promises" className="action main">{say("issuing_answer")}</Link> : null}</header>
      <p className="panel-body small">{say("issuing_unanswered_note")}</p>
      <ul className="lines">
        {rows.slice(0, first.count).map((each) => (
          <li key={each.id}>
            <span className="tag act">{monthText(each.due, lang)}</span>
            <div><Link to="/registers/$register/$id" params={{ register: each.register, id: each.id }}>{each.title}</Link><div className="small quiet">{each.org.name}</div></div>
          </li>
        ))}
      </ul>
      <Unfold of={first} total={rows.length} word="expand_items" />
    </section>
  );
}
