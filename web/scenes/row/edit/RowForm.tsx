import { useEffect, useId, useRef, useState } from "react";
import type { AnswerOf, Happening, TableShape, WireRow } from "../../../../contract/index.ts";
import { useCommand } from "../../../data/commands.ts";
import { commonFields, type Titles, useCell } from "../../../parts/cells.tsx";
import { IssueList } from "../../../parts/IssueList.tsx";
import { useTold } from "../../../parts/Refused.tsx";
import { useWords } from "../../../words/useWords.ts";
import { CellField } from "./CellField.tsx";
import { cellsOf, changesOf, type Draft, type FormField, formFields, rebased, rivalsOf, typedOf } from "./draft.ts";
import { Leave } from "./Leave.tsx";
import { Preview } from "./Preview.tsx";
import { Rivals } from "./Rivals.tsx";
import { useUnsaved } from "./useUnsaved.ts";
import "../../../parts/tasks.css";
import "./edit.css";

interface Props {
  readonly register: string;
  readonly table: TableShape;
  /** of a child table: the row that it hangs on */
  readonly parent?: string;
  /** as it stands now; left out for a new row */
  readonly row?: WireRow | undefined;
  readonly history?: readonly Happening[];
  readonly titles?: Titles;
  /** a new row begins with these */
  readonly given?: Draft;
  readonly onClose: () => void;
  readonly onSaved: (written: AnswerOf<"writeRows">) => void;
}

const NO_HISTORY: readonly Happening[] = [];
const NOTHING: Draft = {};

