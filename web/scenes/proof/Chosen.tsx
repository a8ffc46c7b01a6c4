import type { Proofed, ProofCompared } from "../../../contract/index.ts";
import { FigureLink } from "../../parts/Figure.tsx";
import { useWords } from "../../words/useWords.ts";
import type { Choice } from "./Result.tsx";

/** The number that is looked at: what it is, what the ledger says, and the arithmetic that concerns it. */
export function Chosen({ told, choice, onClose }: { told: Proofed; choice: Choice; onClose: () => void }) {
  const say = useWords();
  const figure = choice.figure === undefined ? undefined : told.figures[choice.figure];
  if (!figure) return <section className="panel chosen-figure"><p className="state small quiet">{say("proof_chosen_none")}</p></section>;
  const relations = told.relations.filter((each) => each.figures.includes(choice.figure!));
  const compared = told.against?.compared.find((each) => each.figure === choice.figure);
  return (
    <section className="panel chosen-figure open" aria-live="polite">
      <div className="panel-head"><h2>{say("proof_chosen")}</h2><b>{figure.text}</b><button type="button" className="action bare" aria-label={say("close")} onClick={onClose}>✕</button></div>
      <div className="panel-body">
        <p className="facts-line small"><span>{say(`proof_kind_${figure.kind}`)}</span>{figure.section ? <span>{figure.section}</span> : null}{figure.period ? <span>{figure.period}</span> : null}</p>
        {compared ? <Ledger of={compared} /> : null}
        {relations.length === 0 ? <p className="small quiet">{say("proof_alone")}</p> : (
          <ul className="related">{relations.map((each) => <li key={each.expression + each.note}><Verdict holds={each.holds} /> <code>{each.expression}</code> <span className="quiet small">{say("proof_computed", { computed: each.computed })}</span><p className="small">{each.note}</p></li>)}</ul>
        )}
      </div>
    </section>
  );
}

export function Verdict({ holds }: { holds: boolean | null }) {
  const say = useWords();
  return <span className={holds === false ? "tag act" : "tag"}>{say(holds === null ? "proof_undecided" : holds ? "proof_holds" : "proof_fails")}</span>;
}

/** One click to the figure's drawer, where its rows stand. */
export function Ledger({ of }: { of: ProofCompared }) {
  const say = useWords();
  return (
    <p className="small">
      <span className={of.agreement === "differs" ? "tag act" : "tag"}>{say(`proof_${of.agreement}`)}</span>{" "}
      {of.metric && of.recorded !== undefined ? <><FigureLink metric={of.metric} month={of.month} org={of.org}>{of.label} {of.recorded}</FigureLink>{of.agreement === "agrees" ? null : <> <span>{of.note}</span></>}</> : of.note}
    </p>
  );
}
