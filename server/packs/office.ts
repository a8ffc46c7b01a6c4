import type { Language } from "../../contract/index.ts";
import { fieldOf, type FieldType, type Goal, type Issue, issue, type Organisation, outcomes, suggestion, type Table, warning, within } from "../../core/index.ts";
import type { OfficeRegisters, OfficeRole as Role } from "../../contract/pack/office.ts";
import type { LadderRung, Reporting } from "../../cycle/index.ts";
import type { RegisterDefinition } from "../../registers/index.ts";

/** What a register must hold to serve in a role; it may hold more. */
export const roleFields: Readonly<Record<Role, readonly (readonly [field: string, type: FieldType])[]>> = {
  problems: [["month", "month"], ["kind", "choice"], ["seq", "integer"], ["goal", "goal"], ["text", "text"], ["basis", "text"], ["solved_on", "date"]],
  commitments: [
    ["made_in", "month"], ["goal", "goal"], ["seq", "integer"], ["title", "text"], ["text", "text"], ["due", "month"],
    ["outcome", "choice"], ["account", "text"], ["accounted_on", "date"], ["carried_to", "month"],
  ],
  orders: [
    ["number", "code"], ["goal", "goal"], ["subject", "text"], ["colour", "choice"], ["kind", "choice"], ["month", "month"], ["basis", "text"], ["demand", "text"],
    ["issued_on", "date"], ["due_on", "date"], ["drawn_by", "person"], ["replied_on", "date"], ["reply", "text"], ["returned_on", "date"], ["return_reason", "text"],
    ["escalated_on", "date"], ["closed_on", "date"], ["closed_by", "person"],
  ],
};
/** What the program fills in of each row that it makes in a role. Whatever else a register demanded, it would refuse every such row. */
const filled: Readonly<Record<Role, readonly string[]>> = {
  problems: ["month", "kind", "seq", "goal", "text", "basis"],
  commitments: ["made_in", "goal", "seq", "title", "text", "due"],
  orders: ["number", "subject", "colour", "kind", "demand", "issued_on", "due_on", "drawn_by"],
};
/** Choices that the program itself writes. */
const choicesWritten: Readonly<Record<Role, Readonly<Record<string, readonly string[]>>>> = {
  problems: {}, commitments: { outcome: outcomes }, orders: { colour: ["blue", "orange", "red"], kind: ["report", "problem", "commitment", "row", "other"] },
};
const names: Readonly<Record<Role, { zh: string; en: string; system: string }>> = {
  problems: { zh: "问题", en: "the problems", system: "S24" }, commitments: { zh: "承诺", en: "the commitments", system: "S25" },
  orders: { zh: "督办单", en: "the supervision orders", system: "S26" },
};
const placeholders = ["rows", "works", "figure", "label"];

interface Written {
  readonly tables: readonly Table[];
  readonly registers: readonly RegisterDefinition[];
  readonly goals: readonly Goal[];
  readonly organisations: readonly Organisation[];
  readonly reporting: Pick<Reporting, "orders"> & { readonly ladder: { readonly rungs: readonly Pick<LadderRung, "step">[] } };
}

/** How people call the office: as its organisation is called, or by the general word where the pack names none. */
export function officeName({ office, organisations }: { readonly office?: OfficeRegisters; readonly organisations: readonly Organisation[] }, language: Language): string {
  const unit = organisations.find(({ id }) => id === office?.unit);
  return language === "en" ? unit?.name_en ?? "supervision office" : unit?.short ?? "督考办";
}

