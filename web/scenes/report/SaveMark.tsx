import { Refused } from "../../parts/Refused.tsx";
import { useWords } from "../../words/useWords.ts";
import type { Snapshot } from "./store.ts";

/** Whether what was typed has reached the server. */
export function SaveMark({ now }: { now: Snapshot }) {
  const say = useWords();
  // what waits for its pause is not saved yet
  const state = now.state === "saved" && now.waiting > 0 ? "saving" : now.state;
  const word = ({ saved: "form_saved", saving: "form_saving", unsaved: "form_unsaved", refused: "form_refused" } as const)[state];
  return (
    <span className={`save-mark ${state}`} role="status">
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {state === "saved" ? <path d="M2 6.5 5 9.5 10.5 3" fill="none" stroke="currentColor" strokeWidth="1.8" /> : state === "saving" ? <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="4 3" /> : <path d="M6 1v6.5M6 9.6V11" stroke="currentColor" strokeWidth="2" />}
      </svg>
      {say(word)}
      {now.state === "unsaved" ? <span className="small"> {say("form_unsaved_note", { n: now.waiting })}</span> : null}
      <Refused refusal={now.refusal} />
    </span>
  );
}
