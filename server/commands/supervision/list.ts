import { type Result, type Row, workdaysBetween } from "../../../core/index.ts";
import { type DueLevel, dueLevel, orderState } from "../../../cycle/index.ts";
import { type ColumnOf, type SortOf, sortParts } from "../../../contract/api/sorts.ts";
import { type Filter, listRows, type ListPage, type Sort } from "../../postgres/index.ts";
import { ordersTable, type Supervisor } from "./tables.ts";

export interface OrdersWanted {
  readonly scope: "all" | ReadonlySet<string>;
  readonly org?: string | undefined;
  readonly state?: "open" | "replied" | "closed" | undefined;
  readonly q?: string | undefined;
  readonly sort?: SortOf<"orders"> | undefined;
  readonly limit: number;
  readonly offset: number;
}

const states: Readonly<Record<NonNullable<OrdersWanted["state"]>, readonly Filter[]>> = {
  open: [{ column: "closed_on", op: "missing" }, { column: "replied_on", op: "missing" }],
  replied: [{ column: "closed_on", op: "missing" }, { column: "replied_on", op: "present" }],
  closed: [{ column: "closed_on", op: "present" }],
};

const newest: readonly Sort[] = [{ column: "issued_on", descending: true }, { column: "id", descending: true }];

/** Orders within a scope, the newest first where nothing else is asked. */
export async function listOrders(office: Supervisor, { scope, org, state, q, sort, limit, offset }: OrdersWanted): Promise<Result<ListPage>> {
  const table = ordersTable(office);
  if (!table.ok) return table;
  const orgs = org === undefined ? (scope === "all" ? undefined : [...scope]) : scope === "all" || scope.has(org) ? [org] : [];
  return listRows(office.database.query, office.region, table.value, {
    filters: state ? states[state] : [], sort: sort === undefined ? newest : [sortParts<ColumnOf<"orders">>(sort), ...newest.slice(1)], limit, offset, ...(orgs && { orgs }), ...(q !== undefined && q !== "" && { search: q }),
  });
}

/** How an order stands to its day: settled ones have none. */
export function orderDue({ pack: { calendar }, today }: Supervisor, row: Row): { days: number | null; lamp: DueLevel } {
  const state = orderState(row);
  const settled = state === "closed" || state === "replied";
  const due = String(row["due_on"]);
  const now = today();
  const between = now <= due ? workdaysBetween(calendar, now, due) : workdaysBetween(calendar, due, now);
  if (settled || !between.ok) return { days: null, lamp: settled ? "grey" : "yellow" };
  const days = now <= due ? 0 - between.value : between.value;
  return { days: days === 0 ? 0 : days, lamp: dueLevel(days, false) };
}

export const openCount = async (office: Supervisor, state: "open" | "replied"): Promise<number> => {
  const found = await listOrders(office, { scope: "all", state, limit: 0, offset: 0 });
  return found.ok ? found.value.total : 0;
};