/** A row in inputs, in the place where it is read. What is sent is what was changed, with the revision that was seen and why. */
export function RowForm({ register, table, parent, row, history = NO_HISTORY, titles, given = NOTHING, onClose, onSaved }: Props) {
  const say = useWords();
  const tell = useTold();
  const cell = useCell(titles);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [base, setBase] = useState(row);
  const [draft, setDraft] = useState(given);
  const [aside, setAside] = useState<Draft>({});
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const fields = formFields(table, parent === undefined ? membership(commonFields(say, table.dated), row === undefined) : [], row === undefined);
  const changes = changesOf(fields, base, draft);
  const leaving = useUnsaved(changes.length > 0 || reason !== "" || Object.keys(aside).length > 0, onClose);
  const save = useCommand("writeRows", ["row", "rows", "rowUses", "register", "registers"]);
  // one's own writing is nobody else's change
  const stale = !save.isPending && !save.isSuccess && base !== undefined && row !== undefined && base["rev"] !== row["rev"];
  const issues = save.error ? tell(save.error).filter(({ code }) => code !== "rows.conflict" || !stale) : [];
  const label = (name: string): string | undefined => fields.find((each) => each.name === name)?.label;

  // what a row that is there is known by is put right seldom, and never by typing on
  useEffect(() => form.current?.querySelector<HTMLElement>(row ? ".cell-field:not(.known) :is(input, select, textarea)" : "input, select, textarea")?.focus(), []); // oxlint-disable-line
  useEffect(() => {
    if (save.error) (form.current?.querySelector<HTMLElement>("[aria-invalid=true]") ?? form.current?.querySelector<HTMLElement>("[type=submit]"))?.focus();
  }, [save.error]);

  const type = (name: string, text: string): void => setDraft((before) => ({ ...before, [name]: text }));
  const drop = (name: string): void => setAside((before) => Object.fromEntries(Object.entries(before).filter(([each]) => each !== name)));
  const takeTheirs = (): void => {
    if (!base || !row) return;
    const on = rebased(fields, base, row, draft);
    setBase(row);
    setDraft(on.draft);
    setAside((before) => ({ ...before, ...on.aside }));
    save.reset();
    form.current?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  };
  const submit = (): void => {
    setAsked(true);
    // a day that is half typed is no value at all for the browser
    if (form.current?.reportValidity() === false || save.isPending || changes.length === 0) return;
    if (stale) return form.current?.querySelector<HTMLElement>(".row-rivals button")?.focus();
    if (reason.trim() === "") return document.getElementById(`${id}-reason`)?.focus();
    const there = base === undefined ? {} : { id: String(base["id"]), rev: Number(base["rev"]) };
    save.mutate({ params: { register }, body: { reason: reason.trim(), rows: [{ table: table.name, ...(parent !== undefined && { parent }), ...there, cells: cellsOf(changes) }] } }, {
      // called when the page has read the new state
      onSuccess: (written) => {
        leaving.settle();
        onSaved(written);
      },
    });
  };
  // a file that says the former value adds a row: the person who puts it right is the one who can tell
  const renames = (field: FormField): string | undefined => {
    const change = field.known && base !== undefined ? changes.find((each) => each.field === field) : undefined;
    return change && change.before !== null ? String(change.before) : undefined;
  };
  const unreasoned = asked && reason.trim() === "" && changes.length > 0;
  return (
    <form ref={form} className="row-form" noValidate aria-label={say(row ? "row_edit" : "row_edit_new")} onSubmit={(event) => { event.preventDefault(); submit(); }}>
      {stale ? <Rivals events={rivalsOf(history, table.name, base)} onTake={takeTheirs} /> : null}
      <div className="cell-fields">
        {fields.map((field) => (field.locked
          ? <Locked key={field.name} field={field} shown={cell(field, base?.[field.name], true)} />
          : <CellField key={field.name} id={`${id}-${field.name}`} field={field} typed={draft[field.name] ?? typedOf(base?.[field.name])} aside={aside[field.name]} renames={renames(field)}
              findings={issues.filter((each) => each.field === field.name)} onType={(text) => type(field.name, text)} onAside={() => { type(field.name, aside[field.name] ?? ""); drop(field.name); }} />))}
      </div>
      <Preview changes={changes} isNew={row === undefined} cell={cell} />
      <div className="cell-field long">
        <label htmlFor={`${id}-reason`}>{say("reason")}<span className="must" aria-hidden="true">*</span></label>
        <input id={`${id}-reason`} className="box" value={reason} maxLength={500} placeholder={say("row_edit_reason_hint")} autoComplete="off" aria-required aria-invalid={unreasoned || undefined}
          aria-describedby={unreasoned ? `${id}-unreasoned` : undefined} onChange={(event) => setReason(event.target.value)} />
        {unreasoned ? <p id={`${id}-unreasoned`} className="finding error small">{say("row_edit_reason_missing")}</p> : null}
      </div>
      {issues.length > 0 ? <div role="alert" className="refused"><IssueList issues={issues.map((each) => (each.field === undefined ? each : { ...each, where: label(each.field) ?? each.where }))} /></div> : null}
      <div className="acts">
        <button type="submit" className="action main" disabled={changes.length === 0}>{say(save.isPending ? "form_saving" : "row_edit_save")}</button>
        <button type="button" className="action" onClick={leaving.close}>{say("form_cancel")}</button>
        {changes.length === 0 ? <span className="small quiet">{say("row_edit_unchanged")}</span> : null}
      </div>
      {leaving.asks ? <Leave onStay={leaving.stay} onLeave={leaving.leave} /> : null}
    </form>
  );
}

/** Whose a row is must be said; from when on it is listed is today, unless it is said; until when is mostly open. */
const membership = (common: ReturnType<typeof commonFields>, isNew: boolean): ReturnType<typeof commonFields> =>
  common.map((each) => ({ ...each, required: each.name === "org" || (each.name === "listed_from" && !isNew) }));

function Locked({ field, shown }: { field: FormField; shown: React.ReactNode }) {
  const say = useWords();
  return <div className="cell-field locked"><span>{field.label}</span><div>{shown} <span className="small quiet">{say("row_edit_locked")}</span></div></div>;
}
