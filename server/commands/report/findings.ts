import { convert, Decimal, fieldOf, type Issue, issue, type Period, quantity, readMonth, textIn, unit as unitNamed, unitOf } from "../../../core/index.ts";
import { type Answer, checkAnswers, type OwedItem } from "../../../cycle/index.ts";
import type { Office } from "../../office.ts";
import { cellKey } from "../../postgres/index.ts";
import { proofNarrative } from "../proof/index.ts";
import { answersOf, canonicalOf, editable, type Form, type FormCell } from "./form.ts";

/** Which texts are read for their figures: all before a submission, only what was typed while typing. */
export type Narratives = "all" | ReadonlySet<string>;

/** Everything that is to be said of the form: what is no value, what the rules find, what two people answered differently. */
export async function findingsOf(office: Office, form: Form, narratives: Narratives): Promise<Issue[]> {
  const period = readMonth(form.month);
  if (!period.ok) return [...period.issues];
  const answers = answersOf(office, form);
  const said = await narrated(office, form, answers, period.value, narratives);
  const { rules } = office.pack.reporting;
  return [
    ...unread(form), ...rivals(form), ...unchanged(form),
    ...checkAnswers(rules, answers, { began: `${office.pack.first_month}-01`, start: period.value.start, end: period.value.end, narrator: (answer) => said.get(place(answer)) ?? [] }),
  ];
}

const place = ({ duty, row, field }: Answer): string => cellKey({ duty, row, field: field.name });

const wanted: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  quantity: ["数值", "a number"], decimal: ["数值", "a number"], integer: ["整数", "a whole number"], date: ["日期（如 2016-11-30）", "a day, as 2016-11-30"],
  month: ["月份（如 2016-11）", "a month, as 2016-11"], choice: ["选项之一", "one of the choices"], boolean: ["是或否", "yes or no"],
};

const said = ({ title, label, label_en }: OwedItem) => ({ title, label, label_en });

/** What was typed and is no value of its field; typed braces would be taken for a figure's place (the office may have put one into a row). */
function unread({ duties, cells }: Form): Issue[] {
  return [...cells.values()].flatMap(({ owed, value, draft }): Issue[] => {
    const table = duties.find(({ duty }) => duty.id === owed.duty)?.table;
    const field = table && fieldOf(table, owed.field);
    if (!field || value.trim() === "") return [];
    const where = { register: owed.duty, row: owed.row, field: owed.field };
    const [zh, en] = wanted[field.type] ?? ["文字", "words"];
    if (canonicalOf(field, value) === undefined) return [issue("report.bad-value", { ...said(owed), text: value, wanted: zh, wanted_en: en }, where)];
    return field.type === "text" && draft && /[{}]/.test(value) ? [issue("report.braces", said(owed), where)] : [];
  });
}

const rivals = ({ cells }: Form): Issue[] => [...cells.values()].flatMap(({ owed, draft, locked }) => (draft && draft.rivals.length > 0 && !locked
  ? [issue(draft.rivals.every(({ by }) => by === draft.by) ? "report.two-windows" : "report.rivals", said(owed), { register: owed.duty, row: owed.row, field: owed.field })] : []));

/**
 * What came back and is as it was: neither another value, nor a new word of explanation about its row, nor a file
 * that came after the return.
 */
function unchanged({ state, duties, cells, files }: Form): Issue[] {
  if (!editable(state)) return [];
  const all = [...cells.values()];
  const tables = new Map(duties.map(({ duty, table }) => [duty.id, table]));
  const isSame = ({ owed, value, item }: FormCell): boolean => {
    const field = fieldOf(tables.get(owed.duty)!, owed.field);
    const cell = field && canonicalOf(field, value);
    return String(cell ?? "") === (textIn(item, "value") ?? "");
  };
  const explained = new Set(all.flatMap(({ owed, explanation, item }) => (explanation.trim() !== "" && explanation.trim() !== textIn(item, "explanation") ? [`${owed.duty} ${owed.row}`] : [])));
  return all.filter((cell) => cell.item?.["verdict"] === "returned" && !cell.locked && isSame(cell)).flatMap(({ owed, item }): Issue[] => {
    const since = textIn(item, "verdict_at") ?? "";
    const proved = files.some(({ duty, row, at }) => duty === owed.duty && row === owed.row && at > since);
    if (proved || explained.has(`${owed.duty} ${owed.row}`)) return [];
    return [issue("report.unchanged", { ...said(owed), reason: textIn(item, "verdict_reason") ?? "" }, { register: owed.duty, row: owed.row, field: owed.field })];
  });
}

/** Texts are read only where a rule asks for it; the values that stand in the form go before those of the ledger. */
async function narrated(office: Office, form: Form, answers: readonly Answer[], period: Period, narratives: Narratives): Promise<Map<string, string[]>> {
  const asked = new Set(office.pack.reporting.rules.flatMap(({ kind, fields }) => (kind === "narrative" ? fields : [])));
  const texts = answers.filter((each) => asked.has(each.name) && typeof each.value === "string" && /\d/.test(each.value) && (narratives === "all" || narratives.has(place(each))));
  if (texts.length === 0) return new Map();
  const values = totalsOf(office, form);
  const found = new Map<string, string[]>();
  for (const each of texts) {
    const goal = form.duties.find(({ duty }) => duty.id === each.duty)?.duty.goal;
    const proof = await proofNarrative(office, { month: period.text, text: String(each.value), values, ...(goal === undefined ? {} : { goal }) });
    if (proof.ok) found.set(place(each), proof.value.findings.filter(({ severity }) => severity !== "note").map(({ message }) => message));
  }
  return found;
}

/** Sums of columns that are figures of the bulletin, in the unit of the metric. */
export function totalsOf({ catalogue }: Pick<Office, "catalogue">, { duties, cells }: Form): Record<string, string> {
  const totals: Record<string, string> = {};
  for (const { duty, table, rows } of duties) {
    for (const { field: name, metric: id } of duty.totals ?? []) {
      const field = fieldOf(table, name);
      const metric = catalogue.metrics.get(id);
      const values = rows.map((row) => canonicalOf(field!, cells.get(cellKey({ duty: duty.id, row: row.id, field: name }))?.value ?? ""));
      if (!field?.unit || !metric || !unitOf(metric.unit) || !values.every((each) => typeof each === "string")) continue;
      const sum = Decimal.sum(...values.map((each) => new Decimal(String(each))));
      const converted = convert(quantity(sum, unitNamed(field.unit)), unitNamed(metric.unit));
      if (converted.ok) totals[id] = converted.value.amount.toFixed();
    }
  }
  return totals;
}
