import { onlineManager } from "@tanstack/react-query";
import { useState, useSyncExternalStore } from "react";
import type { FormFinding, ReportForm } from "../../../contract/index.ts";
import { useCommand } from "../../data/commands.ts";
import { newId } from "../../data/id.ts";
import { useKeeper, useRoundsOver } from "../../data/kept.ts";
import { Refused } from "../../parts/Refused.tsx";
import { Text } from "../../parts/Text.tsx";
import { usePlace } from "../../place/usePlace.ts";
import { monthText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import type { Missing } from "./FormPage.tsx";
import { goTo } from "./focus.ts";
import { Sign } from "./RowNotes.tsx";
import { type FormStore, keyOf, type Place, type Snapshot } from "./store.ts";

interface Props { readonly form: ReportForm; readonly store: FormStore; readonly now: Snapshot; readonly missing: readonly Missing[]; readonly onClose: () => void }

const SHOWN = 6;

/** What is missing, wrong or worth a look, and then the report is handed in. The same press sent twice hands in once. */
export function SubmitDialog({ form, store, now, missing, onClose }: Props) {
  const say = useWords();
  const { lang } = usePlace();
  const params = { month: form.month, unit: form.unit.id };
  const submit = useCommand("submitReport", ["reportForm", "reports", "burden"]);
  const [batch, keep, letGo] = useBatch(form);
  const errors = now.findings.filter(({ severity }) => severity === "error");
  const warnings = now.findings.filter(({ severity }) => severity === "warning");
  const online = useSyncExternalStore((changed) => onlineManager.subscribe(changed), () => onlineManager.isOnline());
  const cut = !online || now.state === "unsaved";
  const ready = missing.length === 0 && errors.length === 0;
  const [asked, blank] = emptyIn(form, now);
  const leave = (place: Place): void => { onClose(); setTimeout(() => goTo(place)); };
  const send = async (): Promise<void> => {
    await store.flush();
    keep();
    submit.mutate({ params, body: { batch, cells: store.unsent() } }, {
      onSuccess: () => { letGo(); onClose(); },
      // refused, and so not done: mended, it is another submission
      onError: ({ status }) => { if (status >= 400 && status < 500) letGo(); },
    });
  };
  return (
    <Dialog title={say("form_submit_title", { month: monthText(form.month, lang) })} onClose={onClose}>
      <div className="dialog-scroll">
        {cut ? <p className="finding warning" role="status"><Sign level="warning" /><b>{say("form_cut")}</b> {say(now.waiting > 0 ? "form_cut_unchecked" : "form_cut_kept", { n: now.waiting })}</p> : null}
        {missing.length > 0 ? <Listed say={say("form_submit_missing", { n: missing.length })} level="error" items={missing.map((each) => ({ place: each, text: `${each.title} · ${each.label}` }))} onGo={leave} /> : null}
        {errors.length > 0 ? <Listed say={say("form_submit_errors", { n: errors.length })} level="error" items={errors.map(itemOf)} onGo={leave} /> : null}
        {warnings.length > 0 ? <Listed say={say("form_submit_warnings", { n: warnings.length })} level="warning" items={warnings.map(itemOf)} onGo={leave} /> : null}
        {ready && !cut ? <p className={asked > 0 && blank === asked ? "finding warning" : "ready"}>{say(blank === 0 ? "form_submit_ready" : blank === asked ? "form_submit_all_blank" : "form_submit_some_blank", { n: asked, blank })}</p> : null}
        <Refused refusal={submit.error} next={say("form_submit_unreached")} most={SHOWN} />
      </div>
      <div className="dialog-acts">
        <button type="button" className="action" onClick={onClose}>{say("form_cancel")}</button>
        <button type="button" className="action main" disabled={!ready || submit.isPending} onClick={() => void send()}>{say(submit.isPending ? "form_submitting" : "form_submit_now")}</button>
      </div>
    </Dialog>
  );
}

/** How many questions the form asks, and how many are left empty. */
function emptyIn({ sections }: ReportForm, { cells }: Snapshot): [asked: number, blank: number] {
  const values = sections.flatMap(({ duty, columns, rows }) => rows.flatMap(({ row, cells: given }) => columns.filter(({ field, reused }) => !reused && given[field]).map(({ field }) => cells.get(keyOf({ duty, row, field }))?.value ?? given[field]!.value)));
  return [values.length, values.filter((value) => value.trim() === "").length];
}

const itemOf = ({ duty, row, field, what }: FormFinding) => ({ place: { duty: duty ?? "", row: row ?? "", field: field ?? "" }, text: what });

function Listed({ say: head, level, items, onGo }: { say: string; level: "error" | "warning"; items: readonly { place: Place; text: string }[]; onGo: (place: Place) => void }) {
  const say = useWords();
  return (
    <div className="listed">
      <p className={`finding ${level}`}><Sign level={level} /><b>{head}</b></p>
      <ul>{items.slice(0, SHOWN).map(({ place, text }) => <li key={`${place.duty} ${place.row} ${place.field} ${text}`}><button type="button" className="linked" onClick={() => onGo(place)}><Text>{text}</Text></button></li>)}</ul>
      {items.length > SHOWN ? <p className="small quiet">{say("form_and_more", { n: items.length - SHOWN })}</p> : null}
    </div>
  );
}

const submitting = (form: ReportForm): string => `submit ${form.month} ${form.unit.id}`;
const roundOf = (form: ReportForm): string => form.submitted_at ?? "first";

/** A submission belongs to its round: once the report was handed in, by whomever, its number is of no use. */
export const useSubmissionsOver = (form: ReportForm): unknown => useRoundsOver(submitting(form), roundOf(form));

/** The number of this round's submission, kept from the first sending until the server has answered, over a reload too. */
function useBatch(form: ReportForm): [batch: string, keep: () => void, letGo: () => void] {
  const keeper = useKeeper();
  const name = `${submitting(form)} ${roundOf(form)}`;
  const [batch, setBatch] = useState(() => keeper.read(name) ?? newId());
  const letGo = (): void => {
    keeper.write(name, undefined);
    setBatch(newId());
  };
  return [batch, () => keeper.write(name, batch), letGo];
}
