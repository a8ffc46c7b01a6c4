import { Link, useSearch } from "@tanstack/react-router";
import { Fragment } from "react";
import { address } from "../../../contract/api/paths.ts";
import type { ListedFigure } from "../../../contract/index.ts";
import { useAnswer, useProgramme } from "../../data/queries.ts";
import { ExportMenu } from "../../parts/ExportMenu.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { SearchBox } from "../../parts/SearchBox.tsx";
import { Answered, Empty } from "../../parts/states.tsx";
import { unitStyle } from "../../parts/units.ts";
import { EditionTag } from "../../parts/switches.tsx";
import { one } from "../../place/search.ts";
import { useAsOf, usePlace, useTurn } from "../../place/usePlace.ts";
import { monthText } from "../../words/format.ts";
import { systemName } from "../../words/systems.ts";
import { useWords } from "../../words/useWords.ts";
import "./figures.css";

/** All figures of the month, by goal. */
export function Figures() {
  const say = useWords();
  const turn = useTurn();
  const { lang } = usePlace();
  const search: Record<string, unknown> = useSearch({ strict: false });
  const { data: programme } = useProgramme();
  const asOf = useAsOf();
  const query = useAnswer("figures", {}, asOf, { keep: true });
  const q = one(search["q"]) ?? "";
  const goal = one(search["goal"]) ?? "";
  const absentOnly = one(search["only"]) === "absent";
  const wanted = (each: ListedFigure): boolean =>
    (goal === "" || each.goal === goal) && (!absentOnly || each.absent !== null) && (q === "" || each.label.toLowerCase().includes(q.trim().toLowerCase()) || each.metric.includes(q.trim().toLowerCase()));
  return (
    <Answered query={query} lines={16}>{(told) => {
      const shown = told.figures.filter(wanted);
      const groups = Map.groupBy(shown, (each) => each.goal ?? "");
      const order = [...(programme?.goals ?? []).map((each) => ({ id: each.id, name: `${each.seq}. ${each.name}` })), { id: "", name: "" }];
      return (
        <>
          <header className="page-head"><h1>{say("figures_title", { month: monthText(told.month, lang) })}</h1><span><EditionTag edition={told.edition} /> <span className="quiet">{told.org.name}{say("gap")}{say("total", { n: shown.length })}</span></span></header>
          <section className="panel">
            <div className="figures-tools">
              <SearchBox label={say("figures_filter")} value={q} onSearch={(text) => turn({ q: text || undefined }, { replace: true })} />
              <select className="pick" aria-label={say("goal")} value={goal} onChange={(event) => turn({ goal: event.target.value || undefined })}>
                <option value="">{say("goals")} · {say("all")}</option>
                {programme?.goals.map((each) => <option key={each.id} value={each.id}>{each.seq}. {each.name}</option>)}
              </select>
              <label><input type="checkbox" checked={absentOnly} onChange={(event) => turn({ only: event.target.checked ? "absent" : undefined })} /> {say("figures_absent")}</label>
              <ExportMenu href={(format) => address("figuresFile", {}, { ...asOf, q, goal, only: absentOnly ? "absent" : undefined, lang, format })} />
            </div>
            {shown.length === 0 ? <Empty>{say("figures_none")}</Empty> : (
              <table className="plain all-figures" style={unitStyle(shown.filter((each) => !each.absent).map((each) => each.unit))}>
                <caption className="unseen">{say("figures_title", { month: monthText(told.month, lang) })}</caption>
                <thead><tr><th scope="col">{say("figure")}</th><th scope="col" className="num">{say("value")}</th><th scope="col">{say("tense")}</th><th scope="col" className="num bare-number wide">{say("rows_behind")}</th><th scope="col" className="wide">{say("systems")}</th></tr></thead>
                <tbody>
                  {order.map(({ id, name }) => {
                    const list = groups.get(id);
                    if (!list) return null;
                    return (
                      <Fragment key={id}>
                        {name ? <tr className="group"><th colSpan={5} scope="rowgroup"><Link to="/goals/$goal" params={{ goal: id }}>{name}</Link> <span className="small quiet">{say("figures_n", { n: list.length })}</span></th></tr> : null}
                        {list.map((each) => (
                          <tr key={each.metric}>
                            <td>{each.label}{each.absent ? <div className="small quiet">{each.absent.text}</div> : null}</td>
                            <td className="num"><b><Figure of={each} /></b></td>
                            <td className="small quiet whole">{say(`tense_${each.tense}`)}</td>
                            <td className="num bare-number quiet wide">{each.rows}</td>
                            <td className="small quiet wide whole">{each.system ? systemName(each.system, lang) : ""}</td>
                          </tr>
                        ))}
                      </Fragment>
                    );
                  })}
                </tbody>
              </table>
            )}
          </section>
        </>
      );
    }}</Answered>
  );
}
