import { type Field, fieldOf, issue, type Issue, nearest, type Table, unitOf, warning, within } from "../core/index.ts";
import { parseCondition, parseGuard } from "../metrics/index.ts";
import { cellModifiers, isNumeric } from "./cell.ts";
import { guardMetrics } from "./guard.ts";
import { type Inline, parseInline, type Part } from "./inline.ts";
import type { BulletinTemplate, GatherDefinition, MoreTemplate } from "./template.ts";

/** The names that a template may use. */
export interface Names {
  /** metric id → whether it has words for its direction (改善, 下降 …) */
  readonly metrics: ReadonlyMap<string, { readonly verbs: boolean }>;
  readonly tables: ReadonlyMap<string, Table>;
  readonly goals?: ReadonlySet<string>;
  /** checks a where-condition on a table beyond its grammar, if the caller can */
  readonly condition?: (where: string, table: Table) => readonly Issue[];
}

/** Where inline text stands: in the template, or in the text of a gathered row. */
interface Scope {
  readonly names: Names;
  readonly template: BulletinTemplate;
  /** the row's table, inside a gather */
  readonly table?: Table;
  /** inside a phrase, where no table can stand */
  readonly said?: true;
  /** gathers that something tells */
  readonly uses: Set<string>;
}

type Path = readonly (string | number)[];

/** Everything wrong with a template: each issue has its path in the definition and its offset in the text. */
export function checkTemplate(template: BulletinTemplate, names: Names): Issue[] {
  const scope: Scope = { names, template, uses: new Set() };
  const issues: Issue[] = [];
  const text = (of: string | undefined, path: Path, inside: Scope = scope): void => {
    if (of !== undefined) issues.push(...checkInline(of, inside).map((each) => within({ path }, each)));
  };

  text(template.head.title, ["head", "title"]);
  text(template.opening, ["opening"]);
  const further = (more: readonly MoreTemplate[] | undefined, path: Path): void => more?.forEach((each, i) => text(each.text, [...path, "more", i, "text"]));
  further(template.more, []);
  template.sections.forEach((section, s) => {
    text(section.heading, ["sections", s, "heading"]);
    text(section.text, ["sections", s, "text"]);
    further(section.more, ["sections", s]);
    section.items?.forEach((item, i) => {
      const path = ["sections", s, "items", i];
      text(item.text, [...path, "text"]);
      further(item.more, path);
      if (item.goal !== undefined && names.goals && !names.goals.has(item.goal)) {
        issues.push(issue("documents.unknown-goal", { name: item.goal }, { path: [...path, "goal"] }));
      }
    });
  });
  for (const [name, cases] of Object.entries(template.phrases ?? {})) {
    cases.forEach((each, i) => {
      text(each.say, ["phrases", name, i, "say"], { ...scope, said: true });
      if (each.when !== undefined) issues.push(...checkGuard(each.when, names).map((found) => within({ path: ["phrases", name, i, "when"] }, found)));
    });
    if (cases.at(-1)?.when !== undefined || cases.length === 0) issues.push(warning("documents.no-fallback", { phrase: name }, { path: ["phrases", name] }));
  }
  for (const [name, gather] of Object.entries(template.gathers ?? {})) {
    issues.push(...checkGather(gather, scope).map((each) => within({ path: ["gathers", name] }, each)));
  }
  return [...issues, ...rings(template), ...unused(template, scope.uses)];
}

/** Checks the text of a row (形象进度, a commitment) that a gather would print as inline text; it may say the template's phrases. */
export function checkRowText(text: string, table: Table, template: BulletinTemplate, names: Names): Issue[] {
  return checkInline(text, { names, template, table, uses: new Set() });
}

/** Checks one text of the template by itself: a block as somebody writes it. */
export function checkText(text: string, template: BulletinTemplate, names: Names): Issue[] {
  return checkInline(text, { names, template, uses: new Set() });
}

function checkInline(text: string, scope: Scope): Issue[] {
  const { parts, issues }: Inline = parseInline(text);
  return [...issues, ...parts.flatMap((part) => (checks[part.kind] as (part: Part, scope: Scope) => Issue[])(part, scope))];
}

const checks: { readonly [K in Part["kind"]]: (part: Extract<Part, { kind: K }>, scope: Scope) => Issue[] } = {
  text: () => [],
  builtin: () => [],
  figure({ metric, form, at }, { names }) {
    const known = names.metrics.get(metric);
    if (!known) return [issue("documents.unknown-metric", { name: metric, near: nearest(metric, names.metrics.keys()) ?? "-" }, { offset: at })];
    return (form === "change" || form === "verb") && !known.verbs ? [warning("documents.no-verbs", { metric }, { offset: at })] : [];
  },
  table({ metrics, at }, { names, table, said }) {
    if (table || said) return [issue("documents.misplaced-field", { name: "|…|" }, { offset: at })];
    return metrics.filter((each) => !names.metrics.has(each)).map((name) => issue("documents.unknown-metric", { name, near: nearest(name, names.metrics.keys()) ?? "-" }, { offset: at }));
  },
  phrase: ({ name, at }, scope) => used("phrase", name, at, scope.template.phrases, scope),
  gather({ name, at }, scope) {
    return scope.table ? [issue("documents.misplaced-field", { name: `#${name}` }, { offset: at })] : used("gather", name, at, scope.template.gathers, scope);
  },
  seq: ({ at }, { table }) => (table ? [] : [issue("documents.misplaced-field", { name: "seq" }, { offset: at })]),
  field({ of, field: name, modifier, at }, { table, names }) {
    const owner = of === "row" ? table : table?.parent === undefined ? undefined : names.tables.get(table.parent);
    if (!owner) return [issue("documents.misplaced-field", { name: `${of === "parent" ? "parent" : ""}.${name}` }, { offset: at })];
    const field = fieldOf(owner, name);
    if (!field) {
      const like = nearest(name, owner.fields.map((each) => each.name)) ?? "-";
      return [issue("documents.unknown-field", { name, table: owner.name, near: like }, { offset: at })];
    }
    return modifier === undefined || fits(field, modifier) ? [] : [issue("documents.unknown-modifier", { modifier, known: known(field) }, { offset: at })];
  },
};

