import { useLive, useLiveState } from "../data/live.ts";
import { useWords } from "../words/useWords.ts";

/** Whether what is on screen keeps up with the ledger by itself; a shape and a word beside the colour. */
export function LiveMark() {
  useLive();
  const say = useWords();
  const state = useLiveState();
  if (state === "off") return null;
  return (
    <span className={`live-mark ${state}`} role="status" title={say(state === "on" ? "live_on_note" : "live_lost_note")}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {state === "on" ? <circle cx="6" cy="6" r="4" fill="currentColor" /> : <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="2" fill="none" />}
      </svg>
      {say(state === "on" ? "live_on" : state === "connecting" ? "live_connecting" : "live_lost")}
    </span>
  );
}
