import { useWords } from "../../words/useWords.ts";
import { Dialog } from "../Dialog.tsx";

/** Signing out takes what this machine keeps along; what the server does not have yet would be lost. */
export function Leaving({ kept, onLeave, onStay }: { kept: number; onLeave: () => void; onStay: () => void }) {
  const say = useWords();
  return (
    <Dialog title={say("user_leave")} onClose={onStay}>
      <p>{say("user_leave_note", { n: kept })}</p>
      <div className="dialog-acts">
        <button type="button" className="action main" onClick={onStay}>{say("user_stay")}</button>
        <button type="button" className="action" onClick={onLeave}>{say("user_leave_now")}</button>
      </div>
    </Dialog>
  );
}
