import { type Goal, type Issue, type Law, type Table, within } from "../../core/index.ts";
import { type BulletinTemplate, checkTemplate } from "../../documents/index.ts";
import { type Catalogue, checkCondition, checkGuard, checkMetrics, type MetricDefinition, parseCondition, parseGuard } from "../../metrics/index.ts";
import { worksOf } from "./works.ts";

export interface Written {
  readonly tables: readonly Table[];
  readonly metrics: readonly MetricDefinition[];
  readonly laws: readonly Law[];
  readonly goals: readonly Goal[];
  readonly bulletin: BulletinTemplate;
}

/** What is wrong in all that is written in the metric language: the formulas and the bulletin's template. Paths as `Pack.locate` reads them. */
export function checkLanguage({ tables, metrics, laws, goals, bulletin }: Written): Issue[] {
  const catalogue: Catalogue = {
    tables: new Map(tables.map((each) => [each.name, each])),
    metrics: new Map(metrics.map((each) => [each.id, each])),
    laws,
  };
  const names = {
    metrics: new Map(metrics.map((each) => [each.id, { verbs: each.verbs !== undefined }])),
    tables: catalogue.tables,
    goals: new Set(goals.map(({ id }) => id)),
    condition(where: string, table: Table): readonly Issue[] {
      const parsed = parseCondition(where);
      return parsed.ok ? checkCondition(catalogue, table, parsed.value) : parsed.issues;
    },
  };
  return [
    ...checkMetrics(catalogue),
    ...goals.flatMap((goal) => checkWorks(goal, names)),
    ...[...checkTemplate(bulletin, names), ...checkGuards(catalogue, bulletin)].map((each) => within({ path: ["bulletin"] }, each)),
  ];
}

/** Conditions that take a part of a register for a goal's works. */
function checkWorks({ id, works = [] }: Goal, names: { tables: ReadonlyMap<string, Table>; condition(where: string, table: Table): readonly Issue[] }): Issue[] {
  return works.flatMap((text, i) => {
    const { register, where } = worksOf(text);
    const table = names.tables.get(register);
    if (!table || where === undefined) return [];
    const before = text.length - where.length;
    return names.condition(where, table).map((each) => within({ path: ["goals", id, "works", i] }, { ...each, where: { ...each.where, offset: before + (each.where.offset ?? 0) } } as Issue));
  });
}

/** What the template's own check leaves to the metrics: units that do not compare, daily values. Unknown names it has told. */
function checkGuards(catalogue: Catalogue, { phrases = {} }: BulletinTemplate): Issue[] {
  return Object.entries(phrases).flatMap(([name, cases]) => cases.flatMap(({ when }, i) => {
    const guard = when === undefined ? undefined : parseGuard(when);
    if (!guard?.ok) return [];
    return checkGuard(catalogue, guard.value).filter((each) => each.code !== "metric.unknown-metric")
      .map((each) => within({ path: ["phrases", name, i, "when"] }, each));
  }));
}
