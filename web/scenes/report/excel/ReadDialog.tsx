import type { FormBookRead, FormColumn, ReportForm, ToldIssue } from "../../../../contract/index.ts";
import { IssueList } from "../../../parts/IssueList.tsx";
import { useWords } from "../../../words/useWords.ts";
import { Dialog } from "../../../parts/Dialog.tsx";

interface Props {
  readonly form: ReportForm;
  readonly file: string;
  readonly told: FormBookRead | undefined;
  readonly issues: readonly ToldIssue[];
  readonly onApply: (told: FormBookRead) => void;
  readonly onClose: () => void;
}

/** What a workbook would change, cell by cell, or why it cannot be read. Nothing has been written yet. */
export function ReadDialog({ form, file, told, issues, onApply, onClose }: Props) {
  const say = useWords();
  const several = form.sections.length > 1;
  const section = (duty: string) => form.sections.find((each) => each.duty === duty);
  const column = (duty: string, field: string) => section(duty)?.columns.find((each) => each.field === field);
  return (
    <Dialog title={say(told ? "excel_preview" : "excel_refused")} onClose={onClose}>
      <p>
        {file ? <b>{file}</b> : null}{" "}
        {told ? say(told.changes.length === 0 ? "excel_none" : "excel_changes", { n: told.changes.length, same: told.unchanged }) : say("excel_errors", { n: issues.length })}
      </p>
      <div className="dialog-scroll">
        {told && told.warnings.length > 0 ? <div role="alert" className="excel-warned"><b>{say("excel_warned", { n: told.warnings.length })}</b><IssueList issues={told.warnings} /></div> : null}
        {told && told.changes.length > 0 ? (
          <table className="plain excel-changes">
            <thead><tr><th>{say("form_row")}</th><th>{say("form_column")}</th><th className="num">{say("form_from")}</th><th className="num">{say("form_to")}</th><th>{say("excel_cell")}</th></tr></thead>
            <tbody>
              {told.changes.map((each) => {
                const of = column(each.duty, each.field);
                return (
                  <tr key={`${each.duty} ${each.row} ${each.field}`}>
                    <td>{each.title}{several ? <div className="small quiet">{section(each.duty)?.label}</div> : null}</td>
                    <td>{each.label}</td>
                    <td className={of?.type === "number" ? "num quiet" : "quiet"}>{shown(of, each.before)}</td>
                    <td className={of?.type === "number" ? "num" : undefined}><b>{shown(of, each.after)}</b>{each.explanation ? <div className="small quiet">{each.explanation}</div> : null}</td>
                    <td className="small quiet whole">{each.where}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        ) : null}
        {issues.length > 0 ? <div role="alert"><IssueList issues={issues} /></div> : null}
      </div>
      <div className="dialog-acts">
        <span className="small quiet">{say(told ? "excel_draft_note" : "excel_nothing_written")}</span>
        <button type="button" className="action" onClick={onClose}>{say(told ? "form_cancel" : "close")}</button>
        {told && told.changes.length > 0 ? <button type="button" className="action main" onClick={() => onApply(told)}>{say("excel_apply", { n: told.changes.length })}</button> : null}
      </div>
    </Dialog>
  );
}

const shown = (column: FormColumn | undefined, value: string): string =>
  value === "" ? "—" : column?.choices.find((each) => each.value === value)?.label ?? value;
