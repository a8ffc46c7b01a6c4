import { Link } from "@tanstack/react-router";
import type { FormFinding, FormSection, ReportForm } from "../../../contract/index.ts";
import { Text } from "../../parts/Text.tsx";
import { useWords } from "../../words/useWords.ts";
import { instantText } from "../../words/format.ts";
import { Evidence } from "./Evidence.tsx";
import { findingId } from "./focus.ts";
import type { FormRow } from "./GridRow.tsx";
import type { FormStore, LocalCell } from "./store.ts";

interface Props {
  readonly form: ReportForm; readonly section: FormSection; readonly row: FormRow; readonly findings: readonly FormFinding[];
  readonly cellOf: (field: string) => LocalCell | undefined; readonly store: FormStore;
}

/** Below a row: what the rules say, why it came back, the other person's word, the reason, the evidence. */
export function RowNotes({ form, section, row, findings, cellOf, store }: Props) {
  const say = useWords();
  const place = (field: string) => ({ duty: section.duty, row: row.row, field });
  // the reason belongs to the number where there is one
  const main = section.columns.find(({ type, reused }) => type === "number" && !reused) ?? section.columns[0];
  const explanation = main ? cellOf(main.field)?.explanation ?? "" : "";
  const writes = form.may.write && main !== undefined && !row.cells[main.field]?.locked;
  return (
    <div className="remarks">
      {findings.map((each, i) => (
        <p key={each.code + each.what} id={findingId({ duty: section.duty, row: row.row }, i)} className={`finding ${each.severity}`}>
          <Sign level={each.severity} /><b>{say(each.severity === "error" ? "form_error" : "form_warning")}</b> <Text>{each.what}</Text><span className="quiet"><Text>{each.next}</Text></span>
        </p>
      ))}
      {section.columns.map(({ field, label }) => {
        const given = row.cells[field];
        return given?.verdict === "returned" && given.verdict_reason ? <p key={field} className="finding error"><Sign level="error" /><b>{say("form_verdict_returned")}</b> {label}{say("colon")}{given.verdict_reason}</p> : null;
      })}
      {section.columns.map(({ field }) => {
        const cell = cellOf(field);
        return cell && cell.rivals.length > 0 ? (
          <div key={field} className="finding error rivals">
            <Sign level="error" /><span><Text>{say("form_mine", { value: cell.value, who: cell.by ?? "" })}</Text></span>
            <button type="button" className="action" onClick={() => store.type([{ ...place(field), value: cell.value }])}>{say("form_choose")}</button>
            {cell.rivals.map((each) => (
              <span key={each.by + each.value}><Text>{say("form_rivals", { who: each.by, when: instantText(each.at).slice(11), value: each.value })}</Text>{" "}
                <button type="button" className="action" onClick={() => store.type([{ ...place(field), value: each.value }])}>{say("form_choose")}</button>
              </span>
            ))}
          </div>
        ) : null;
      })}
      {main && (writes || explanation !== "") ? (
        <label className="reason">{say("form_explanation")}
          {writes
            ? <input type="text" value={explanation} placeholder={say("form_explanation_hint")} autoComplete="off" onChange={(event) => store.type([{ ...place(main.field), explanation: event.target.value }])} />
            : <span>{explanation}</span>}
        </label>
      ) : null}
      <Evidence form={form} duty={section.duty} row={row} writes={writes} />
      {/* the row's own name is passed over by Tab where there is something to fill in */}
      {writes && row.register ? <p className="small"><Link to="/registers/$register/$id" params={{ register: row.register, id: row.row }}><Text>{say("open_row_of", { name: row.title })}</Text></Link></p> : null}
    </div>
  );
}

export function Sign({ level }: { level: "error" | "warning" }) {
  return (
    <svg className="sign" viewBox="0 0 12 12" aria-hidden="true">
      {level === "error" ? <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="2" fill="none" /> : <path d="M6 1 11.4 11H.6zM6 4.6v3M6 8.6v1.2" stroke="currentColor" strokeWidth="1.1" fill="none" />}
    </svg>
  );
}
