import { Link } from "@tanstack/react-router";
import type { GoalPage } from "../../../contract/index.ts";
import { Empty } from "../../parts/states.tsx";
import { Origin } from "../../parts/Origin.tsx";
import { useWords } from "../../words/useWords.ts";

type Work = GoalPage["works"][number];

/** Projects and works with what they reached this month. */
export function Works({ works }: { works: readonly Work[] }) {
  const say = useWords();
  const groups = [...Map.groupBy(works, (each) => each.group ?? "")];
  return (
    <section className="panel works">
      <header className="panel-head"><h2>{say("works")}</h2><span className="small quiet">{say("total", { n: works.length })}</span></header>
      {works.length === 0 ? <Empty>{say("works_none")}</Empty> : (
        <table className="plain">
          <thead><tr><th>{say("works")}</th><th>{say("responsible")}</th><th>{say("stage")}</th><th>{say("invested")}</th><th>{say("missing_procedures")}</th></tr></thead>
          {groups.map(([group, list]) => (
            <tbody key={group}>
              {group ? <tr className="group"><th colSpan={5} scope="rowgroup">{group}</th></tr> : null}
              {list.map((each) => <Line key={each.id} work={each} />)}
            </tbody>
          ))}
        </table>
      )}
    </section>
  );
}

function Line({ work }: { work: Work }) {
  const say = useWords();
  return (
    <tr>
      <td className="work-name"><Link to="/registers/$register/$id" params={{ register: work.register, id: work.id }}>{work.name}</Link> <Origin of={work.origin} /></td>
      <td className="small">{work.org.name}</td>
      <td className="work-stage">
        {work.state ? <span className={work.state === "not-started" ? "tag act" : "tag"}>{say(`state_${work.state}`)}</span> : null} {work.stage.join("")}
        {work.works_percent ? <span className="small quiet whole"> {say("works_percent")} {work.works_percent}%</span> : null}
      </td>
      <td className={work.invested ? "work-money" : "work-money bare"}>
        {work.invested ? <><span className="narrow-label small quiet">{say("invested")} </span><span className="whole">{work.invested}</span>{work.plan ? <span className="small quiet whole"> / {work.plan}</span> : null}</> : <span className="quiet">{say("not_stated")}</span>}
        {work.invested_percent ? <span className={Number(work.invested_percent) >= 100 ? "bar done" : "bar"} aria-hidden="true"><i style={{ width: `${Math.min(100, Number(work.invested_percent))}%` }} /></span> : null}
      </td>
      <td className={work.missing_procedures.length === 0 ? "bare" : undefined}><span className="narrow-label small quiet">{say("missing_procedures")} </span>{work.missing_procedures.length === 0 ? <span className="quiet">{say("none")}</span> : work.missing_procedures.map((each) => <span key={each} className="tag act lacking">{each}</span>)}</td>
    </tr>
  );
}
