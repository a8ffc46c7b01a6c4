import { useId, useState } from "react";
import type { ToldIssue } from "../../contract/index.ts";
import { useWords } from "../words/useWords.ts";
import { IssueList } from "./IssueList.tsx";
import { useTold } from "./Refused.tsx";
import "./files.css";

export interface Kept {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
}

/** Files that prove something: opened, and where it may be done, added and taken off. `send` takes a form with one file. */
export function Files({ label, files, note, href, send, remove }: {
  label: string; note: string; files: readonly Kept[];
  href?: (of: Kept) => string;
  send?: ((form: FormData) => Promise<unknown>) | undefined;
  remove?: ((of: Kept) => void) | undefined;
}) {
  const say = useWords();
  const told = useTold();
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [issues, setIssues] = useState<readonly ToldIssue[]>([]);
  const add = async (file: File): Promise<void> => {
    setBusy(true);
    const form = new FormData();
    form.append("file", file, file.name);
    setIssues(await send!(form).then(() => [], (refusal: unknown) => told(refusal, { where: file.name })));
    setBusy(false);
  };
  return (
    <div className="files">
      <span>{label}</span>
      {files.map((each) => (
        <span key={each.sha256} className="file">
          {href ? <a href={href(each)} download={each.name}>{each.name}</a> : each.name} <span className="quiet small">{Math.max(1, Math.round(each.size / 1024))} KB</span>
          {remove ? <button type="button" className="action bare" aria-label={`${say("form_remove")} ${each.name}`} onClick={() => remove(each)}>✕</button> : null}
        </span>
      ))}
      {send ? (
        <>
          <label htmlFor={id} className="action" aria-disabled={busy}>{say(busy ? "form_attaching" : "form_attach")}</label>
          <input id={id} className="unseen" type="file" disabled={busy} accept="image/*,.pdf,.doc,.docx,.xls,.xlsx" onChange={(event) => { const [file] = event.target.files ?? []; if (file) void add(file); event.target.value = ""; }} />
          <span className="quiet small">{note}</span>
        </>
      ) : null}
      {issues.length > 0 ? <div role="alert" className="refused"><IssueList issues={issues} /></div> : null}
    </div>
  );
}
