import { allow, type Actor } from "../../../access/index.ts";
import type { BurdenCounts, FormColumn, FormFinding, FormSection, Language, ReportForm, WireCell } from "../../../contract/index.ts";
import { tell } from "../../../contract/index.ts";
import { type Cell, type Field, fieldOf, type Issue, noteIn, type Row, type Table, textIn, unitName } from "../../../core/index.ts";
import { type Burden, dueLamp, permits } from "../../../cycle/index.ts";
import { columnsOf } from "../../../metrics/index.ts";
import { burdenIn, editable, type Form, type FormCell, type IssuedCircular, type OwedDuty, workdaysLeft } from "../../commands/report/index.ts";
import type { Office } from "../../office.ts";
import { cellKey } from "../../postgres/index.ts";
import { type Called, personIn } from "./persons.ts";
import { labelOf, nameOf, orgNamed } from "./shape.ts";

/** Everybody who is named in a form: who handed it in, who typed last, who typed something else, who attached a file. */
export const peopleIn = ({ record, cells, files }: Form): (string | null)[] =>
  [textIn(record.report.row, "submitted_by"), ...files.map(({ by }) => by), ...[...cells.values()].flatMap(({ draft }) => (draft ? [draft.by, ...draft.rivals.map(({ by }) => by)] : []))];

export const rivalsNamed = <R extends { readonly by: string }>(rivals: readonly R[], called: Called): R[] => rivals.map((each) => ({ ...each, by: called(each.by) }));

export const presentFinding = (found: Issue, language: Language): FormFinding => {
  const { code, what, next } = tell(found, language);
  return { duty: found.where.register ?? null, row: found.where.row ?? null, field: found.where.field ?? null, code, severity: found.severity, what, next };
};

export const presentBurden = ({ asked, prefilled, reused, typed, behalf, minutes }: Burden): BurdenCounts => ({ asked, prefilled, reused, typed, behalf, minutes: minutes ?? null });

/** Last month's figures of the columns that are totals, by metric. */
export type Printed = ReadonlyMap<string, string>;

export const wireIssued = (issued: IssuedCircular | undefined): { edition: number; on: string } | null => (issued ? { edition: issued.edition, on: issued.on } : null);

/** What stands around a form: findings, last month's figures, the circular that went out without it. */
export interface FormAround {
  readonly findings: readonly Issue[];
  readonly printed: Printed;
  readonly issued: IssuedCircular | undefined;
}

export function presentForm(office: Office, form: Form, { findings, printed, issued }: FormAround, actor: Actor, language: Language, called: Called): ReportForm {
  const { row } = form.record.report;
  const daysLeft = workdaysLeft(office, String(row["due_on"]));
  const mine = allow(actor, "report", { org: form.unit }).allowed;
  const steps = permits(form.state, office.pack.reporting.levels);
  return {
    month: form.month, unit: orgNamed(office.organisations, form.unit, language), state: form.state, stage: form.stage, due_on: String(row["due_on"]),
    lamp: dueLamp(form.state, daysLeft), days_left: daysLeft ?? null, today: office.today(),
    may: { write: mine && editable(form.state), submit: mine && steps.includes("submit"), withdraw: mine && steps.includes("withdraw") },
    opened_at: textIn(row, "opened_at"), resumed_at: textIn(row, "resumed_at"), submitted_at: textIn(row, "submitted_at"), submitted_by: personIn(row, "submitted_by", called),
    passed_at: textIn(row, "passed_at"), accepted_at: textIn(row, "accepted_at"), returned_at: textIn(row, "returned_at"),
    issued_without: wireIssued(issued),
    sections: form.duties.map((each) => section(office, form, each, printed, language, called)),
    findings: findings.map((each) => presentFinding(each, language)),
    burden: presentBurden(form.burden), last_burden: form.last ? presentBurden(burdenIn(form.last)) : null,
  };
}

const kinds: Partial<Record<Field["type"], FormColumn["type"]>> = { quantity: "number", decimal: "number", integer: "number", date: "date", choice: "choice", boolean: "choice" };

