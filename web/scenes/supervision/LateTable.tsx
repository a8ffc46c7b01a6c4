import { Link } from "@tanstack/react-router";
import type { LateSubject, Supervision } from "../../../contract/index.ts";
import type { Column } from "../../parts/DataTable.tsx";
import { Lamp } from "../../parts/Lamp.tsx";
import { useWords } from "../../words/useWords.ts";
import { rungState } from "./rung.ts";

type Rung = Supervision["ladder"]["rungs"][number];
type Say = ReturnType<typeof useWords>;

export const lateColumns = (say: Say, rungs: readonly Rung[]): Column<LateSubject>[] => [
  { name: "unit", label: say("supervision_unit"), sortable: true, cell: ({ unit }) => <span className="whole">{unit.name}</span> },
  { name: "item", label: say("supervision_item"), title: true, sortable: true, cell: ({ kind, id, month, unit, number, title }) => (kind !== "order"
    ? <Link to={kind === "report" ? "/report/$month/$unit" : "/review/$month/$unit"} params={{ month: month ?? "", unit: unit.id }}>{title}</Link>
    : <Link to="/orders/$id" params={{ id }}>{number} {title}</Link>) },
  { name: "due", label: say("supervision_due"), sortable: true, cell: ({ due_on }) => <span className="whole">{due_on}</span> },
  { name: "late", label: say("supervision_late"), sortable: true, cell: ({ lamp, days }) => <Lamp level={lamp} label={days > 0 ? say("supervision_days_late", { n: days }) : days === 0 ? say("supervision_due_today") : say("supervision_days_left", { n: -days })} /> },
  { name: "ladder", label: say("supervision_ladder"), cell: (each) => <Steps subject={each} rungs={rungs} /> },
  { name: "step", label: say("supervision_step"), sortable: true, cell: ({ due }) => (due ? <b className="due-step">{say(`step_${due.step}`)}</b> : <span className="quiet small">{say("supervision_nothing_due")}</span>) },
];

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