/** What no schema can say of the office's own registers. Paths as `Pack.locate` reads them. */
export function checkOffice(office: OfficeRegisters, written: Written): Issue[] {
  const roles = Object.keys(names) as Role[];
  const inRole = roles.flatMap((role) => {
    const named = office[role];
    return named ? checkRole(role, named.register, written).map((each) => within({ path: ["pack", "office", role] }, each)) : [];
  });
  const unnamed = roles.flatMap((role) => written.registers.filter(({ systems }) => !office[role] && systems.includes(names[role].system))
    .map((each) => warning("pack.office-unnamed", { register: each.id, role: names[role].system }, { path: ["registers", each.id, "systems"] })));
  const units = written.organisations.map(({ id }) => id);
  const strange = office.unit === undefined || units.includes(office.unit) ? []
    : [issue("pack.unknown-organisation", { id: office.unit, near: suggestion(office.unit, units) }, { path: ["pack", "office", "unit"] })];
  const unsaid = office.orders && !written.reporting.orders
    ? [issue("pack.orders-unsaid", { what: `台账“${office.orders.register}”`, what_en: `The register “${office.orders.register}”` }, { path: ["pack", "office", "orders"] })] : [];
  const steps = written.reporting.ladder.rungs.map(({ step }) => step);
  const unkept = !office.orders && (written.reporting.orders || steps.includes("order")) ? [issue("pack.orders-unkept", {}, { path: ["pack", "office"] })] : [];
  const unplaced = office.problems && office.problems.late_class === undefined && steps.includes("circular")
    ? [warning("pack.late-unplaced", { register: office.problems.register }, { path: ["pack", "office", "problems"] })] : [];
  return [...inRole, ...strange, ...unsaid, ...unkept, ...unplaced, ...proposalIssues(office, written), ...unnamed];
}

function checkRole(role: Role, register: string, { tables }: Written): Issue[] {
  const table = tables.find(({ name }) => name === register);
  if (!table) return [issue("pack.unknown-register", { id: register, near: suggestion(register, tables.filter(({ parent }) => parent === undefined).map(({ name }) => name)) }, { path: ["register"] })];
  const lacking = roleFields[role].filter(([name, type]) => fieldOf(table, name)?.type !== type)
    .map(([field, type]) => issue("pack.office-lacks-field", { register, role: names[role].zh, role_en: names[role].en, field, type }, { path: ["register"] }));
  const proof = role === "orders" && !tables.some(({ name }) => name === `${register}.evidence`)
    ? [issue("pack.office-lacks-trait", { register, role: names[role].zh, role_en: names[role].en, trait: "evidenced" }, { path: ["register"] })] : [];
  const demanded = table.fields.filter(({ name, required, retired }) => retired === undefined && (required || table.key.includes(name)) && !filled[role].includes(name))
    .map(({ name }) => issue("pack.office-demands-field", { register, role: names[role].zh, role_en: names[role].en, field: name }, { path: ["register"] }));
  const dated = table.dated ? [issue("pack.office-dated", { register, role: names[role].zh, role_en: names[role].en }, { path: ["register"] })] : [];
  const unchosen = Object.entries(choicesWritten[role]).flatMap(([name, values]) => values.flatMap((value) => lacksChoice(table, name, value)));
  return [...lacking, ...demanded, ...dated, ...proof, ...unchosen.map((each) => within({ path: ["register"] }, each))];
}

function lacksChoice(table: Table, name: string, value: string): Issue[] {
  const field = fieldOf(table, name);
  if (field?.type !== "choice" || field.choices?.some((each) => each.value === value)) return [];
  return [issue("pack.office-lacks-choice", { register: table.name, field: name, value, known: field.choices?.map((each) => each.value).join("、") ?? "-" })];
}

function proposalIssues({ problems }: OfficeRegisters, { tables, goals }: Written): Issue[] {
  const table = problems && tables.find(({ name }) => name === problems.register);
  if (!problems || !table) return [];
  const unrated = goals.some(({ rate }) => rate === undefined);
  const late = problems.late_class === undefined ? [] : lacksChoice(table, "kind", problems.late_class).map((each) => within({ path: ["pack", "office", "problems", "late_class"] }, each));
  const proposed = problems.proposals.flatMap(({ sort, class: kind, say, without_figure: without }, i) => {
    const at = (key: string, some: readonly Issue[]): Issue[] => some.map((each) => within({ path: ["pack", "office", "problems", "proposals", i, key] }, each));
    const unknown = (text: string): Issue[] => [...text.matchAll(/\{([^}]*)\}/g)].filter(([, name]) => !placeholders.includes(name!))
      .map(([name]) => issue("pack.office-placeholder", { name, known: placeholders.map((each) => `{${each}}`).join(" ") }));
    const figureless = unrated && sort === "behind" && without === undefined && /\{(figure|label)\}/.test(say);
    return [
      ...at("class", lacksChoice(table, "kind", kind)), ...at("say", unknown(say)), ...(without === undefined ? [] : at("without_figure", unknown(without))),
      ...(figureless ? at("say", [issue("pack.office-no-figure", { sort })]) : []),
    ];
  });
  return [...late, ...proposed];
}
