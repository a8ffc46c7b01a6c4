import { useState } from "react";
import { address } from "../../../contract/api/paths.ts";
import type { Issuing } from "../../../contract/index.ts";
import { useAnswer } from "../../data/queries.ts";
import { IssueList } from "../../parts/IssueList.tsx";
import { Answered, Empty } from "../../parts/states.tsx";
import { instantText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";

/** Every edition with what was archived of it, and the proof that nobody changed it. */
export function Archive({ told }: { told: Issuing }) {
  const say = useWords();
  const [checked, setChecked] = useState<number>();
  return (
    <section className="panel">
      <header className="panel-head"><h2>{say("issuing_editions")}</h2></header>
      {told.state.editions.length === 0 ? <Empty>{say("issuing_no_edition")}</Empty> : (
        <ul className="editions">
          {told.state.editions.toReversed().map((each) => (
            <li key={each.edition}>
              <b>{say("issuing_edition", { n: each.edition })}</b> <span className="tag">{say(`state_${each.state}`)}</span>
              <div className="small quiet">{instantText(each.at)}{say("gap")}{each.by}{each.reason ? `${say("gap")}${each.reason}` : ""}</div>
              <div className="small hash" title={each.hash}>{say("hash")} {each.hash.slice(0, 16)}…</div>
              {told.archive.filter((file) => file.edition === each.edition).map((file) => (
                <div key={file.format} className="small">
                  <a href={address("archivedFile", { month: told.month, edition: String(file.edition), format: file.format })} download>{file.format === "docx" ? say("download_docx") : say("download_pdf")}</a>
                  <span className="quiet hash" title={file.sha256}> SHA-256 {file.sha256.slice(0, 16)}…</span>
                </div>
              ))}
              <button type="button" className="action bare" onClick={() => setChecked(each.edition)}>{say("issuing_verify")}</button>
              {checked === each.edition ? <Check month={told.month} edition={each.edition} /> : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Check({ month, edition }: { month: string; edition: number }) {
  const say = useWords();
  const query = useAnswer("verifyMonth", { month }, { edition });
  return (
    <Answered query={query} lines={2}>
      {(told) => (
        <div role="status">
          <p className={told.holds ? "holds" : "fails"}>{told.holds ? "✓ " : "✗ "}{say(told.holds ? "issuing_holds" : "issuing_fails", { values: told.values, rows: told.rows })}</p>
          {told.files.map((each) => <p key={each.format} className={each.intact ? "small" : "small fails"}>{say(each.intact ? "issuing_file_intact" : "issuing_file_altered", { format: each.format })}</p>)}
          {told.changed_since > 0 ? <p className="small quiet">{say("issuing_changed_since", { n: told.changed_since })}</p> : null}
          {told.findings.length > 0 ? <IssueList issues={told.findings.map((each) => ({ ...each, severity: "error" as const }))} /> : null}
        </div>
      )}
    </Answered>
  );
}
