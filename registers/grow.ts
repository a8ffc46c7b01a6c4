import { type Choice, type Field, issue, type Issue, type Result, settle, type Table } from "../core/index.ts";

/**
 * A step that loses nothing: what was written under the old definition can still be read under the new
 * one. A new column is empty in the rows that are there, also when the field is required: what must be
 * filled is asked of a row when it is next written.
 */
export type GrowthStep =
  | { readonly kind: "add-table"; readonly table: Table }
  | { readonly kind: "add-column"; readonly table: string; readonly field: Field }
  | { readonly kind: "add-choice"; readonly table: string; readonly field: string; readonly choice: Choice }
  | { readonly kind: "relabel"; readonly table: string; readonly field?: string; readonly choice?: string; readonly label: string; readonly label_en?: string }
  | { readonly kind: "retire"; readonly table: string; readonly field: string; readonly since: string };

/** How the tables of one definition become those of the next. Definitions only grow; all else is an issue. */
export function growth(from: readonly Table[], to: readonly Table[]): Result<GrowthStep[]> {
  const steps: GrowthStep[] = [];
  const issues: Issue[] = [];
  const next = new Map(to.map((table) => [table.name, table]));
  for (const table of from) {
    const grown = next.get(table.name);
    if (grown) growTable(table, grown, steps, issues);
    else issues.push(issue("register.table-removed", { table: table.name }, { register: table.name }));
  }
  const before = new Set(from.map((table) => table.name));
  for (const table of to) if (!before.has(table.name)) steps.push({ kind: "add-table", table });
  return settle(steps, issues);
}

interface Labelled {
  readonly label: string;
  readonly label_en?: string;
}

const relabelled = (from: Labelled, to: Labelled): boolean => from.label !== to.label || from.label_en !== to.label_en;
const labels = ({ label, label_en }: Labelled): Labelled => (label_en === undefined ? { label } : { label, label_en });

function growTable(from: Table, to: Table, steps: GrowthStep[], issues: Issue[]): void {
  const table = from.name;
  const where = { register: table };
  // the order of a key decides nothing: it says which rows are the same
  const [was, is] = [from.key.toSorted().join("、"), to.key.toSorted().join("、")];
  if (was !== is) issues.push(issue("register.key-changed", { table, from: was, to: is }, where));
  if (from.dated !== to.dated) issues.push(issue("register.membership-changed", { table }, where));
  if (relabelled(from, to)) steps.push({ kind: "relabel", table, ...labels(to) });

  const next = new Map(to.fields.map((field) => [field.name, field]));
  for (const field of from.fields) {
    const grown = next.get(field.name);
    if (grown) growField(table, field, grown, steps, issues);
    else issues.push(issue("register.field-removed", { field: field.name, table }, { ...where, field: field.name }));
  }
  const before = new Set(from.fields.map((field) => field.name));
  for (const field of to.fields) if (!before.has(field.name)) steps.push({ kind: "add-column", table, field });
}

function growField(table: string, from: Field, to: Field, steps: GrowthStep[], issues: Issue[]): void {
  const field = from.name;
  const where = { register: table, field };
  if (from.type !== to.type) issues.push(issue("register.type-changed", { field, from: from.type, to: to.type }, where));
  else if (from.unit !== to.unit) issues.push(issue("register.unit-changed", { field, from: from.unit ?? "", to: to.unit ?? "" }, where));
  else if (from.to !== to.to) issues.push(issue("register.reference-changed", { field, from: from.to ?? "", to: to.to ?? "" }, where));

  if (to.retired !== undefined && to.retired !== from.retired) steps.push({ kind: "retire", table, field, since: to.retired });
  if (from.retired !== undefined && to.retired === undefined) issues.push(issue("register.revived", { field, since: from.retired }, where));
  if (relabelled(from, to)) steps.push({ kind: "relabel", table, field, ...labels(to) });
  if (from.type === to.type) growChoices(table, from, to, steps, issues);
}

function growChoices(table: string, from: Field, to: Field, steps: GrowthStep[], issues: Issue[]): void {
  const field = from.name;
  const next = new Map((to.choices ?? []).map((choice) => [choice.value, choice]));
  const before = new Set<string>();
  for (const choice of from.choices ?? []) {
    before.add(choice.value);
    const grown = next.get(choice.value);
    if (!grown) issues.push(issue("register.choice-removed", { field, value: choice.value }, { register: table, field }));
    else if (relabelled(choice, grown)) steps.push({ kind: "relabel", table, field, choice: choice.value, ...labels(grown) });
  }
  for (const choice of to.choices ?? []) if (!before.has(choice.value)) steps.push({ kind: "add-choice", table, field, choice });
}
