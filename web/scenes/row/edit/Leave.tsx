import { Dialog } from "../../../parts/Dialog.tsx";
import { useWords } from "../../../words/useWords.ts";

/** Asked before what was typed is lost. */
export function Leave({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const say = useWords();
  return (
    <Dialog title={say("row_edit_leave")} onClose={onStay}>
      <p>{say("row_edit_leave_note")}</p>
      <div className="dialog-acts">
        <button type="button" className="action main" onClick={onStay}>{say("row_edit_stay")}</button>
        <button type="button" className="action" onClick={onLeave}>{say("row_edit_leave_now")}</button>
      </div>
    </Dialog>
  );
}
