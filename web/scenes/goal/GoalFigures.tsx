import { useState } from "react";
import type { GoalPage } from "../../../contract/index.ts";
import { Figure } from "../../parts/Figure.tsx";
import { unitStyle } from "../../parts/units.ts";
import { usePlace } from "../../place/usePlace.ts";
import { systemName } from "../../words/systems.ts";
import { useWords } from "../../words/useWords.ts";
import { groupsOf } from "./groups.ts";

type Listed = GoalPage["figures"][number];

/** The goal's figures: the main ones stand open, the others by field of work until somebody unfolds them. */
export function GoalFigures({ told, headline }: { told: GoalPage; headline: readonly string[] }) {
  const say = useWords();
  const { lang } = usePlace();
  const { main, groups } = groupsOf(told.figures, headline);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const every = groups.every((each) => open.has(each.system));
  const turn = (system: string): void => setOpen((now) => (now.has(system) ? new Set([...now].filter((each) => each !== system)) : new Set([...now, system])));
  return (
    <section className="panel">
      <header className="panel-head">
        <h2>{say("figures_of_goal")}</h2>
        {groups.length > 0 ? <button type="button" className="fold-all" aria-expanded={every} onClick={() => setOpen(every ? new Set() : new Set(groups.map((each) => each.system)))}>{every ? say("fold") : say("expand_items", { n: told.figures.length })}</button> : null}
      </header>
      <table className="plain figures-table" style={unitStyle(told.figures.filter((each) => !each.absent).map((each) => each.unit))}>
        <caption className="unseen">{say("figures_of_goal")}</caption>
        <thead><tr><th scope="col">{say("figure")}</th><th scope="col" className="num">{say("this_month")}</th><th scope="col" className="num">{say("last_month")}</th><th scope="col" className="wide">{say("tense")}</th><th scope="col" className="num bare-number wide">{say("rows_behind")}</th></tr></thead>
        <tbody>{main.map((each) => <Line key={each.metric} of={each} />)}</tbody>
        {groups.map(({ system, figures }) => (
          <FoldedGroup key={system} name={system ? systemName(system, lang) : say("figures_other")} figures={figures} open={open.has(system)} turn={() => turn(system)} />
        ))}
      </table>
    </section>
  );
}

function FoldedGroup({ name, figures, open, turn }: { name: string; figures: readonly Listed[]; open: boolean; turn: () => void }) {
  const say = useWords();
  return (
    <>
      <tbody className="group"><tr><th colSpan={5} scope="rowgroup"><button type="button" aria-expanded={open} onClick={turn}><span>{name}</span><span className="small quiet">{say("figures_n", { n: figures.length })}</span></button></th></tr></tbody>
      <tbody hidden={!open}>{figures.map((each) => <Line key={each.metric} of={each} />)}</tbody>
    </>
  );
}

function Line({ of }: { of: Listed }) {
  const say = useWords();
  return (
    <tr>
      <td>{of.label}</td>
      <td className="num strong"><Figure of={of} /></td>
      <td className="num quiet">{of.before ? <Figure of={of.before} /> : say("not_stated")}</td>
      <td className="wide quiet small whole">{say(`tense_${of.tense}`)}</td>
      <td className="num bare-number wide quiet">{of.rows}</td>
    </tr>
  );
}
