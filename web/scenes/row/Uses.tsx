import { Link } from "@tanstack/react-router";
import { useAnswer } from "../../data/queries.ts";
import { Answered, Empty } from "../../parts/states.tsx";
import { usePlace } from "../../place/usePlace.ts";
import { monthText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";

/** Which issued documents rest on this row: the way back from a record to what was published of it. */
export function Uses({ register, id }: { register: string; id: string }) {
  const say = useWords();
  const { lang } = usePlace();
  const query = useAnswer("rowUses", { register, id }, {});
  return (
    <section className="panel">
      <header className="panel-head"><h2>{say("uses")}</h2></header>
      <Answered query={query} lines={2}>
        {({ uses }) => (uses.length === 0 ? <Empty>{say("uses_none")}</Empty> : (
          <ul className="lines">
            {uses.map((each) => (
              <li key={`${each.month} ${each.edition}`}>
                <span className="tag">{monthText(each.month, lang)}</span>
                <div>
                  <Link to="/bulletin" search={{ month: each.month, edition: String(each.edition) }}>{each.number}{say("gap")}{say("issuing_edition", { n: each.edition })}</Link>
                  <div className="small">{each.figures.map(({ label, text }) => `${label} ${text}`).join(say("semicolon"))}{each.told ? `${each.figures.length > 0 ? say("semicolon") : ""}${say("uses_told")}` : ""}</div>
                  <div className="small quiet">{say("revision", { n: each.rev })}</div>
                </div>
              </li>
            ))}
          </ul>
        ))}
      </Answered>
    </section>
  );
}
