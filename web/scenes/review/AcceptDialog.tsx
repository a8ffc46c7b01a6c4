import { useState } from "react";
import type { QueueLine, ReviewQueue } from "../../../contract/index.ts";
import { useCommand } from "../../data/commands.ts";
import { newId } from "../../data/id.ts";
import { Refused } from "../../parts/Refused.tsx";
import { usePlace } from "../../place/usePlace.ts";
import { monthText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { Sign } from "../report/RowNotes.tsx";

/** Accepts several whole reports, after telling how many items that is. Those that cannot be are told one by one. */
export function AcceptDialog({ lines, issued, onClose, onDone }: { lines: readonly QueueLine[]; issued: ReviewQueue["issued"]; onClose: () => void; onDone: () => void }) {
  const say = useWords();
  // what was asked, even when the queue behind is read anew
  const [asked] = useState(lines);
  const [batch] = useState(newId);
  const { lang } = usePlace();
  const month = asked[0]?.month;
  const accept = useCommand("acceptReports", ["reviewQueue", "reports", "noticeCount"], { onSuccess: onDone });
  const items = asked.reduce((sum, { counts }) => sum + counts.items, 0);
  const open = asked.reduce((sum, { level, counts }) => sum + counts.undecided + (level === "office" ? counts.passed : 0), 0);
  const silent = asked.filter(({ counts }) => counts.blank === counts.items);
  const back = asked.filter(({ counts }) => counts.returned > 0);
  const send = (): void => accept.mutate({ params: {}, body: { batch, reports: asked.map(({ month, unit }) => ({ month, unit: unit.id })) } });
  return (
    <Dialog title={say("review_accept_title")} onClose={onClose}>
      <div className="dialog-scroll">
        {accept.data ? (
          <div role="status">
            <p>{say("review_accepted_many", { n: accept.data.accepted })}</p>
            {accept.data.refused.length > 0 ? <p>{say("review_refused_many", { n: accept.data.refused.length })}</p> : null}
            <ul>{accept.data.refused.map(({ unit, what, next }) => <li key={unit.id}><b>{unit.name}</b>{say("colon")}{what} {next}</li>)}</ul>
          </div>
        ) : (
          <>
            <p>{say("review_accept_note", { n: asked.length, items, open })}</p>
            <ul className="units">{asked.map(({ unit, counts }) => <li key={unit.id}>{unit.name}<span className="quiet small"> {say("review_counts", { n: counts.items })}{counts.blank > 0 ? say("comma") + say("review_blank_some", { n: counts.blank }) : ""}</span></li>)}</ul>
            {issued && month !== undefined && asked.some(({ level }) => level === "office") ? <p className="finding warning"><Sign level="warning" />{say("review_issued", { month: monthText(month, lang), day: issued.on, n: issued.edition })}</p> : null}
            {silent.length > 0 ? <p className="finding warning"><Sign level="warning" />{say("review_accept_silent", { units: silent.map(({ unit }) => unit.name).join(say("between")) })}</p> : null}
            {back.length > 0 ? <p className="finding warning">{say("review_accept_back", { units: back.map(({ unit }) => unit.name).join(say("between")) })}</p> : null}
          </>
        )}
        <Refused refusal={accept.error} />
      </div>
      <div className="dialog-acts">
        <button type="button" className={accept.data ? "action main" : "action"} onClick={onClose}>{say(accept.data ? "close" : "form_cancel")}</button>
        {accept.data ? null : <button type="button" className="action main" disabled={accept.isPending} onClick={send}>{say(accept.isPending ? "review_sending" : "review_accept_now")}</button>}
      </div>
    </Dialog>
  );
}
