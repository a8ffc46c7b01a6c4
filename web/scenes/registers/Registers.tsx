import { Link } from "@tanstack/react-router";
import type { RegisterSummary } from "../../../contract/index.ts";
import { useAnswer } from "../../data/queries.ts";
import { Answered } from "../../parts/states.tsx";
import { instantText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import "./registers.css";

export function Registers() {
  const say = useWords();
  const query = useAnswer("registers", {}, {});
  return (
    <>
      <header className="page-head"><h1>{say("registers")}</h1><span className="quiet">{say("registers_note")}</span></header>
      <Answered query={query} lines={12}>{({ registers }) => (
        <section className="panel">
          <table className="plain registers">
            <thead><tr><th>{say("registers")}</th><th className="num">{say("rows")}</th><th>{say("origin")}</th><th>{say("keeper")}</th><th>{say("goal")}</th><th>{say("traits")}</th><th>{say("changed")}</th></tr></thead>
            <tbody>{registers.map((each) => <Line key={each.id} register={each} />)}</tbody>
          </table>
        </section>
      )}</Answered>
    </>
  );
}

function Line({ register }: { register: RegisterSummary }) {
  const say = useWords();
  const { document: told, sample, office } = register.origins;
  return (
    <tr>
      <td><Link to="/registers/$register" params={{ register: register.id }}><b>{register.label}</b></Link>{register.note ? <div className="small quiet">{register.note}</div> : null}</td>
      <td className="num">{register.rows}</td>
      <td className="small whole">
        {told > 0 ? <span>{say("origin_document")} {told}　</span> : null}
        {sample > 0 ? <span className="quiet">{say("origin_sample")} {sample}　</span> : null}
        {office > 0 ? <span>{say("origin_office")} {office}</span> : null}
      </td>
      <td className="small">{register.keeper.name}</td>
      <td className="small">{register.goal ? <Link to="/goals/$goal" params={{ goal: register.goal.id }}>{register.goal.name}</Link> : <span className="quiet">{say("not_stated")}</span>}</td>
      <td className="traits">{register.traits.map((each) => <span key={each.value} className="tag">{each.label}</span>)}</td>
      <td className="small quiet whole">{register.changed_at ? instantText(register.changed_at) : say("not_stated")}</td>
    </tr>
  );
}
