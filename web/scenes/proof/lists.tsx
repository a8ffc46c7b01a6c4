import type { Proofed } from "../../../contract/index.ts";
import { useWords } from "../../words/useWords.ts";
import { Ledger, Verdict } from "./Chosen.tsx";
import type { Choice } from "./Result.tsx";

interface Listed {
  readonly told: Proofed;
  readonly onChoose: (choice: Choice) => void;
}

const agreements = ["differs", "rounding", "unknown", "agrees"] as const;

/** Every figure against the ledger, what differs first. */
export function Compared({ told, onChoose }: Listed) {
  const say = useWords();
  return (
    <section className="panel">
      <div className="panel-head"><h2>{say("proof_ledger")}</h2><span className="quiet small">{told.against!.month}{say("gap")}{told.against!.org.name}</span></div>
      {agreements.map((agreement) => {
        const all = told.against!.compared.filter((each) => each.agreement === agreement);
        return all.length === 0 ? null : (
          <details key={agreement} open={agreement === "differs"}>
            <summary>{say(`proof_${agreement}`)} <span className="quiet">{all.length}</span></summary>
            <ul className="ledger-list">{all.map((each) => <li key={each.figure}><button type="button" className="linked" onClick={() => onChoose({ figure: each.figure })}>{told.figures[each.figure]!.text}</button><Ledger of={each} /></li>)}</ul>
          </details>
        );
      })}
    </section>
  );
}

const verdicts = [[false, "proof_fails"], [null, "proof_undecided"], [true, "proof_holds"]] as const;

/** The arithmetic that was found, what fails first. */
export function Relations({ told, onChoose }: Listed) {
  const say = useWords();
  return (
    <section className="panel">
      <div className="panel-head"><h2>{say("proof_relations")}</h2><span className="quiet small">{told.relations.length}</span></div>
      {verdicts.map(([holds, word]) => {
        const all = told.relations.filter((each) => each.holds === holds);
        return all.length === 0 ? null : (
          <details key={word} open={holds === false}>
            <summary>{say(word)} <span className="quiet">{all.length}</span></summary>
            <ul className="related">{all.map((each) => <li key={`${each.figures.join()} ${each.expression}`}><Verdict holds={each.holds} /> <button type="button" className="linked" onClick={() => onChoose({ figure: each.figures.at(-1) })}><code>{each.expression}</code></button> <span className="quiet small">{say("proof_computed", { computed: each.computed })}</span><p className="small">{each.note}</p></li>)}</ul>
          </details>
        );
      })}
    </section>
  );
}
