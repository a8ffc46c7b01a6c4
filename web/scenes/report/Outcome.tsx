import { useCommand } from "../../data/commands.ts";
import type { ReportForm } from "../../../contract/index.ts";
import { newId } from "../../data/id.ts";
import { useOfficeName } from "../../data/queries.ts";
import { Refused } from "../../parts/Refused.tsx";
import { Text } from "../../parts/Text.tsx";
import { instantText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { goTo } from "./focus.ts";

/** What became of the report after it was handed in, and what came back with its reasons. */
export function Outcome({ form }: { form: ReportForm }) {
  const say = useWords();
  const office = useOfficeName();
  const withdraw = useCommand("withdrawReport", ["reportForm", "reports"]);
  const returned = form.sections.flatMap(({ duty, columns, rows }) => rows.flatMap(({ row, title, cells }) => columns.flatMap(({ field, label }) => {
    const cell = cells[field];
    return cell?.verdict === "returned" ? [{ duty, row, field, title, label, reason: cell.verdict_reason }] : [];
  })));
  if (form.state === "returned") {
    return (
      <section className="panel returned" role="alert">
        <p>{say("form_returned_note")}</p>
        <ul>{returned.map((each) => (
          <li key={`${each.duty} ${each.row} ${each.field}`}><a href={`#${each.duty}`} onClick={(event) => { event.preventDefault(); goTo(each); }}>{each.title} · {each.label}</a>{each.reason ? say("colon") + each.reason : ""}</li>
        ))}</ul>
      </section>
    );
  }
  if (form.state === "open") return null;
  return (
    <section className="panel outcome">
      <span>{say(`form_${form.state}_note`, { office })}</span>
      {form.submitted_at ? <span className="quiet small"><Text>{say("report_submitted_at", { when: instantText(form.submitted_at), who: form.submitted_by ?? "" })}</Text></span> : null}
      {form.may.withdraw ? (
        <button type="button" className="action" title={say("form_withdraw_note")} disabled={withdraw.isPending}
          onClick={() => withdraw.mutate({ params: { month: form.month, unit: form.unit.id }, body: { batch: newId() } })}>{say("form_withdraw")}</button>
      ) : null}
      <Refused refusal={withdraw.error} />
    </section>
  );
}
