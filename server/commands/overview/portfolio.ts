import { ok, type Result, type Row, type Table } from "../../../core/index.ts";
import type { RegisterDefinition } from "../../../registers/index.ts";
import type { Office } from "../../office.ts";
import { passingRows, type RowAsk } from "../../postgres/measure/select.ts";
import { askedEdition } from "../figures/index.ts";
import { byEnd, members, officeRegister, worksOfGoal } from "./asks.ts";
import { titleOf } from "./attention.ts";
import type { AskedMonth } from "./overview.ts";
import { worksAsks, worksIn, type WorkState } from "./works.ts";

/** A work with the goals that count it. */
export interface PortfolioWork {
  readonly work: WorkState;
  readonly goals: readonly string[];
}

/** A promise or an order with the day it is due. */
export interface PortfolioTask {
  readonly kind: "commitment" | "order";
  readonly definition: RegisterDefinition;
  readonly table: Table;
  readonly row: Row;
  readonly title: string;
}

export interface Portfolio {
  readonly edition: number | undefined;
  readonly works: readonly PortfolioWork[];
  readonly tasks: readonly PortfolioTask[];
}

/** Every work of every goal in a month, and what was promised and ordered, in one statement. */
export async function portfolio(office: Office, { period, org, asOf }: AskedMonth): Promise<Result<Portfolio>> {
  const { database: { query }, region, pack } = office;
  const edition = await askedEdition(office, period.text, asOf);
  if (!edition.ok) return edition;
  const orgs = [...office.subtrees.get(org) ?? [org]];
  const all = pack.goals.flatMap((goal) => worksOfGoal(office, goal, period));
  const promises = officeRegister(office, "commitments");
  const orders = officeRegister(office, "orders");
  const asks: RowAsk[] = [
    ...worksAsks(office, all, period, orgs),
    ...(promises ? [{ name: "commitments", table: promises.table, tests: [...members(office, promises.table, period), byEnd(promises.table, "made_in", period.text)], orgs, order: ["due"], limit: TASKS }] : []),
    ...(orders ? [{ name: "orders", table: orders.table, tests: [...members(office, orders.table, period), byEnd(orders.table, "issued_on", period.end)], orgs, order: ["issued_on"], limit: TASKS }] : []),
  ];
  const answers = await passingRows(query, region, asks, edition.value);
  const tasks = ([["commitment", promises, "commitments"], ["order", orders, "orders"]] as const).flatMap(([kind, of, name]) =>
    (of ? (answers.get(name)?.rows ?? []).map(({ row }): PortfolioTask => ({ kind, ...of, row, title: titleOf(of.table, row) })) : []));
  return ok({ edition: edition.value?.edition, works: once(worksIn(office, all, period, answers)), tasks });
}

const TASKS = 300;

/** A work that two goals count stands once, under both. */
export function once(states: readonly WorkState[]): PortfolioWork[] {
  const found = Map.groupBy(states, ({ of, row }) => `${of.definition.id} ${row.id}`);
  return [...found.values()].map((same) => ({ work: same[0]!, goals: same.map(({ of }) => of.goal) }));
}
