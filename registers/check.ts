import { type Choice, ID, issue, type Issue, LISTED_FROM, LISTED_TO, ORG, ORIGIN, PARENT, unitOf, unitSymbols, within } from "../core/index.ts";
import type { FieldDefinition, RegisterDefinition, TraitUse } from "./definition.ts";
import { brought } from "./traits.ts";

/** Columns that every table has of its own; no field may take their names. */
const reserved = new Set([ID, ORG, PARENT, ORIGIN, LISTED_FROM, LISTED_TO, "region", "rev"]);

/** Names are SQL names too: 63 bytes, and the longest child table adds twelve to its register's. */
const LONGEST_FIELD = 63;
const LONGEST_REGISTER = 50;

type Path = readonly (string | number)[];

/** What no schema can say of a definition, each fault with its path inside it; `registers` are the ids that may be referred to. */
export function checkRegister(definition: RegisterDefinition, registers: ReadonlySet<string>): Issue[] {
  return [
    ...checkName(definition.id, ["id"], LONGEST_REGISTER),
    ...definition.fields.flatMap((field, i) => checkField(field, registers).map((each) => within({ path: ["fields", i] }, each))),
    ...definition.traits.flatMap((use, i) => checkUse(use).map((each) => within({ path: ["traits", i] }, each))),
    ...checkUnique(definition),
    ...checkKey(definition), ...checkTitle(definition),
  ];
}

function checkName(name: string, path: Path, longest: number): Issue[] {
  if (reserved.has(name)) return [issue("register.reserved-name", { field: name }, { path })];
  // two underscores part a register from its child table in SQL
  const good = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name) && name.length <= longest;
  return good ? [] : [issue("register.bad-name", { name, longest }, { path })];
}

function checkField(field: FieldDefinition, registers: ReadonlySet<string>): Issue[] {
  const issues = checkName(field.name, ["name"], LONGEST_FIELD);
  const at = (...path: Path) => ({ path, field: field.name });
  const unwanted = (part: "unit" | "choices" | "to") =>
    issue("register.part-unwanted", { field: field.name, part, type: field.type }, at(part));

  if (field.type === "quantity") {
    if (field.unit === undefined) issues.push(issue("register.unit-needed", { field: field.name }, at()));
    else issues.push(...checkUnit(field.name, field.unit, ["unit"]));
  } else if (field.unit !== undefined) issues.push(unwanted("unit"));

  if (field.type === "choice") issues.push(...checkChoices(field.name, field.choices ?? [], field.choices ? ["choices"] : []));
  else if (field.choices !== undefined) issues.push(unwanted("choices"));

  if (field.type === "reference") {
    if (field.to === undefined) issues.push(issue("register.reference-needed", { field: field.name }, at()));
    else if (!registers.has(field.to)) {
      issues.push(issue("register.unknown-register", { register: field.to, field: field.name, known: [...registers].join("、") }, at("to")));
    }
  } else if (field.to !== undefined) issues.push(unwanted("to"));
  return issues;
}

function checkUnit(field: string, unit: string, path: Path): Issue[] {
  return unitOf(unit) ? [] : [issue("register.unknown-unit", { unit, field, known: unitSymbols().join("、") }, { path, field })];
}

function checkChoices(field: string, choices: readonly Choice[], path: Path): Issue[] {
  if (choices.length === 0) return [issue("register.choices-needed", { field }, { path, field })];
  const seen = new Set<string>();
  return choices.flatMap(({ value }, i) => {
    if (seen.has(value)) return [issue("register.duplicate-choice", { field, value }, { path: [...path, i, "value"], field })];
    seen.add(value);
    return [];
  });
}

function checkUse(use: TraitUse): Issue[] {
  if (use.kind === "procedural") return checkChoices("procedure", use.procedures, ["procedures"]);
  if (use.kind !== "measured") return [];
  return use.items.flatMap((item, i) => [
    ...checkName(item.name, ["items", i, "name"], LONGEST_FIELD),
    ...checkUnit(item.name, item.unit, ["items", i, "unit"]),
  ]);
}

/** One name, one meaning: within the fields, and between the fields and every trait. */
function checkUnique(definition: RegisterDefinition): Issue[] {
  const issues: Issue[] = [];
  const holders = new Map<string, string>();
  const take = (name: string, holder: string, path: Path) => {
    const first = holders.get(name);
    if (first === undefined) holders.set(name, holder);
    else issues.push(issue("register.duplicate-field", { field: name, first }, { path, field: name }));
  };
  const kinds = new Set<string>();
  definition.traits.forEach((use, i) => {
    if (kinds.has(use.kind)) issues.push(issue("register.duplicate-trait", { trait: use.kind }, { path: ["traits", i] }));
    else for (const field of brought(use).main) take(field.name, use.kind, ["traits", i]);
    kinds.add(use.kind);
  });
  definition.fields.forEach((field, i) => take(field.name, definition.id, ["fields", i, "name"]));
  return issues;
}

const fieldNames = (definition: RegisterDefinition): string[] =>
  [...definition.fields.map((each) => each.name), ...definition.traits.flatMap((use) => brought(use).main.map((each) => each.name))];

function checkTitle(definition: RegisterDefinition): Issue[] {
  const known = fieldNames(definition);
  if (definition.title === undefined || known.includes(definition.title)) return [];
  return [issue("register.unknown-title", { field: definition.title, known: known.join("、") }, { path: ["title"], field: definition.title })];
}

/** A key names fields, or `org`: a number that each unit reports once a month. */
function checkKey(definition: RegisterDefinition): Issue[] {
  if (definition.key.length === 0) return [issue("register.no-key", { register: definition.id }, { path: ["key"] })];
  const known = [ORG, ...fieldNames(definition)];
  return definition.key.flatMap((name, i) => {
    if (!known.includes(name)) return [issue("register.unknown-key", { field: name, known: known.join("、") }, { path: ["key", i], field: name })];
    if (definition.key.indexOf(name) < i) return [issue("register.duplicate-key", { field: name }, { path: ["key", i], field: name })];
    return [];
  });
}
