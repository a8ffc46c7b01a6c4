import { Decimal, failed, issue, ok, type Period, readMonth, type Result, type Row } from "../../../core/index.ts";
import type { ProblemRule, ProblemSort } from "../../../contract/pack/office.ts";
import { checkRowText, literal } from "../../../documents/index.ts";
import type { Office } from "../../office.ts";
import { inTransaction, nextSeq, stands, titleField } from "../../postgres/index.ts";
import { type PassingRows, passingRows } from "../../postgres/measure/select.ts";
import { type MonthFigures, monthFigures } from "../figures/index.ts";
import { officeRegister, type WorksOfGoal, worksOfGoal } from "../overview/asks.ts";
import { type AttentionAsk, attentionAsks, titleOf, type Waiting, waitingIn, waitingWorks } from "../overview/attention.ts";
import { lackingMetrics } from "../overview/lacking.ts";
import { type WorkState, worksAsks, worksIn } from "../overview/works.ts";
import { saveDraftsIn } from "../rows/index.ts";
import { actOf, monthRows } from "./month-rows.ts";
import { type By, namesIn } from "./text.ts";

/** A row that proves a problem. */
export interface Proof {
  readonly register: string;
  readonly id: string;
  readonly title: string;
  readonly org: string;
  readonly note: string;
}

/** A problem that the data show. Its text names rows and binds figures; no number in it is typed. */
export interface Proposal {
  readonly sort: ProblemSort;
  /** its class, by the pack */
  readonly kind: string;
  readonly goal: string;
  /** what it rests on, as the register keeps it: once accepted it is not proposed again */
  readonly basis: string;
  readonly text: string;
  readonly metric: string | undefined;
  readonly rows: readonly Proof[];
  readonly total: number;
  readonly accepted: boolean;
}

const SHOWN = 12;
const NAMED = 3;

/** Problems of the month's end that the pack wants proposed: not started, without procedures, behind time, rebound. */
export async function proposedProblems(office: Office, month: string): Promise<Result<Proposal[]>> {
  const period = readMonth(month);
  if (!period.ok) return period;
  const { database: { query }, region, pack } = office;
  const orgs = [...office.subtrees.get(pack.root) ?? [pack.root]];
  const attention = attentionAsks(office, period.value, orgs);
  const works = pack.goals.flatMap((goal) => worksOfGoal(office, goal, period.value));
  const lacking = lackingMetrics(office);
  const [waiting, states, figures] = await Promise.all([
    passingRows(query, region, attention.map(({ ask }) => ask)), passingRows(query, region, worksAsks(office, works, period.value, orgs)),
    monthFigures(office, month, { orgs: [pack.root], metrics: lacking.map(({ metric }) => metric), edition: "live" }),
  ]);
  if (!figures.ok) return figures;
  const known = await accepted(office, month);
  const found = worksIn(office, works, period.value, states);
  const all = (pack.office?.problems?.proposals ?? []).flatMap((rule): Made[] => {
    if (rule.sort === "lacking") return lackingProblems(office, rule, figures.value, found, lacking);
    return rule.sort === "behind" ? behindProblems(office, rule, period.value, found) : waitingProblems(office, rule, rule.sort === "not-started" ? waitingWorks(found) : reboundIn(attention, waiting), rule.sort);
  });
  return ok(all.map((each): Proposal => ({ ...each, rows: each.rows.slice(0, SHOWN), total: each.rows.length, accepted: known.has(`${each.goal} ${each.basis}`) })));
}

type Made = Omit<Proposal, "accepted" | "total">;

async function accepted(office: Office, month: string): Promise<Set<string>> {
  const problems = officeRegister(office, "problems");
  if (!problems) return new Set();
  return new Set((await monthRows(office, problems.table, month)).map(({ row }) => `${String(row["goal"])} ${String(row["basis"])}`));
}

const listed = (rows: readonly Proof[], etc: string): string => rows.slice(0, NAMED).map(({ title }) => literal(title)).join("、") + (rows.length > NAMED ? etc : "");

/** The words of a problem in the register: rows by name, the figure as a placeholder that stays live. */
function worded(office: Office, { say, without_figure }: ProblemRule, rows: readonly Proof[], metric: string | undefined): string {
  const label = metric === undefined ? undefined : office.catalogue.metrics.get(metric)?.label;
  const text = label === undefined ? without_figure ?? say : say;
  return text.replaceAll(/\{(rows|works|figure|label)\}/g, (_, name: string) => {
    if (name === "rows") return listed(rows, "等");
    return name === "works" ? listed(rows, "等项目") : name === "figure" ? `{${metric ?? ""}}` : label ?? "";
  });
}

const reboundIn = (asks: readonly AttentionAsk[], answers: ReadonlyMap<string, PassingRows>): Waiting[] =>
  asks.flatMap((each) => waitingIn(each, answers.get(each.ask.name)?.rows ?? [])).filter(({ kind }) => kind === "rebound");

