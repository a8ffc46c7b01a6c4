import { useState } from "react";
import type { FieldShape, FilterOp } from "../../../contract/index.ts";
import { isNumeric } from "../../parts/cells.tsx";
import { useProgramme } from "../../data/queries.ts";
import { useWords } from "../../words/useWords.ts";
import { writeFilter } from "./selection.ts";

/** Conditions that make sense for a field, the likeliest first. */
function opsOf(field: FieldShape): readonly FilterOp[] {
  if (field.type === "organisation") return ["in-tree", "eq", "missing", "present"];
  if (field.type === "choice" || field.type === "goal" || field.type === "boolean") return ["eq", "ne", "missing", "present"];
  if (isNumeric(field) || field.type === "date" || field.type === "month") return ["ge", "le", "eq", "gt", "lt", "missing", "present"];
  return ["has", "eq", "missing", "present"];
}

export function FilterForm({ fields, onApply }: { fields: readonly FieldShape[]; onApply: (filter: string) => void }) {
  const say = useWords();
  const { data: programme } = useProgramme();
  const [name, setName] = useState(fields[0]?.name ?? "");
  const [op, setOp] = useState<FilterOp>("has");
  const [value, setValue] = useState("");
  const field = fields.find((each) => each.name === name);
  if (!field) return null;
  const ops = opsOf(field);
  const chosen = ops.includes(op) ? op : ops[0]!;
  const bare = chosen === "missing" || chosen === "present";
  const choices = field.type === "organisation" ? programme?.organisations.map((each) => ({ value: each.id, label: each.short }))
    : field.type === "goal" ? programme?.goals.map((each) => ({ value: each.id, label: each.name }))
    : field.type === "boolean" ? [{ value: "true", label: say("yes") }, { value: "false", label: say("no") }]
    : field.choices;
  return (
    <form className="filter-form" onSubmit={(event) => { event.preventDefault(); if (bare || value.trim() !== "") onApply(writeFilter({ field: name, op: chosen, value: bare ? "" : value.trim() })); }}>
      <label>{say("field")}
        <select className="box" value={name} onChange={(event) => { setName(event.target.value); setValue(""); }}>{fields.map((each) => <option key={each.name} value={each.name}>{each.label}</option>)}</select>
      </label>
      <label>{say("condition")}
        <select className="box" value={chosen} onChange={(event) => setOp(event.target.value as FilterOp)}>{ops.map((each) => <option key={each} value={each}>{say(`op_${each}`)}</option>)}</select>
      </label>
      {bare ? null : (
        <label>{say("value")}{field.unit ? ` ${field.unit}` : ""}
          {choices ? (
            <select className="box" value={value} onChange={(event) => setValue(event.target.value)}><option value="" />{choices.map((each) => <option key={each.value} value={each.value}>{each.label}</option>)}</select>
          ) : (
            <input className="box" required type={field.type === "date" ? "date" : field.type === "month" ? "month" : "text"} inputMode={isNumeric(field) ? "decimal" : "text"} value={value} onChange={(event) => setValue(event.target.value)} />
          )}
        </label>
      )}
      <button type="submit" className="action main">{say("apply")}</button>
    </form>
  );
}
