import { useId, useState } from "react";
import { address } from "../../../contract/api/paths.ts";
import type { Failure, OrderDetail, ToldIssue } from "../../../contract/index.ts";
import { useCommand } from "../../data/commands.ts";
import { IssueList } from "../../parts/IssueList.tsx";
import { Refused } from "../../parts/Refused.tsx";
import { useWords } from "../../words/useWords.ts";

interface Proof { readonly file: string; readonly sha256: string; readonly size: number }

/** The unit's reply with its proof. What is typed stays in this browser until it is sent. */
export function Reply({ order }: { order: OrderDetail }) {
  const say = useWords();
  const id = useId();
  const name = `dukao reply ${order.id} ${order.replies.length}`;
  const [text, setText] = useState(() => localStorage.getItem(name) ?? "");
  const [files, setFiles] = useState<readonly Proof[]>([]);
  const [busy, setBusy] = useState(false);
  const [issues, setIssues] = useState<readonly ToldIssue[]>([]);
  const reply = useCommand("replyToOrder", ["order", "orders", "supervision", "noticeCount"], { onSuccess: () => localStorage.removeItem(name) });
  const type = (to: string): void => { setText(to); localStorage.setItem(name, to); };
  const attach = async (file: File): Promise<void> => {
    setBusy(true);
    const body = new FormData();
    body.append("file", file, file.name);
    const answer = await fetch(address("orderFile", { id: order.id }), { method: "POST", body }).catch(() => undefined);
    const told = await answer?.json().catch(() => undefined) as Proof | Failure | undefined;
    if (answer?.ok && told && "sha256" in told) setFiles((before) => [...before.filter(({ sha256 }) => sha256 !== told.sha256), told]);
    setIssues(answer?.ok ? [] : told && "issues" in told ? told.issues : [{ code: "web.unreached", what: say("unreachable"), where: file.name, next: say("failed_next"), severity: "error" }]);
    setBusy(false);
  };
  return (
    <form className="panel order-act" onSubmit={(event) => { event.preventDefault(); reply.mutate({ params: { id: order.id }, body: { text: text.trim(), files: files.map(({ file, sha256 }) => ({ file, sha256 })) } }); }}>
      <h2>{say("order_reply")}</h2>
      {order.return_reason ? <p className="finding error">{say("order_at_returned")}{say("colon")}{order.return_reason}</p> : null}
      <label>{say("order_reply_text")}<textarea className="box" rows={5} maxLength={5_000} value={text} placeholder={say("order_reply_hint")} onChange={(event) => type(event.target.value)} /></label>
      <div className="evidence">
        <span>{say("order_reply_files")}</span>
        {files.map((each) => <span key={each.sha256} className="file">{each.file} <span className="quiet small">{Math.max(1, Math.round(each.size / 1024))} KB</span><button type="button" className="action bare" aria-label={`${say("form_remove")} ${each.file}`} onClick={() => setFiles((before) => before.filter((other) => other !== each))}>✕</button></span>)}
        <label htmlFor={id} className="action" aria-disabled={busy}>{say(busy ? "form_attaching" : "form_attach")}</label>
        <input id={id} className="unseen" type="file" disabled={busy} accept="image/*,.pdf,.doc,.docx,.xls,.xlsx" onChange={(event) => { const [file] = event.target.files ?? []; if (file) void attach(file); event.target.value = ""; }} />
        <span className="quiet small">{say("order_file_note")}</span>
      </div>
      {issues.length > 0 ? <div role="alert"><IssueList issues={issues} /></div> : null}
      {reply.error ? <Refused refusal={reply.error} /> : null}
      <button type="submit" className="action main" disabled={text.trim() === "" || busy || reply.isPending}>{say(reply.isPending ? "order_sending" : "order_reply_send")}</button>
    </form>
  );
}
