import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useCommand } from "../../data/commands.ts";
import { useMe, useProgramme } from "../../data/queries.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { Refused } from "../../parts/Refused.tsx";
import { Text } from "../../parts/Text.tsx";
import { UnitOptions } from "../../parts/UnitOptions.tsx";
import { usePlace } from "../../place/usePlace.ts";
import { monthText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { Basis } from "./Basis.tsx";
import { basisOf, type Grade, type OrderKind, orderKinds, readPrefill } from "./draft.ts";
import "../../parts/tasks.css";
import "./supervision.css";

/** An order in the officer's own words, begun from what was chosen elsewhere; numbered when it is issued. */
export function NewOrder() {
  const say = useWords();
  const { lang } = usePlace();
  const navigate = useNavigate();
  const search: Record<string, unknown> = useSearch({ strict: false });
  const { data: programme } = useProgramme();
  const { data: me } = useMe();
  const [prefill] = useState(() => readPrefill(search));
  const [draft, setDraft] = useState({
    unit: prefill.unit ?? "", subject: prefill.subject ?? "", demand: "", kind: (prefill.kind ?? (prefill.basis ? "row" : "other")) as OrderKind, goal: prefill.goal ?? "", month: prefill.period ?? "",
    colour: "orange" as Grade, days: "", basis: prefill.basis ?? [],
  });
  const [sure, setSure] = useState(false);
  const set = (more: Partial<typeof draft>): void => setDraft((before) => ({ ...before, ...more }));
  const issue = useCommand("issueOrder", ["orders", "supervision"], { onSuccess: ({ id }) => void navigate({ to: "/orders/$id", params: { id }, search: {} }) });
  const lacks = [...(draft.unit === "" ? [say("order_unit")] : []), ...(draft.subject.trim() === "" ? [say("order_subject")] : [])];
  const days = /^\d{1,2}$/.test(draft.days) && Number(draft.days) >= 1 && Number(draft.days) <= 60 ? Number(draft.days) : undefined;
  const send = (): void => issue.mutate({
    params: {}, body: {
      unit: draft.unit, subject: draft.subject.trim(), kind: draft.kind, colour: draft.colour, basis: draft.basis.map(basisOf),
      ...(draft.demand.trim() && { demand: draft.demand.trim() }), ...(draft.goal && { goal: draft.goal }), ...(draft.month && { month: draft.month }), ...(days !== undefined && { days }),
    },
  });
  return (
    <article className="review order-page">
      <nav className="crumbs"><Link to="/orders" search={{}}>{say("orders_title")}</Link><span>{say("order_new")}</span></nav>
      <h1>{say("order_new")}</h1>
      {me && !me.can["urge"] ? <p className="panel state">{say("forbidden")}</p> : (
        <form className="panel order-form" onSubmit={(event) => { event.preventDefault(); if (lacks.length === 0) setSure(true); }}>
          <label>{say("order_unit")}<span className="must" aria-hidden="true">*</span>
            <select className="box" required value={draft.unit} onChange={(event) => set({ unit: event.target.value })}>
              <option value="">{say("order_unit_choose")}</option>
              <UnitOptions />
            </select>
          </label>
          <label className="wide">{say("order_subject")}<span className="must" aria-hidden="true">*</span><input className="box" required maxLength={200} value={draft.subject} placeholder={say("order_subject_hint")} onChange={(event) => set({ subject: event.target.value })} /></label>
          <label className="wide">{say("order_demand")}<textarea className="box" rows={3} maxLength={1_000} value={draft.demand} placeholder={say("order_demand_hint")} onChange={(event) => set({ demand: event.target.value })} /></label>
          <fieldset><legend>{say("order_colour")}</legend>
            {programme?.office.grades.map(({ value, label }) => <label key={value}><input type="radio" name="colour" checked={draft.colour === value} onChange={() => set({ colour: value })} /> <span className={`grade ${value}`}>{label}</span></label>)}
          </fieldset>
          <label>{say("order_days")}<input className="box" type="number" min={1} max={60} value={draft.days} placeholder={say("order_days_default")} onChange={(event) => set({ days: event.target.value })} /></label>
          <label>{say("order_kind")}
            <select className="box" value={draft.kind} onChange={(event) => set({ kind: event.target.value as OrderKind })}>{orderKinds.map((each) => <option key={each} value={each}>{say(`order_kind_${each}`)}</option>)}</select>
          </label>
          <label>{say("order_goal")}
            <select className="box" value={draft.goal} onChange={(event) => set({ goal: event.target.value })}>
              <option value="">—</option>{programme?.goals.map((each) => <option key={each.id} value={each.id}>{each.seq}. {each.name}</option>)}
            </select>
          </label>
          <label>{say("order_month")}
            <select className="box" value={draft.month} onChange={(event) => set({ month: event.target.value })}>
              <option value="">—</option>{programme?.months.toReversed().map(({ month }) => <option key={month} value={month}>{monthText(month, lang)}</option>)}
            </select>
          </label>
          <Basis basis={draft.basis} onChange={(basis) => set({ basis })} />
          <div className="wide"><Refused refusal={issue.error} /></div>
          <div className="wide acts">
            <button type="submit" className="action main" disabled={lacks.length > 0 || issue.isPending}>{say(issue.isPending ? "order_issuing" : "order_issue")}</button>
            <span className="small quiet">{lacks.length > 0 ? say("order_lacks", { what: lacks.join(say("between")) }) : say("order_issue_note")}</span>
          </div>
        </form>
      )}
      {sure ? (
        <Dialog title={say("order_issue")} onClose={() => setSure(false)}>
          <p><b><Text>{draft.subject.trim()}</Text></b></p>
          <p><Text>{say("order_issue_sure", { unit: programme?.organisations.find(({ id }) => id === draft.unit)?.name ?? draft.unit })}</Text></p>
          <div className="dialog-acts">
            <button type="button" className="action" onClick={() => setSure(false)}>{say("form_cancel")}</button>
            <button type="button" className="action main" data-first="true" onClick={() => { setSure(false); send(); }}>{say("order_issue")}</button>
          </div>
        </Dialog>
      ) : null}
    </article>
  );
}
