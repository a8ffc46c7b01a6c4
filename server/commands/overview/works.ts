import { missedMonths, type PlannedDay, type WorkLamp, workLamp } from "../../../assessment/index.ts";
import { Decimal, type Period, type Row, shift, soFar, type Table, yearOf } from "../../../core/index.ts";
import type { Office } from "../../office.ts";
import type { PassingRow, PassingRows, RowAsk } from "../../postgres/measure/select.ts";
import { byEnd, hasTrait, is, not, on, type WorksOfGoal } from "./asks.ts";
import { cell } from "./attention.ts";
import type { RowText } from "./texts.ts";

/** One of a goal's works at the month's end. */
export interface WorkState {
  readonly of: WorksOfGoal;
  readonly row: Row;
  /** lines of the month's progress (形象进度), in order */
  readonly progress: readonly Row[];
  readonly stage: readonly RowText[];
  /** months of the year for which an investment was told, with the amount since 1 January */
  readonly months: readonly { readonly month: string; readonly amount: Decimal }[];
  /** newest cumulative investment of the year, in the unit of its field */
  readonly invested: Decimal | undefined;
  readonly state: "not-started" | "under-way" | "completed";
  /** values of the procedures that are needed and not done */
  readonly missing: readonly string[];
  /** months that are over, running, in which its planned start is missed; 0 when it has started or need not yet */
  readonly missed: number;
  /** the one lamp that every page shows of it, and what it was at the end of the month before */
  readonly lamp: WorkLamp;
  readonly before: WorkLamp;
}

/** A goal with more works shows the first of them; the register has the rest. */
const LIMIT = 2_000;

const part = (of: WorksOfGoal, what: string): string => `${what} ${of.definition.id} ${of.goal}`;
const childOf = (office: Office, of: WorksOfGoal, name: string): Table | undefined => office.catalogue.tables.get(`${of.table.name}.${name}`);

/** What hangs on the works beside what lights their lamps; a page that does not tell it need not ask for it. */
export type WorkPart = "progress" | "approvals";

export function worksAsks(office: Office, all: readonly WorksOfGoal[], period: Period, orgs: readonly string[], parts: readonly WorkPart[] = ["progress", "approvals"]): RowAsk[] {
  return all.flatMap((of): RowAsk[] => {
    const { table } = of;
    const order = ["seq", "park_seq"].filter((name) => table.fields.some((each) => each.name === name)).slice(0, 1);
    const investment = childOf(office, of, "investment");
    const [progress, approvals] = (["progress", "approvals"] as const).map((name) => (parts.includes(name) ? childOf(office, of, name) : undefined));
    return [
      { name: part(of, "works"), table, tests: of.tests, orgs, order: order.length > 0 ? order : table.key, limit: LIMIT },
      ...(progress ? [{ name: part(of, "progress"), table: progress, parent: table, tests: [is(progress, "month", period.text)], orgs, order: ["seq"] }] : []),
      ...(investment ? [{ name: part(of, "investment"), table: investment, orgs, order: ["month"], tests: [{ kind: "between", column: on(investment, "month"), from: `${yearOf(period)}-01`, to: period.text } as const] }] : []),
      ...(approvals ? [{ name: part(of, "approvals"), table: approvals, orgs, tests: [is(approvals, "needed", true), not(byEnd(approvals, "done_on", period.end))] }] : []),
    ];
  });
}

export function worksIn(office: Office, all: readonly WorksOfGoal[], month: Period, answers: ReadonlyMap<string, PassingRows>): WorkState[] {
  const period = soFar(month, office.today());
  return all.flatMap((of) => {
    const rows = (what: string): readonly PassingRow[] => answers.get(part(of, what))?.rows ?? [];
    const byParent = (what: string) => Map.groupBy(rows(what), ({ row }) => String(row["parent"]));
    const [progress, investment, approvals] = [byParent("progress"), byParent("investment"), byParent("approvals")];
    const table = childOf(office, of, "progress");
    return rows("works").map(({ row }): WorkState => {
      const lines = progress.get(row.id) ?? [];
      const money = (investment.get(row.id) ?? []).flatMap((each) => {
        const amount = cell(each.row, "amount");
        return amount === undefined ? [] : [{ month: cell(each.row, "month")!, amount: new Decimal(amount) }];
      });
      const state = stateAt(row, period.end);
      return {
        of, row, progress: lines.map((each) => each.row),
        stage: table ? lines.filter((each) => cell(each.row, "text") !== undefined).map((at) => ({ table, field: "text", at })) : [],
        months: money, invested: money.at(-1)?.amount,
        state, missed: state === "not-started" ? missedMonths(startOf(row), period) : 0, ...lampsOf(office, row, money, period),
        missing: (approvals.get(row.id) ?? []).flatMap((each) => cell(each.row, "procedure") ?? []),
      };
    });
  });
}

function stateAt(row: Row, end: string): WorkState["state"] {
  const by = (name: string): boolean => (cell(row, name) ?? "9999") <= end;
  return by("completed_on") ? "completed" : by("started_on") ? "under-way" : "not-started";
}

const startOf = (row: Row): PlannedDay => ({ planned: cell(row, "planned_start"), done: cell(row, "started_on") });

/** Who stands behind the work (挂包领导), as far as the row tells. */
export const sponsorOf = ({ definition }: Pick<WorksOfGoal, "definition">, row: Row): string | null => (hasTrait(definition, "sponsored") ? cell(row, "leader") ?? null : null);

/** The lamp at the month's end and a month before, by the same rows: a day that came since is not yet there. */
function lampsOf({ pack: { lamps } }: Office, row: Row, invested: WorkState["months"], period: Period): Pick<WorkState, "lamp" | "before"> {
  const plan = cell(row, "annual_plan");
  const facts = {
    start: startOf(row), finish: { planned: cell(row, "planned_completion"), done: cell(row, "completed_on") },
    plan: plan === undefined ? undefined : new Decimal(plan), invested,
  };
  return { lamp: workLamp(facts, period, lamps), before: workLamp(facts, shift(period, -1), lamps) };
}
