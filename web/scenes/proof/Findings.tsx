import type { Proofed } from "../../../contract/index.ts";
import { moveByArrows } from "../../parts/arrows.ts";
import { useWords } from "../../words/useWords.ts";
import type { Choice } from "./Result.tsx";
import { levelWord, Sign } from "./Sign.tsx";

/** What is wrong, in the order of the text: kind, place, reason, advice. */
export function Findings({ told, choice, onChoose }: { told: Proofed; choice: Choice; onChoose: (choice: Choice) => void }) {
  const say = useWords();
  return (
    <section className="panel">
      <div className="panel-head"><h2>{say("proof_findings")}</h2><span className="quiet small">{told.findings.length}</span></div>
      {told.findings.length === 0 ? <p className="state small">{say("proof_findings_none")}</p> : (
        <ol className="findings" onKeyDown={moveByArrows}>
          {told.findings.map((each, n) => (
            <li key={`${each.start} ${each.rule} ${each.message}`} id={`finding-${n}`} className={choice.finding === n ? "chosen" : undefined}>
              <button type="button" onClick={() => onChoose({ finding: n, figure: each.figures.at(-1) })} aria-current={choice.finding === n}>
                <span className={`level ${each.severity}`}><Sign level={each.severity} />{n + 1} {say(levelWord[each.severity])}</span>
                <span className="excerpt">{each.end > each.start ? told.text.slice(each.start, each.end) : say("proof_whole")}</span>
              </button>
              <p>{each.message}</p>
              <p className="small quiet">{each.advice}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
