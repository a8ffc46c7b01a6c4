import { Answered, Empty } from "../../../parts/states.tsx";
import { Text } from "../../../parts/Text.tsx";
import { useWords } from "../../../words/useWords.ts";
import { goTo } from "../place.ts";
import { useChanged, useFindings } from "../useBoard.ts";
import type { Beside } from "./Panels.tsx";

/** What is wrong in the text, what has changed since it was reviewed, and what the proofreader says. */
export function CheckPanel({ editor, board, state, month }: Beside) {
  const say = useWords();
  const { changed, unseen } = useChanged(editor, board);
  const findings = useFindings(month);
  return (
    <>
      <section>
        <h3>{say("editor_faults")}</h3>
        {state.faults.length === 0 ? <Empty>{say("editor_faults_none")}</Empty> : (
          <ul className="notes">{state.faults.map((each) => <li key={`${each.block} ${each.what}`} className="error"><button type="button" onClick={() => goTo(editor, each.block)}><Text>{each.what}</Text></button><p className="small quiet"><Text>{each.next}</Text></p></li>)}</ul>
        )}
      </section>
      <section>
        <h3>{say("editor_changed_title")}</h3>
        {changed.length === 0 ? <Empty>{unseen > 0 ? say("editor_unseen", { n: unseen }) : say("editor_changed_none")}</Empty> : (
          <ul className="notes">{changed.map((each) => <li key={`${each.block} ${each.code}`} className="error"><button type="button" onClick={() => goTo(editor, each.block)}>▲ <Text>{each.label}</Text></button><p className="small">{each.before.slice(0, 40)} → <b>{each.after.slice(0, 40)}</b></p></li>)}</ul>
        )}
      </section>
      <section>
        <h3>{say("editor_proof")} <button type="button" className="action bare small" disabled={findings.isFetching} onClick={() => void findings.refetch()}>{say(findings.isFetching ? "loading" : "editor_proof_again")}</button></h3>
        {findings.isPending ? <Empty>{say("editor_proof_reading")}</Empty> : <Answered query={findings} lines={5}>{({ findings: found }) => (found.length === 0 ? <Empty>{say("editor_proof_none")}</Empty> : (
          <ul className="notes">
            {found.map((each) => (
              <li key={`${each.block} ${each.rule} ${each.words} ${each.message}`} className={each.severity}>
                <button type="button" onClick={() => goTo(editor, each.block)}>{say(`editor_severity_${each.severity}`)}<Text>{`“${each.words.slice(0, 30)}”`}</Text></button>
                <p className="small">{each.message}</p><p className="small quiet">{each.advice}</p>
              </li>
            ))}
          </ul>
        ))}</Answered>}
      </section>
    </>
  );
}