function waitingProblems(office: Office, rule: ProblemRule, waiting: readonly Waiting[], sort: ProblemSort): Made[] {
  return [...Map.groupBy(waiting, (each) => each.goal)].filter(([goal]) => goal !== "").map(([goal, some]): Made => {
    const rows = some.map(({ definition, row, title, since }): Proof => ({ register: definition.id, id: row.id, title, org: row.org, note: since ?? "" }));
    return { sort, kind: rule.class, goal, basis: sort, text: worded(office, rule, rows, undefined), metric: undefined, rows };
  });
}

function lackingProblems(office: Office, rule: ProblemRule, figures: MonthFigures, works: readonly WorkState[], lacking: ReturnType<typeof lackingMetrics>): Made[] {
  return lacking.flatMap(({ metric, register, goal }): Made[] => {
    const value = figures.value(metric, office.pack.root);
    if (value.kind === "absent" || !value.amount.greaterThan(0)) return [];
    const rows = works.filter((each) => each.of.definition.id === register && each.of.goal === goal && each.missing.length > 0)
      .map((each): Proof => proofOf(each.of, each.row, proceduresOf(each.of, each.missing)));
    return [{ sort: "lacking", kind: rule.class, goal, basis: metric, text: worded(office, rule, rows, metric), metric, rows }];
  });
}

function proceduresOf({ definition }: WorksOfGoal, values: readonly string[]): string {
  const trait = definition.traits.find((each) => each.kind === "procedural") as { procedures?: readonly { value: string; label: string }[] } | undefined;
  return [...new Set(values)].map((value) => trait?.procedures?.find((each) => each.value === value)?.label ?? value).join("、");
}

/** Works whose investment lags far behind the part of the year that has passed. */
function behindProblems(office: Office, rule: Extract<ProblemRule, { sort: "behind" }>, period: Period, works: readonly WorkState[]): Made[] {
  const elapsed = new Decimal(Number(period.text.slice(5))).div(12).times(100);
  const slow = works.flatMap((each) => {
    const percent = each.state === "completed" ? undefined : investedPercent(each);
    return percent && percent.lessThan(elapsed.minus(rule.points)) ? [{ each, percent }] : [];
  });
  return [...Map.groupBy(slow, ({ each }) => each.of.goal)].flatMap(([goal, some]): Made[] => {
    const rows = some.toSorted((a, b) => a.percent.comparedTo(b.percent)).map(({ each, percent }) => proofOf(each.of, each.row, `${percent.toFixed(1)}%`));
    const rate = office.pack.goals.find(({ id }) => id === goal)?.rate;
    return [{ sort: "behind", kind: rule.class, goal, basis: "behind", text: worded(office, rule, rows, rate), metric: rate, rows }];
  });
}

/** Cumulative investment over the year's plan, in percent; the trait keeps both in one unit. */
function investedPercent({ row, invested }: WorkState): Decimal | undefined {
  const plan = row["annual_plan"];
  if (typeof plan !== "string" || invested === undefined) return undefined;
  const amount = new Decimal(plan);
  return amount.greaterThan(0) ? invested.div(amount).times(100) : undefined;
}

const proofOf = ({ definition, table }: WorksOfGoal, row: Row, note: string): Proof => ({ register: definition.id, id: row.id, title: titleOf(table, row) || String(row[titleField(table)] ?? row.id), org: row.org, note });

export interface NewProblem {
  readonly kind: string;
  readonly goal: string;
  readonly text: string;
  readonly basis: string;
}

/** Takes a problem into the register; the gather of its class tells it in the text. */
export async function acceptProblem(office: Office, month: string, made: NewProblem, by: By): Promise<Result<void>> {
  const problems = officeRegister(office, "problems");
  if (!problems) return failed(issue("editor.no-register", { register: "问题" }));
  const { table, definition } = problems;
  const faults = checkRowText(made.text, table, office.pack.bulletin, namesIn(office)).filter((each) => each.severity === "error");
  if (faults.length > 0) return failed(...faults);
  return inTransaction<void>(office.database, async (tx) => {
    const seq = await nextSeq(tx, office.region, table, { month, kind: made.kind });
    const text = made.text.trim().replace(/。$/, "");
    // the same proposal, taken by two at once or sent twice, is one problem
    if (await stands(tx, office.region, table, { month, kind: made.kind, goal: made.goal, basis: made.basis, text })) return ok(undefined);
    const saved = await saveDraftsIn(tx, office, actOf(office, by, "采用数据提示的问题"), [{
      table: table.name, id: office.newId(), expected: 0,
      cells: { org: definition.keeper, month, kind: made.kind, seq: String(seq), goal: made.goal, text, basis: made.basis },
    }]);
    return saved.ok ? ok(undefined) : saved;
  });
}