function section(office: Office, form: Form, of: OwedDuty, printed: Printed, language: Language, called: Called): FormSection {
  const { duty, table, asked, rows } = of;
  const goal = office.pack.goals.find(({ id }) => id === duty.goal);
  const label = (name: string): string => {
    const field = fieldOf(table, name) ?? columnsOf(asked).find((each) => each.name === name);
    return field ? labelOf(field, language) : name;
  };
  return {
    duty: duty.id, label: labelOf(duty, language), note: noteIn(duty, language), goal: goal ? { id: goal.id, name: nameOf(goal, language) } : null,
    columns: duty.fields.map((each): FormColumn => {
      const field = fieldOf(table, each.field)!;
      return {
        field: field.name, label: (language === "en" ? each.label_en : undefined) ?? each.label ?? labelOf(field, language), unit: field.unit ?? null, type: kinds[field.type] ?? "text",
        choices: (field.choices ?? []).map((choice) => ({ value: choice.value, label: labelOf(choice, language) })), required: each.required ?? false, reused: each.reuse !== undefined,
      };
    }),
    beside: (duty.beside ?? []).map((name) => {
      const field = columnsOf(asked).find((each) => each.name === name);
      return { name, label: label(name), unit: field?.unit ?? null, number: field !== undefined && kinds[field.type] === "number" };
    }),
    computed: (duty.computed ?? []).map((each) => ({ label: labelOf(each, language), part: each.part, whole: each.whole, decimals: each.decimals })),
    totals: (duty.totals ?? []).flatMap(({ field, metric }) => {
      const definition = office.catalogue.metrics.get(metric);
      return definition ? [{ field, label: labelOf(definition, language), before: printed.get(metric) ?? "" }] : [];
    }),
    rows: rows.map((each) => ({
      row: each.id, title: each.title, register: each.row ? asked.parent ?? asked.name : null,
      beside: Object.fromEntries((duty.beside ?? []).map((name) => [name, shown(office, asked, name, each.row?.[name] ?? null, language)])),
      cells: Object.fromEntries(duty.fields.map(({ field }) => [field, cell(office, form, form.cells.get(cellKey({ duty: duty.id, row: each.id, field }))!, { table, row: each.row, last: each.earlier.at(-1) }, called)])),
      files: form.files.filter((file) => file.duty === duty.id && file.row === each.id).map(({ sha256, name, size, type, by }) => ({ sha256, name, size, type, by: called(by) })),
    })),
  };
}

interface Beside { readonly table: Table; readonly row: Row | undefined; readonly last: Row | undefined }

function cell(office: Office, form: Form, { owed, value, source, explanation, draft, item, locked }: FormCell, beside: Beside, called: Called): WireCell {
  const field = fieldOf(beside.table, owed.field)!;
  const before = typeof owed.before === "string" ? owed.before : "";
  return {
    value: draft === undefined && item === undefined && field.type === "text" ? told(office, value, beside) : value,
    source: (source ?? null) as WireCell["source"], before: field.type === "text" ? told(office, before, beside) : before,
    version: draft?.version ?? 0, explanation, by: draft ? called(draft.by) : null, locked,
    verdict: textIn(item, "verdict") as WireCell["verdict"], verdict_reason: textIn(item, "verdict_reason"),
    rivals: locked || !draft ? [] : rivalsNamed(draft.rivals, called),
  };
}

/** A sentence as people read it: cells of the row in their places, and the name of a figure where one is bound. */
function told({ catalogue }: Office, sentence: string, { row, last }: Beside): string {
  return sentence.replace(/\{([.\w@#:]+)\}/g, (whole, name: string) => {
    if (name.startsWith(".")) return `${String(last?.[name.slice(1)] ?? "")}${name === ".quantity" ? String(last?.["measure"] ?? "") : ""}`;
    if (name.startsWith("parent.")) return String(row?.[name.slice("parent.".length)] ?? "");
    const metric = catalogue.metrics.get(name);
    return metric ? `〔${metric.label}〕` : whole;
  });
}

function shown({ organisations }: Office, table: Table, name: string, value: Cell, language: Language): string {
  if (value === null) return "";
  const field = columnsOf(table).find((each) => each.name === name);
  if (field?.type === "organisation") return unitName({ organisations }, String(value));
  const choice = field?.choices?.find((each) => each.value === value);
  return choice ? labelOf(choice, language) : String(value);
}
