import { Link } from "@tanstack/react-router";
import type { LateSubject, Supervision } from "../../../contract/index.ts";
import { Lamp } from "../../parts/Lamp.tsx";
import { useWords } from "../../words/useWords.ts";
import { rungState } from "./rung.ts";

type Rung = Supervision["ladder"]["rungs"][number];

export function LateTable({ subjects, rungs, chosen, onChoose }: {
  subjects: readonly LateSubject[]; rungs: readonly Rung[]; chosen: (subject: LateSubject) => boolean; onChoose: (subject: LateSubject, on: boolean) => void;
}) {
  const say = useWords();
  return (
    <table className="plain queue late">
      <thead><tr><th><span className="unseen">{say("review_choose")}</span></th><th>{say("supervision_unit")}</th><th>{say("supervision_item")}</th><th>{say("supervision_due")}</th><th>{say("supervision_late")}</th><th>{say("supervision_ladder")}</th><th>{say("supervision_step")}</th></tr></thead>
      <tbody>
        {subjects.map((each) => (
          <tr key={`${each.kind} ${each.id}`}>
            <td className="choose"><input type="checkbox" aria-label={say("supervision_choose_of", { unit: each.unit.name, title: each.title })} checked={chosen(each)} onChange={(event) => onChoose(each, event.target.checked)} /></td>
            <th scope="row">{each.unit.name}</th>
            <td>{each.kind === "report"
              ? <Link to="/report/$month/$unit" params={{ month: each.month ?? "", unit: each.unit.id }}>{each.title}</Link>
              : <Link to="/orders/$id" params={{ id: each.id }}>{each.number} {each.title}</Link>}</td>
            <td className="whole">{each.due_on}</td>
            <td><Lamp level={each.lamp} label={each.days > 0 ? say("supervision_days_late", { n: each.days }) : each.days === 0 ? say("supervision_due_today") : say("supervision_days_left", { n: -each.days })} /></td>
            <td><Steps subject={each} rungs={rungs} /></td>
            <td>{each.due ? <b className="due-step">{say(`step_${each.due.step}`)}</b> : <span className="quiet small">{say("supervision_nothing_due")}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The rungs in a row: done, due today, still to come; each with its word, its day and a shape. */
function Steps({ subject, rungs }: { subject: LateSubject; rungs: readonly Rung[] }) {
  const say = useWords();
  return (
    <ol className="rungs">
      {rungs.map((rung) => {
        const state = rungState(subject, rung);
        if (!state) return null;
        const label = say(`step_${rung.step}`);
        const told = state.kind === "done" ? say(state.times > 1 ? "supervision_done_many" : "supervision_done", { label, day: state.on, n: state.times })
          : say(state.kind === "due" ? "supervision_now" : state.kind === "ahead" ? (state.in === 0 ? "supervision_next" : "supervision_ahead") : state.kind === "later" ? "supervision_later" : "supervision_passed_over", { label, n: state.kind === "ahead" ? state.in : 0 });
        return (
          <li key={rung.step} className={state.kind} title={told}>
            <svg viewBox="0 0 12 12" aria-hidden="true">{marks[state.kind]}</svg>
            <span aria-hidden="true">{label}{state.kind === "done" ? <span className="small"> {state.on.slice(5)}{state.times > 1 ? ` ×${state.times}` : ""}</span> : null}</span>
            <span className="unseen">{told}</span>
          </li>
        );
      })}
    </ol>
  );
}

const marks = {
  done: <path d="M2 6l3 3 5-6" fill="none" stroke="currentColor" strokeWidth="2" />,
  due: <path d="M3 1.5 10 6 3 10.5z" fill="currentColor" />,
  ahead: <circle cx="6" cy="6" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  later: <circle cx="6" cy="6" r="1.6" fill="currentColor" />,
  "passed-over": <path d="M2 6h8" stroke="currentColor" strokeWidth="1.6" />,
} as const;
