import { useState } from "react";
import { useCommand } from "../../../data/commands.ts";
import { IssueList } from "../../../parts/IssueList.tsx";
import { useWords } from "../../../words/useWords.ts";

/** One confirms what was looked at; `warned`: places of it that are hardly meant. Sent twice, after a cut connection, it is still one import. */
export function Confirm({ register, preview, ready, warned, onStarted, onAfresh }: { register: string; preview: string; ready: boolean; warned: number; onStarted: (work: string) => void; onAfresh: () => void }) {
  const say = useWords();
  const [reason, setReason] = useState("");
  const start = useCommand("importRows", ["works"], { onSuccess: ({ work }) => onStarted(work) });
  return (
    <form className="import-confirm" onSubmit={(event) => { event.preventDefault(); start.mutate({ params: { register }, body: { preview, reason: reason.trim() } }); }}>
      {ready ? (
        <>
          <label>{say("reason")}{" "}<input className="box" required maxLength={500} value={reason} placeholder={say("import_reason_hint")} onChange={(event) => setReason(event.target.value)} /></label>
          <button type="submit" className="action main" disabled={start.isPending || reason.trim() === ""}>{say("import_confirm")}</button>
        </>
      ) : null}
      <button type="button" className="action" onClick={onAfresh}>{say("import_other")}</button>
      {ready ? <span className="small quiet">{say(reason.trim() === "" ? "import_reason_needed" : "excel_nothing_written")}</span> : null}
      {ready && warned > 0 ? <span className="small import-warned">{say("import_warned", { n: warned })}</span> : null}
      {start.error ? (start.error.status === 0 ? <p role="alert" className="import-cut">{say("import_cut")}</p> : <div role="alert"><IssueList issues={start.error.issues} /></div>) : null}
    </form>
  );
}
