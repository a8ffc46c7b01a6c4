import { type Goal, ok, type Period, type Result, type Row, type Table } from "../../../core/index.ts";
import { isDaily } from "../../../metrics/index.ts";
import type { RegisterDefinition } from "../../../registers/index.ts";
import type { Office } from "../../office.ts";
import { listEditions } from "../../postgres/editions/read.ts";
import { countRows, type RowCount, seenBy, seesTable, type Sight } from "../../postgres/index.ts";
import { passingRows, type RowAsk } from "../../postgres/measure/select.ts";
import { askedOf, type MonthFigures, monthFigures, rowsBehind } from "../figures/index.ts";
import { any, all, byEnd, is, not, officeRegister, worksOfGoal } from "./asks.ts";
import { titleOf } from "./attention.ts";
import { type AskedMonth, wordsOf } from "./overview.ts";
import { type Standing, standingOf, yearSoFar } from "./standing.ts";
import { startsOf } from "./starts.ts";
import { metricsIn, type RowText } from "./texts.ts";
import { worksAsks, worksIn, type WorkState } from "./works.ts";

/** A row that is shown with its own words. */
export interface WordedRow {
  readonly definition: RegisterDefinition;
  readonly table: Table;
  readonly row: Row;
  readonly words: string;
}

export interface GoalView {
  readonly goal: Goal;
  readonly period: Period;
  /** of the month and of the one before */
  readonly figures: MonthFigures;
  /** rank and rate of the months so far */
  readonly trend: MonthFigures;
  readonly months: readonly string[];
  /** metrics of the goal that are figures of a month */
  readonly metrics: readonly string[];
  readonly behind: (metric: string) => number;
  readonly standing: Standing;
  readonly works: readonly (WorkState & { readonly lines: readonly string[] })[];
  readonly problems: readonly WordedRow[];
  readonly due: readonly WordedRow[];
  readonly next: readonly WordedRow[];
  /** those that are seen, with as many of their rows as are */
  readonly registers: readonly { readonly definition: RegisterDefinition; readonly count: RowCount | undefined }[];
}

/** One goal in a month: its figures, works, problems and promises, in a fixed number of statements. */
export async function goalView(office: Office, goal: Goal, { period, org, asOf }: AskedMonth, sight: Sight): Promise<Result<GoalView>> {
  const { database: { query }, region, pack, catalogue } = office;
  const orgs = [...office.subtrees.get(org) ?? [org]];
  const known = await listEditions(query, region);
  const edition = askedOf(known, region, period.text, asOf);
  if (!edition.ok) return edition;
  const works = worksOfGoal(office, goal, period);
  const problems = officeRegister(office, "problems");
  const promises = officeRegister(office, "commitments");
  const asks: RowAsk[] = [...worksAsks(office, works, period, orgs)];
  if (problems) {
    const { table } = problems;
    const open = all(byEnd(table, "month", period.text), not(byEnd(table, "solved_on", period.end)));
    asks.push({ name: "problems", table, tests: [is(table, "goal", goal.id), any(is(table, "month", period.text), open)], orgs, order: ["month", "seq"] });
  }
  if (promises) {
    const { table } = promises;
    asks.push({ name: "due", table, tests: [is(table, "goal", goal.id), is(table, "due", period.text)], orgs, order: ["made_in", "seq"] });
    asks.push({ name: "next", table, tests: [is(table, "goal", goal.id), is(table, "made_in", period.text)], orgs, order: ["seq"] });
  }
  const registers = pack.registers.filter((each) => (each.goal === goal.id || works.some(({ definition }) => definition === each)) && seesTable(sight, catalogue.tables.get(each.id)!));
  const [answers, counts] = await Promise.all([
    passingRows(query, region, asks, edition.value), countRows(seenBy(office.database, sight), region, registers.map(({ id }) => catalogue.tables.get(id)!), orgs),
  ]);

  const states = worksIn(office, works, period, answers);
  const told = (answers.get("problems")?.rows ?? []).map((at): RowText => ({ table: problems!.table, field: "text", at }));
  const texts: RowText[] = [...states.flatMap(({ stage }) => stage), ...told];

  const months = yearSoFar(office, period);
  const own = [...catalogue.metrics.values()].filter((each) => each.goal === goal.id && !isDaily(catalogue, each.id)).map(({ id }) => id);
  const trends = [goal.rank, goal.rate].filter((id) => id !== undefined);
  const asked = new Set([...own, ...trends, ...metricsIn(pack.bulletin, texts).filter((id) => catalogue.metrics.has(id))]);
  const whole = { known, orgs: [org], ...(asOf !== undefined && { edition: asOf }) };
  const [figures, trend] = await Promise.all([
    monthFigures(office, period.text, { ...whole, metrics: [...asked], months: months.slice(-2).map(({ text }) => text) }),
    monthFigures(office, period.text, { ...whole, metrics: trends, months: months.map(({ text }) => text) }),
  ]);
  if (!figures.ok) return figures;
  if (!trend.ok) return trend;
  const words = wordsOf(office, period, org, figures.value, texts);
  const promised = (name: string): WordedRow[] => (answers.get(name)?.rows ?? []).map(({ row }) => ({ ...promises!, row, words: titleOf(promises!.table, row) }));
  return ok({
    goal, period, figures: figures.value, trend: trend.value, months: months.map(({ text }) => text), metrics: own,
    behind: await rowsBehind(office, figures.value, org),
    standing: standingOf(office, goal, trend.value, org, months, startsOf(office, states, period)),
    works: states.map((each) => ({ ...each, lines: each.stage.map((text) => words.get(text)!) })),
    problems: told.map((text) => ({ ...problems!, row: text.at.row, words: words.get(text)! })), due: promised("due"), next: promised("next"),
    registers: registers.map((definition) => ({ definition, count: counts.get(definition.id) })),
  });
}
