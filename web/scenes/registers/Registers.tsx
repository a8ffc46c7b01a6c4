import { Link } from "@tanstack/react-router";
import type { RegisterSummary } from "../../../contract/index.ts";
import { useAnswer, useProgramme } from "../../data/queries.ts";
import { Answered } from "../../parts/states.tsx";
import { instantText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import "./registers.css";

export function Registers() {
  const say = useWords();
  const query = useAnswer("registers", {}, {});
  const { data: programme } = useProgramme();
  const order = ["", ...(programme?.goals ?? []).map((each) => each.id)];
  return (
    <>
      <header className="page-head"><h1>{say("registers")}</h1><span className="quiet">{say("registers_note")}</span></header>
      <Answered query={query} lines={12}>{({ registers }) => (
        <section className="panel">
          <table className="plain registers">
            <caption className="unseen">{say("registers")}</caption>
            <thead><tr><th scope="col">{say("registers")}</th><th scope="col" className="num">{say("rows")}</th><th scope="col">{say("origin")}</th><th scope="col">{say("keeper")}</th><th scope="col">{say("traits")}</th><th scope="col">{say("changed")}</th></tr></thead>
            {[...Map.groupBy(registers, (each) => each.goal?.id ?? "")].toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b)).map(([goal, list]) => (
              <tbody key={goal}>
                <tr className="group"><th colSpan={6} scope="rowgroup">{goal === "" ? say("registers_across") : <Link to="/goals/$goal" params={{ goal }}>{order.indexOf(goal)}. {list[0]!.goal?.name}</Link>}</th></tr>
                {list.map((each) => <Line key={each.id} register={each} />)}
              </tbody>
            ))}
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
        <span className="facts-line">
          {told > 0 ? <span>{say("origin_document")} {told}</span> : null}
          {sample > 0 ? <span className="quiet">{say("origin_sample")} {sample}</span> : null}
          {office > 0 ? <span>{say("origin_office")} {office}</span> : null}
        </span>
      </td>
      <td className="small keeper">{register.keeper.name}</td>
      <td className="traits">{register.traits.map((each) => <span key={each.value} className="tag">{each.label}</span>)}</td>
      <td className="small quiet whole">{register.changed_at ? instantText(register.changed_at) : say("not_stated")}</td>
    </tr>
  );
}
