import { useWords } from "../../words/useWords.ts";
import { Text } from "../../parts/Text.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import type { PastePlan } from "./paste.ts";

interface Props {
  readonly plan: PastePlan;
  /** whether 1, 2, 3 … at the beginning of the lines is a numbering */
  readonly onFirst: (first: "drop" | "keep") => void;
  readonly onApply: () => void;
  readonly onClose: () => void;
}

/** What a pasted block will change, before it does; or why it fits nowhere. */
export function PasteDialog({ plan, onFirst, onApply, onClose }: Props) {
  const say = useWords();
  return (
    <Dialog title={say("form_paste")} onClose={onClose}>
      {plan.kind === "plan" ? <Plan plan={plan} /> : <p role="alert"><Text>{plan.kind === "asks" ? say("form_paste_asks") : say(`form_paste_${plan.why}`, { text: plan.text })}</Text></p>}
      <div className="dialog-acts">
        <button type="button" className="action" onClick={onClose}>{say(plan.kind === "refused" ? "close" : "form_cancel")}</button>
        {plan.kind === "asks" ? (
          <>
            <button type="button" className="action" onClick={() => onFirst("keep")}>{say("form_paste_keep")}</button>
            <button type="button" className="action main" onClick={() => onFirst("drop")}>{say("form_paste_drop")}</button>
          </>
        ) : null}
        {plan.kind === "plan" && plan.changes.length > 0 ? <button type="button" className="action main" onClick={onApply}>{say("form_paste_apply")}</button> : null}
      </div>
    </Dialog>
  );
}

function Plan({ plan: { changes, same, blank, off, counts } }: { plan: Extract<PastePlan, { kind: "plan" }> }) {
  const say = useWords();
  return (
    <>
      <p>{changes.length === 0 ? say("form_paste_none") : say("form_paste_note", { n: changes.length, same, blank })}</p>
      {counts ? <p role="alert" className="finding warning"><Text>{say("form_paste_counts")}</Text></p> : null}
      <div className="dialog-scroll">
        {off.length > 0 ? (
          <div role="alert">
            <b>{say("form_paste_off", { n: off.length })}</b>
            <ul>{off.map(({ line, text, why }) => <li key={`${line} ${text} ${why}`}><Text>{say("form_paste_off_line", { line, text, why: say(`form_paste_off_${why}`) })}</Text></li>)}</ul>
          </div>
        ) : null}
        {changes.length > 0 ? (
          <table className="plain">
            <thead><tr><th>{say("form_row")}</th><th>{say("form_column")}</th><th className="num">{say("form_from")}</th><th className="num">{say("form_to")}</th></tr></thead>
            <tbody>{changes.map((each) => <tr key={`${each.row} ${each.field}`}><td>{each.title}</td><td>{each.column}</td><td className="num quiet">{each.from || "—"}</td><td className="num"><b>{each.to}</b></td></tr>)}</tbody>
          </table>
        ) : null}
      </div>
    </>
  );
}
