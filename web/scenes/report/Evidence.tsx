import { useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { address } from "../../../contract/api/paths.ts";
import type { ReportForm, ToldIssue } from "../../../contract/index.ts";
import { Refusal, sendForm } from "../../data/client.ts";
import { useCommand } from "../../data/commands.ts";
import { IssueList } from "../../parts/IssueList.tsx";
import { usePlace } from "../../place/usePlace.ts";
import { useWords } from "../../words/useWords.ts";
import type { FormRow } from "./GridRow.tsx";

/** Files that prove the row: opened, added, taken off. */
export function Evidence({ form, duty, row, writes }: { form: ReportForm; duty: string; row: FormRow; writes: boolean }) {
  const say = useWords();
  const { lang } = usePlace();
  const id = useId();
  const client = useQueryClient();
  const params = { month: form.month, unit: form.unit.id };
  const remove = useCommand("detachFile", ["reportForm"]);
  const [busy, setBusy] = useState(false);
  const [issues, setIssues] = useState<readonly ToldIssue[]>([]);
  const send = async (file: File): Promise<void> => {
    setBusy(true);
    const body = new FormData();
    body.append("file", file, file.name);
    const unreached: ToldIssue = { code: "web.unreached", what: say("unreachable"), where: file.name, next: say("failed_next"), severity: "error" };
    setIssues(await sendForm("attachFile", params, { lang, duty, row: row.row }, body).then(() => [], (error: unknown) =>
      (error instanceof Refusal && error.issues.length > 0 ? error.issues : [unreached])));
    setBusy(false);
    await client.invalidateQueries({ queryKey: ["reportForm"] });
  };
  if (!writes && row.files.length === 0) return null;
  return (
    <div className="evidence">
      <span>{say("form_files")}</span>
      {row.files.map((each) => (
        <span key={each.sha256} className="file">
          <a href={address("evidenceFile", { sha256: each.sha256 })} download={each.name}>{each.name}</a> <span className="quiet small">{Math.max(1, Math.round(each.size / 1024))} KB</span>
          {writes ? <button type="button" className="action bare" aria-label={`${say("form_remove")} ${each.name}`} onClick={() => remove.mutate({ params, body: { duty, row: row.row, sha256: each.sha256 } })}>✕</button> : null}
        </span>
      ))}
      {writes ? (
        <>
          <label htmlFor={id} className="action" aria-disabled={busy}>{say(busy ? "form_attaching" : "form_attach")}</label>
          <input id={id} className="unseen" type="file" disabled={busy} accept="image/*,.pdf,.doc,.docx,.xls,.xlsx" onChange={(event) => { const [file] = event.target.files ?? []; if (file) void send(file); event.target.value = ""; }} />
          <span className="quiet small">{say("form_file_note")}</span>
        </>
      ) : null}
      {issues.length > 0 ? <IssueList issues={issues} /> : null}
      {remove.error ? <IssueList issues={remove.error.issues} /> : null}
    </div>
  );
}
