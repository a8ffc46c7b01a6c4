import { Link, useParams } from "@tanstack/react-router";
import { useEffect, useMemo, useState } from "react";
import type { FormSection, ReportForm } from "../../../contract/index.ts";
import { useCommand } from "../../data/commands.ts";
import { newId } from "../../data/id.ts";
import { useAnswer, useMe } from "../../data/queries.ts";
import { ReportStage } from "../../parts/ReportStage.tsx";
import { Answered } from "../../parts/states.tsx";
import { usePlace } from "../../place/usePlace.ts";
import { monthText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { BurdenLine } from "./BurdenLine.tsx";
import { DueMark } from "./DueMark.tsx";
import { ExcelBar } from "./excel/ExcelBar.tsx";
import { FindingsSaid } from "./FindingsSaid.tsx";
import { Outcome } from "./Outcome.tsx";
import { SaveMark } from "./SaveMark.tsx";
import { Section } from "./Section.tsx";
import { keyOf, type Snapshot } from "./store.ts";
import { SubmitDialog, useSubmissionsOver } from "./SubmitDialog.tsx";
import { useForm } from "./useForm.ts";
import "../../parts/tasks.css";
import "./report.css";

/** A unit's form of a month: to fill in, to look at once it is handed in, to mend what was returned. */
export function FormPage() {
  const { month, unit } = useParams({ from: "/report/$month/$unit" });
  const form = useAnswer("reportForm", { month, unit }, {});
  const { data: me } = useMe();
  return <Answered query={form} lines={12}>{(answer) => (me ? <Form key={`${me.id} ${month} ${unit} ${answer.may.write}`} form={answer} person={me.id} own={me.org?.id === unit} books={(me.can.report ?? false) && (answer.may.write || me.org?.id === unit || (me.can["run-month"] ?? false))} /> : null)}</Answered>;
}

function Form({ form, person, own, books }: { form: ReportForm; person: string; own: boolean; books: boolean }) {
  const say = useWords();
  const { lang } = usePlace();
  const { store, now } = useForm(form, person);
  useSubmissionsOver(form);
  const [submitting, setSubmitting] = useState(false);
  const params = { month: form.month, unit: form.unit.id };
  const start = useCommand("startReport", []);
  const [touched, setTouched] = useState(false);
  // what came back counts from when somebody takes it up, not from when an open page hears of it
  const starts = own && form.may.write && (form.opened_at === null || (form.resumed_at === null && touched));
  useEffect(() => {
    if (starts) start.mutate({ params, body: { batch: newId() } });
    // once, when the unit opens its form, and when it takes up what came back
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [starts]);
  const missing = useMemo(() => missingIn(form, now), [form, now]);
  const typed = [...now.cells.values()].some(({ version }) => version > 0);
  return (
    <article className="form" onFocusCapture={() => setTouched(true)}>
      <nav className="crumbs"><Link to="/report">{say("report_title")}</Link><span>{monthText(form.month, lang)}</span></nav>
      <header className="form-head">
        <h1>{form.unit.name}<span className="quiet"> {monthText(form.month, lang)}</span></h1>
        <DueMark lamp={form.lamp} due={form.due_on} left={form.days_left} />
        <ReportStage of={form.stage === "unbegun" && (starts || typed) ? "open" : form.stage} />
        {form.may.write ? <SaveMark now={now} /> : null}
        {form.may.submit ? (
          <span className="form-act">
            <span className="small quiet">{missing.length > 0 ? say("form_left", { n: missing.length }) : say("form_complete")}</span>
            <button type="button" className="action main" onClick={() => setSubmitting(true)}>{say("form_submit")}</button>
          </span>
        ) : null}
      </header>
      {form.issued_without ? <p className="panel outcome">{say("review_issued", { month: monthText(form.month, lang), day: form.issued_without.on, n: form.issued_without.edition })}</p> : null}
      <Outcome form={form} />
      <BurdenLine form={form} />
      {books ? <ExcelBar form={form} store={store} /> : null}
      {form.may.write ? <p className="small quiet form-keys no-print">{say("form_keys")}</p> : null}
      {form.may.write ? <FindingsSaid findings={now.findings} /> : null}
      {form.sections.length > 2 ? (
        <nav className="form-index" aria-label={say("form_sections")}>
          {form.sections.map((each) => <a key={each.duty} href={`#${each.duty}`}>{each.label}<Remaining section={each} missing={missing} /></a>)}
        </nav>
      ) : null}
      {form.sections.map((each) => <Section key={each.duty} form={form} section={each} store={store} now={now} />)}
      {submitting ? <SubmitDialog form={form} store={store} now={now} missing={missing} onClose={() => setSubmitting(false)} /> : null}
    </article>
  );
}

function Remaining({ section, missing }: { section: FormSection; missing: readonly Missing[] }) {
  const n = missing.filter(({ duty }) => duty === section.duty).length;
  return n > 0 ? <b className="remaining">{n}</b> : null;
}

export interface Missing { readonly duty: string; readonly row: string; readonly field: string; readonly title: string; readonly label: string }

function missingIn({ sections }: ReportForm, { cells }: Snapshot): Missing[] {
  return sections.flatMap(({ duty, columns, rows }) => rows.flatMap(({ row, title, cells: given }) => columns
    .filter(({ field, required, reused }) => required && !reused && !given[field]?.locked && (cells.get(keyOf({ duty, row, field }))?.value ?? "").trim() === "")
    .map(({ field, label }) => ({ duty, row, field, title, label }))));
}