const fits = (field: Field, modifier: string): boolean =>
  cellModifiers(field).includes(modifier) || (isNumeric(field) && unitOf(modifier) !== undefined);
const known = (field: Field): string => [...cellModifiers(field), ...(isNumeric(field) ? ["万元 亿元 …"] : [])].join(" ") || "-";

function used(kind: "phrase" | "gather", name: string, offset: number, all: Readonly<Record<string, unknown>> | undefined, scope: Scope): Issue[] {
  if (kind === "gather") scope.uses.add(name);
  if (all && Object.hasOwn(all, name)) return [];
  const like = nearest(name, Object.keys(all ?? {})) ?? "-";
  return [issue(kind === "phrase" ? "documents.unknown-phrase" : "documents.unknown-gather", { name, near: like }, { offset })];
}

function checkGuard(when: string, names: Names): Issue[] {
  const guard = parseGuard(when);
  if (!guard.ok) return [...guard.issues];
  return guardMetrics(guard.value).filter(({ name }) => !names.metrics.has(name)).map(({ name, offset }) =>
    issue("documents.unknown-metric", { name, near: nearest(name, names.metrics.keys()) ?? "-" }, { offset }));
}

function checkGather(gather: GatherDefinition, scope: Scope): Issue[] {
  const table = scope.names.tables.get(gather.from);
  if (!table) {
    return [issue("documents.unknown-table", { name: gather.from, near: nearest(gather.from, scope.names.tables.keys()) ?? "-" }, { path: ["from"] })];
  }
  const inRow: Scope = { ...scope, table };
  const issues = checkInline(gather.say, inRow).map((each) => within({ path: ["say"] }, each));
  for (const key of ["begin", "empty"] as const) {
    if (gather[key] !== undefined) issues.push(...checkInline(gather[key], { ...scope, said: true }).map((each) => within({ path: [key] }, each)));
  }
  if (gather.where !== undefined) {
    const parsed = parseCondition(gather.where);
    const found = parsed.ok ? scope.names.condition?.(gather.where, table) ?? [] : parsed.issues;
    issues.push(...found.map((each) => within({ path: ["where"] }, each)));
  }
  gather.order?.forEach((text, i) => {
    const [, ofParent, name = ""] = /^-?(parent\.)?(.*)$/.exec(text)!;
    const owner = ofParent ? (table.parent === undefined ? undefined : scope.names.tables.get(table.parent)) : table;
    if (owner && (fieldOf(owner, name) || SYSTEM.has(name))) return;
    const like = nearest(name, owner?.fields.map((each) => each.name) ?? []) ?? "-";
    issues.push(issue("documents.unknown-field", { name, table: owner?.name ?? gather.from, near: like }, { path: ["order", i] }));
  });
  return issues;
}

const SYSTEM = new Set(["id", "org", "parent", "listed_from", "listed_to"]);

/** Phrases and gathers that say each other for ever. */
function rings(template: BulletinTemplate): Issue[] {
  const says = new Map<string, string[]>();
  const names = (...texts: (string | undefined)[]): string[] =>
    texts.flatMap((text) => (text === undefined ? [] : parseInline(text).parts.flatMap((part) => (part.kind === "phrase" ? [`@${part.name}`] : part.kind === "gather" ? [`#${part.name}`] : []))));
  for (const [name, cases] of Object.entries(template.phrases ?? {})) says.set(`@${name}`, names(...cases.map((each) => each.say)));
  for (const [name, gather] of Object.entries(template.gathers ?? {})) says.set(`#${name}`, names(gather.say, gather.begin, gather.empty));
  const done = new Set<string>();
  const issues: Issue[] = [];
  const visit = (name: string, line: readonly string[]): void => {
    if (line.includes(name)) issues.push(issue("documents.ring", { path: [...line.slice(line.indexOf(name)), name].join(" → ") }));
    if (line.includes(name) || done.has(name)) return;
    for (const next of says.get(name) ?? []) visit(next, [...line, name]);
    done.add(name);
  };
  for (const name of says.keys()) visit(name, []);
  return issues;
}

/** Gathers only: a phrase may be said by the text of a row. */
function unused(template: BulletinTemplate, uses: ReadonlySet<string>): Issue[] {
  return Object.keys(template.gathers ?? {}).filter((name) => !uses.has(name)).map((name) => warning("documents.unused", { name }, { path: ["gathers", name] }));
}
