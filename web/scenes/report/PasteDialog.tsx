import { useWords } from "../../words/useWords.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import type { PastePlan } from "./paste.ts";

/** What a pasted block will change, before it does. */
export function PasteDialog({ plan, onApply, onClose }: { plan: PastePlan; onApply: () => void; onClose: () => void }) {
  const say = useWords();
  const { changes, same, off } = plan;
  return (
    <Dialog title={say("form_paste")} onClose={onClose}>
      <p>{changes.length === 0 ? say("form_paste_none") : say("form_paste_note", { n: changes.length, same, off })}</p>
      {changes.length > 0 ? (
        <div className="dialog-scroll">
          <table className="plain">
            <thead><tr><th>{say("form_row")}</th><th>{say("form_column")}</th><th className="num">{say("form_from")}</th><th className="num">{say("form_to")}</th></tr></thead>
            <tbody>{changes.map((each) => <tr key={`${each.row} ${each.field}`}><td>{each.title}</td><td>{each.column}</td><td className="num quiet">{each.from || "—"}</td><td className="num"><b>{each.to || "—"}</b></td></tr>)}</tbody>
          </table>
        </div>
      ) : null}
      <div className="dialog-acts">
        <button type="button" className="action" onClick={onClose}>{say("form_cancel")}</button>
        {changes.length > 0 ? <button type="button" className="action main" onClick={onApply}>{say("form_paste_apply")}</button> : null}
      </div>
    </Dialog>
  );
}
