import {
  type Field, fieldOf, type Issue, issue, type Law, type Organisation, suggestion, type Table, within,
} from "../../core/index.ts";
import { askedTable, chasingTexts, type Duty, fullName, orderTexts, type Reporting, type Rule, shapeOfDuty, strays, toldTexts } from "../../cycle/index.ts";
import { type Catalogue, checkCondition, columnsOf, type MetricDefinition, parseCondition } from "../../metrics/index.ts";
import { heldElsewhere } from "./asked-twice.ts";

interface Written {
  readonly tables: readonly Table[];
  readonly metrics: readonly MetricDefinition[];
  readonly laws: readonly Law[];
  readonly organisations: readonly Organisation[];
}

/** What no schema can say of duties, rules and ladder. Paths as `Pack.locate` reads them. */
export function checkReporting({ duties, rules, ladder, orders }: Reporting, written: Written): Issue[] {
  const catalogue: Catalogue = {
    tables: new Map(written.tables.map((each) => [each.name, each])), metrics: new Map(written.metrics.map((each) => [each.id, each])), laws: written.laws,
  };
  const seen = new Map<string, number>();
  return [
    ...duties.flatMap((duty, i) => {
      const first = seen.get(duty.id);
      seen.set(duty.id, i);
      const twice = first === undefined ? [] : [issue("pack.duplicate-id", { kind: "duty", id: duty.id, first: `duties[${first + 1}]` }, { path: ["id"] })];
      return [...twice, ...checkDuty(duty, duties.slice(0, i), catalogue, written)].map((each) => within({ path: ["duties", "duties", i] }, each));
    }),
    ...rules.flatMap((rule, i) => checkRule(rule, duties, catalogue).map((each) => within({ path: ["duties", "rules", i] }, each))),
    ...ladder.rungs.flatMap(({ step, after }, i) => (i > 0 && after <= ladder.rungs[i - 1]!.after
      ? [issue("pack.ladder-order", { step }, { path: ["duties", "ladder", "rungs", i, "after"] })] : [])),
    ...(orders ? [] : ladder.rungs.flatMap(({ step, label }, i) => (step === "order" ? [issue("pack.orders-unsaid", { what: `催报台阶的“${label}”`, what_en: `The step “${step}” of the ladder` }, { path: ["duties", "ladder", "rungs", i, "step"] })] : []))),
    ...checkSays(ladder.says, chasingTexts, ["duties", "ladder", "says"]), ...(ladder.says_en ? checkSays(ladder.says_en, toldTexts, ["duties", "ladder", "says_en"]) : []), ...(orders ? checkSays(orders.says, orderTexts, ["duties", "orders", "says"]) : []),
  ];
}

type Path = readonly (string | number)[];

const checkSays = (says: Readonly<Record<string, string>>, texts: Readonly<Record<string, readonly string[]>>, path: Path): Issue[] => Object.entries(texts).flatMap(([text, known]) =>
  strays(says[text] ?? "", known).map((name) => issue("pack.says-unknown-name", { text, name, known: known.map((each) => `{${each}}`).join(" ") || "—" }, { path: [...path, text] })));

