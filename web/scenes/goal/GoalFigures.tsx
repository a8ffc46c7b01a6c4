import type { GoalPage } from "../../../contract/index.ts";
import { Figure } from "../../parts/Figure.tsx";
import { useWords } from "../../words/useWords.ts";

export function GoalFigures({ told }: { told: GoalPage }) {
  const say = useWords();
  return (
    <section className="panel">
      <header className="panel-head"><h2>{say("figures_of_goal")}</h2><span className="small quiet">{say("total", { n: told.figures.length })}</span></header>
      <table className="plain figures-table">
        <thead><tr><th>{say("figure")}</th><th className="num">{say("this_month")}</th><th className="num">{say("last_month")}</th><th className="wide">{say("tense")}</th><th className="num wide">{say("rows_behind")}</th></tr></thead>
        <tbody>
          {told.figures.map((each) => (
            <tr key={each.metric}>
              <td>{each.label}</td>
              <td className="num strong"><Figure of={each} /></td>
              <td className="num quiet">{each.before ? <Figure of={each.before} /> : say("not_stated")}</td>
              <td className="wide quiet small">{say(`tense_${each.tense}`)}</td>
              <td className="num wide quiet">{each.rows}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
