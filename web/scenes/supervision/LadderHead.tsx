import type { LadderStepName, Supervision } from "../../../contract/index.ts";
import { Text } from "../../parts/Text.tsx";
import { useWords } from "../../words/useWords.ts";

/** The rungs with their working day, and how many are due on each today; a rung narrows the list to its own. */
export function LadderHead({ told, chosen, onChoose }: { told: Supervision; chosen: LadderStepName | undefined; onChoose: (step: LadderStepName | undefined) => void }) {
  const say = useWords();
  return (
    <section className="panel ladder-head" aria-label={say("supervision_ladder")}>
      <ol>
        {told.ladder.rungs.map(({ step, after, does, count: n }, i) => {
          return (
            <li key={step}>
              <button type="button" aria-pressed={chosen === step} onClick={() => onChoose(chosen === step ? undefined : step)}>
                <b>{i + 1}{say("gap")}{say(`step_${step}`)}</b>
                <span className={n > 0 ? "due-count" : "quiet"}>{say("supervision_rung_due", { n })}</span>
                <span className="small quiet">{after === 0 ? say("supervision_rung_on") : say(after < 0 ? "supervision_rung_before" : "supervision_rung_after", { n: Math.abs(after) })}</span>
                <span className="small does">{does}</span>
              </button>
            </li>
          );
        })}
      </ol>
      <p className="small quiet"><Text>{say("supervision_note", { source: told.ladder.source })}</Text></p>
    </section>
  );
}
