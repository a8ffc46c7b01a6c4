import { useId, useState } from "react";
import type { ToldIssue } from "../../../contract/index.ts";
import { ask } from "../../data/client.ts";
import { IssueList } from "../../parts/IssueList.tsx";
import { useTold } from "../../parts/Refused.tsx";
import { useMonth } from "../../parts/switches.tsx";
import { usePlace } from "../../place/usePlace.ts";
import { monthText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { FILE_LIMIT, type Given, givenFile } from "./given.ts";

/** Where a text is pasted or a file dropped. */
export function Intake({ onGiven, start = "" }: { onGiven: (given: Given) => void; start?: string }) {
  const say = useWords();
  const { lang } = usePlace();
  const month = useMonth();
  const id = useId();
  const told = useTold();
  const [text, setText] = useState(start);
  const [over, setOver] = useState(false);
  const [issues, setIssues] = useState<readonly ToldIssue[]>([]);

  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    if (file.size > FILE_LIMIT) setIssues([{ code: "proof.too-large", what: say("proof_too_large"), where: file.name, next: say("proof_too_large_next"), severity: "error" }]);
    else onGiven(await givenFile(file));
  };
  const trial = async (of: string): Promise<void> => {
    try {
      const { blocks } = await ask("bulletin", { month: of }, {});
      onGiven({ text: blocks.map((each) => ("number" in each ? each.number : "") + (each.kind === "item" ? each.heading : "") + each.runs.map((run) => run.text).join("")).join("\n") });
    } catch (refusal) {
      setIssues(told(refusal));
    }
  };
  return (
    <form className={over ? "panel intake dropping" : "panel intake"} onSubmit={(event) => { event.preventDefault(); if (text.trim() !== "") onGiven({ text }); }}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}
      onDrop={(event) => { event.preventDefault(); setOver(false); void take(event.dataTransfer.files[0]); }}>
      <p className="quiet">{say("proof_note")}</p>
      <label className="unseen" htmlFor={id}>{say("proof_text")}</label>
      <textarea id={id} value={text} rows={14} placeholder={say("proof_paste")} onChange={(event) => setText(event.target.value)} />
      {issues.length > 0 ? <div role="alert"><IssueList issues={issues} /></div> : null}
      <div className="intake-tools">
        <button type="submit" className="action main" disabled={text.trim() === ""}>{say("proof_run")}</button>
        <label className="action">{say("proof_choose")}<input className="unseen" type="file" accept=".txt,.docx,.pdf,text/plain,application/pdf" onChange={(event) => { void take(event.target.files?.[0]); event.target.value = ""; }} /></label>
        {month ? <button type="button" className="action bare" onClick={() => void trial(month)}>{say("proof_try", { month: monthText(month, lang) })}</button> : null}
      </div>
    </form>
  );
}