function checkDuty(duty: Duty, before: readonly Duty[], catalogue: Catalogue, { organisations }: Written): Issue[] {
  const table = catalogue.tables.get(duty.from);
  const asked = askedTable(duty, catalogue.tables);
  if (!table || !asked) return [issue("pack.unknown-table", { id: duty.from, near: suggestion(duty.from, catalogue.tables.keys()) }, { path: ["from"] })];
  const issues: Issue[] = [];
  const column = (of: Table, name: string, path: Path): Field | undefined => {
    const found = columnsOf(of).find((each) => each.name === name);
    if (!found) issues.push(issue("pack.duty-column", { column: name, table: of.name, near: suggestion(name, columnsOf(of).map((each) => each.name)) }, { path }));
    return found;
  };
  const condition = (text: string | undefined, path: Path): void => {
    if (text === undefined) return;
    const parsed = parseCondition(text);
    issues.push(...(parsed.ok ? checkCondition(catalogue, asked, parsed.value) : parsed.issues).map((each) => within({ path }, each)));
  };
  const metric = (id: string | undefined, path: Path): void => {
    if (id !== undefined && !catalogue.metrics.has(id)) issues.push(issue("pack.unknown-metric", { id, near: suggestion(id, catalogue.metrics.keys()) }, { path }));
  };
  if ((duty.unit === undefined) === (duty.by === undefined)) issues.push(issue("pack.duty-unit", { duty: duty.id }, { path: ["id"] }));
  if (duty.unit !== undefined && !organisations.some(({ id }) => id === duty.unit)) {
    issues.push(issue("pack.unknown-organisation", { id: duty.unit, near: suggestion(duty.unit, organisations.map(({ id }) => id)) }, { path: ["unit"] }));
  }
  if (duty.by !== undefined) column(asked, duty.by, ["by"]);
  if (duty.open !== undefined) column(asked, duty.open, ["open"]);
  condition(duty.where, ["where"]);
  duty.fields.forEach((each, i) => {
    const path = ["fields", i];
    const field = column(table, each.field, [...path, "field"]);
    condition(each.prefill?.where, [...path, "prefill", "where"]);
    metric(each.reuse, [...path, "reuse"]);
    if (!field || each.reuse !== undefined) return;
    const held = heldElsewhere(duty, field, before, catalogue.tables);
    if (held !== undefined) issues.push(issue("pack.asked-twice", { field: fullName(duty, field.name), label: field.label, held }, { path: [...path, "field"] }));
  });
  (duty.beside ?? []).forEach((name, i) => column(asked, name, ["beside", i]));
  (duty.order ?? []).forEach((name, i) => column(asked, name, ["order", i]));
  (duty.totals ?? []).forEach(({ field, metric: id }, i) => {
    column(table, field, ["totals", i, "field"]);
    metric(id, ["totals", i, "metric"]);
  });
  (duty.computed ?? []).forEach(({ part, whole }, i) => {
    for (const [key, name] of [["part", part], ["whole", whole]] as const) if (!fieldOf(table, name)) column(asked, name, ["computed", i, key]);
  });
  if (shapeOfDuty(duty, table) === "listed") issues.push(...checkItems(duty, table));
  return issues;
}

function checkItems(duty: Duty, table: Table): Issue[] {
  return (duty.items ?? []).flatMap(({ set }, i) => {
    const lacking = table.key.filter((name) => name !== "month" && name !== "org" && !(name in set));
    const unknown = Object.keys(set).filter((name) => !fieldOf(table, name));
    return [
      ...(lacking.length > 0 ? [issue("pack.duty-items", { duty: duty.id, lacking: lacking.join("、") }, { path: ["items", i, "set"] })] : []),
      ...unknown.map((name) => issue("pack.duty-column", { column: name, table: table.name, near: suggestion(name, table.fields.map((each) => each.name)) }, { path: ["items", i, "set", name] })),
    ];
  });
}

const numeric = new Set<Field["type"]>(["integer", "decimal", "quantity"]);
const fits: Readonly<Record<Rule["kind"], (field: Field) => boolean>> = {
  rising: ({ type }) => numeric.has(type), within: ({ type }) => numeric.has(type), "same-unit": ({ type }) => numeric.has(type),
  jump: ({ type }) => numeric.has(type), evidence: ({ type }) => numeric.has(type), happened: ({ type }) => type === "date", belated: ({ type }) => type === "date", overdue: () => true,
  repeated: ({ type }) => type === "text", narrative: ({ type }) => type === "text",
};

function checkRule(rule: Rule, duties: readonly Duty[], { tables }: Catalogue): Issue[] {
  const names = new Map(duties.flatMap((duty) => duty.fields.map(({ field }) => [fullName(duty, field), duty] as const)));
  return rule.fields.flatMap((name, i): Issue[] => {
    const path = ["fields", i];
    const duty = names.get(name);
    const table = duty && tables.get(duty.from);
    const field = table && fieldOf(table, name.slice(duty.from.length + 1));
    if (!duty || !field) return [issue("pack.rule-field", { field: name, near: suggestion(name, names.keys()) }, { path })];
    if (!fits[rule.kind](field)) return [issue("pack.rule-not-number", { field: name, type: field.type }, { path })];
    const other = rule.kind === "same-unit" ? rule.plan : rule.kind === "within" ? rule.whole : rule.kind === "happened" ? rule.after : rule.kind === "overdue" ? rule.due : undefined;
    if (other === undefined) return [];
    const asked = askedTable(duty, tables)!;
    const against = fieldOf(table, other) ?? columnsOf(asked).find((each) => each.name === other);
    if (!against) return [issue("pack.duty-column", { column: other, table: asked.name, near: suggestion(other, columnsOf(asked).map((each) => each.name)) }, { path })];
    if (field.unit !== against.unit && numeric.has(field.type)) {
      return [issue("pack.duty-units-differ", { field: name, unit: field.unit ?? "—", other, other_unit: against.unit ?? "—" }, { path })];
    }
    return [];
  });
}
