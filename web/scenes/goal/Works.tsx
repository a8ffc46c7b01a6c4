import { Link } from "@tanstack/react-router";
import type { GoalPage } from "../../../contract/index.ts";
import { Beyond } from "../../parts/Beyond.tsx";
import { Lamp } from "../../parts/Lamp.tsx";
import { Origin } from "../../parts/Origin.tsx";
import { Empty } from "../../parts/states.tsx";
import { Unfold } from "../../parts/Unfold.tsx";
import { Why } from "../../parts/Why.tsx";
import { useFirst } from "../../parts/useFirst.ts";
import { useWords } from "../../words/useWords.ts";
import { stageWords } from "./stage.ts";
import { groupsOfWorks } from "./worksByGroup.ts";

type Work = GoalPage["works"][number];

/** Projects and works with what they reached this month. */
export function Works({ works, beyond }: { works: readonly Work[]; beyond: string | null }) {
  const say = useWords();
  const groups = groupsOfWorks(works);
  const money = works.some((each) => each.invested !== null || each.plan !== null);
  const permits = works.some((each) => each.missing_procedures.length > 0);
  const columns = 4 + (money ? 3 : 0) + (permits ? 1 : 0);
  return (
    <section className="panel works">
      <header className="panel-head"><h2>{say("works")}</h2><span className="small quiet">{say("total", { n: works.length })}</span></header>
      {works.length === 0 ? (beyond === null ? <Empty>{say("works_none")}</Empty> : null) : (
        <table className="plain">
          <caption className="unseen">{say("works")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("lamp")}</th><th scope="col">{say("works")}</th><th scope="col">{say("responsible")}</th><th scope="col">{say("stage")}</th>
              {money ? <><th scope="col" className="num">{say("invested")}</th><th scope="col" className="num">{say("plan")}</th><th scope="col" className="num">{say("invested_percent")}</th></> : null}
              {permits ? <th scope="col">{say("missing_procedures")}</th> : null}
            </tr>
          </thead>
          {groups.map(([group, list]) => <Group key={group} name={group} works={list} columns={columns} money={money} permits={permits} />)}
        </table>
      )}
      <Beyond of={beyond} />
    </section>
  );
}

function Group({ name, works, columns, money, permits }: { name: string; works: readonly Work[]; columns: number; money: boolean; permits: boolean }) {
  const say = useWords();
  const first = useFirst(works.length, 12);
  return (
    <tbody>
      {name ? <tr className="group"><th colSpan={columns} scope="rowgroup">{name} <span className="small quiet">{say("total", { n: works.length })}</span></th></tr> : null}
      {works.map((each, i) => <Line key={each.id} work={each} hidden={i >= first.count} money={money} permits={permits} />)}
      {first.folds ? <tr className="unfold-row"><td colSpan={columns}><Unfold of={first} total={works.length} /></td></tr> : null}
    </tbody>
  );
}

function Line({ work, hidden, money, permits }: { work: Work; hidden: boolean; money: boolean; permits: boolean }) {
  const say = useWords();
  return (
    <tr hidden={hidden}>
      <td className="whole"><Lamp level={work.lamp.level} /></td>
      <td className="work-name"><Link to="/registers/$register/$id" params={{ register: work.register, id: work.id }}>{work.name}</Link> <Origin of={work.origin} /><div><Why of={work.lamp} /></div></td>
      <td className="small work-org">{work.org.name}</td>
      <td className="work-stage">
        {work.state ? <span className={work.state === "not-started" ? "tag act" : "tag"}>{say(`state_${work.state}`)}</span> : null} {stageWords(work.stage, work.name)}
        {work.works_percent ? <span className="small quiet whole"> {say("works_percent")} {work.works_percent}%</span> : null}
      </td>
      {money ? (
        <>
          <td className={work.invested ? "num" : "num bare"}><span className="narrow-label small quiet">{say("invested")} </span>{work.invested ?? <span className="quiet">{say("not_stated")}</span>}</td>
          <td className={work.plan ? "num quiet" : "num quiet bare"}><span className="narrow-label small">{say("plan")} </span>{work.plan ?? say("not_stated")}</td>
          <td className={work.invested_percent ? "work-rate" : "work-rate bare"}><Rate percent={work.invested_percent} /></td>
        </>
      ) : null}
      {permits ? (
        <td className={work.missing_procedures.length === 0 ? "bare" : "work-permits"}>
          <span className="narrow-label small quiet">{say("missing_procedures")} </span>
          {work.missing_procedures.length === 0 ? <span className="quiet">{say("none")}</span> : work.missing_procedures.map((each) => <span key={each} className="tag act lacking">{each}</span>)}
        </td>
      ) : null}
    </tr>
  );
}

/** Bar and percentage on one line; the bar ends at the whole, the number does not. */
function Rate({ percent }: { percent: string | null }) {
  if (percent === null) return null;
  const share = Number(percent);
  return (
    <span className="rate">
      <span className={share >= 100 ? "bar done" : "bar"} aria-hidden="true"><i style={{ width: `${Math.min(100, share)}%` }} /></span>
      <span className="whole">{percent}<span className="small quiet">%</span></span>
    </span>
  );
}
