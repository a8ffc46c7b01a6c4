import { useDeferredValue } from "react";
import { useAnswer, useProgramme } from "../../../data/queries.ts";
import type { ToldIssue } from "../../../../contract/index.ts";
import { isNumeric } from "../../../parts/cells.tsx";
import { Text } from "../../../parts/Text.tsx";
import { UnitOptions } from "../../../parts/UnitOptions.tsx";
import { useWords } from "../../../words/useWords.ts";
import type { FormField } from "./draft.ts";

interface Props {
  readonly id: string;
  readonly field: FormField;
  readonly typed: string;
  /** what the server says of this cell */
  readonly findings: readonly ToldIssue[];
  /** what was typed before somebody else's value came to stand here */
  readonly aside: string | undefined;
  /** what the row was known by in this cell until it is saved */
  readonly renames: string | undefined;
  readonly onType: (text: string) => void;
  readonly onAside: () => void;
}

/** One cell of a row with its name, its unit, and what is wrong with it. */
export function CellField({ id, field, typed, findings, aside, renames, onType, onAside }: Props) {
  const say = useWords();
  const notes = `${id}-notes`;
  const noted = findings.length > 0 || aside !== undefined || renames !== undefined || field.note !== null;
  const input: InputProps = { id, value: typed, required: field.required, wrong: findings.length > 0, notes: noted ? notes : undefined, onType };
  return (
    <div className={`cell-field${field.type === "text" ? " long" : ""}${field.known ? " known" : ""}`}>
      <label htmlFor={id}>{field.label}{field.unit ? <span className="quiet"> {field.unit}</span> : null}{field.required ? <span className="must" aria-hidden="true">*</span> : null}</label>
      <CellInput field={field} input={input} />
      {noted ? (
        <div id={notes} className="small">
          {field.note === null ? null : <p className="quiet"><Text>{field.note}</Text></p>}
          {renames === undefined ? null : <p className="finding warning"><Text>{say("row_edit_renames", { label: field.label, value: renames })}</Text></p>}
          {findings.map((each) => <p key={each.code} className="finding error"><Text>{each.what}</Text> <Text>{each.next}</Text></p>)}
          {aside === undefined ? null : <p className="finding warning">{say("row_edit_aside", { value: aside })} <button type="button" className="action" onClick={onAside}>{say("form_choose")}</button></p>}
        </div>
      ) : null}
    </div>
  );
}

interface InputProps {
  readonly id: string; readonly value: string; readonly required: boolean; readonly wrong: boolean; readonly notes: string | undefined; readonly onType: (text: string) => void;
}

function CellInput({ field, input }: { field: FormField; input: InputProps }) {
  const say = useWords();
  const { data: programme } = useProgramme();
  const { id, value, required, wrong, notes, onType } = input;
  const shared = {
    id, value, className: "box", "aria-required": required || undefined, "aria-invalid": wrong || undefined, "aria-describedby": notes, autoComplete: "off",
    onChange: (event: { target: { value: string } }) => onType(event.target.value),
  } as const;
  const stands = (known: boolean) => (value === "" || known ? null : <option value={value}>{value}</option>);
  switch (field.type) {
    case "boolean": return <select {...shared}><option value="" /><option value="true">{say("yes")}</option><option value="false">{say("no")}</option></select>;
    case "choice": return <select {...shared}><option value="" />{field.choices?.map((each) => <option key={each.value} value={each.value}>{each.label}</option>)}{stands(field.choices?.some((each) => each.value === value) ?? false)}</select>;
    case "organisation": return <select {...shared}><option value="" /><UnitOptions root />{stands(programme?.organisations.some((each) => each.id === value) ?? true)}</select>;
    case "goal": return <select {...shared}><option value="" />{programme?.goals.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}{stands(programme?.goals.some((each) => each.id === value) ?? true)}</select>;
    case "text": return <textarea rows={1} {...shared} />;
    case "date": case "month": return <input type={field.type} {...shared} />;
    case "reference": return field.to === null || field.to.includes(".") ? <input {...shared} /> : <><input list={`${id}-rows`} {...shared} /><Rows id={`${id}-rows`} register={field.to} typed={value} /></>;
    default: return <input type="text" inputMode={isNumeric(field) ? "decimal" : "text"} {...shared} />;
  }
}

/** Rows of the register that is meant, found by what was typed so far; chosen, the row's own id is written. */
function Rows({ id, register, typed }: { id: string; register: string; typed: string }) {
  const q = useDeferredValue(typed.trim());
  const found = useAnswer("rows", { register }, { page: 1, size: 20, ...(q && { q }) }, { keep: true });
  return <datalist id={id}>{found.data?.rows.map((row) => <option key={String(row["id"])} value={String(row["id"])}>{found.data.titles[register]?.[String(row["id"])]}</option>)}</datalist>;
}
