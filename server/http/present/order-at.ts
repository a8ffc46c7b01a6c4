import type { WorkLamp } from "../../../contract/index.ts";
import { lastDue, type Period, type Row } from "../../../core/index.ts";
import { orderState, type OrderState } from "../../../cycle/index.ts";

export interface OrderAt {
  readonly state: OrderState;
  /** it went beyond its limit, or had to be escalated: whatever was done afterwards is no success */
  readonly late: boolean;
  readonly level: WorkLamp["level"];
  /** the day on which it was closed, or replied to where it is not closed yet */
  readonly ended: string | null;
}

const days = ["replied_on", "returned_on", "escalated_on", "closed_on"] as const;

/** How a supervision order stood at the month's end: what came later had not happened. */
export function orderAt(row: Row, period: Period): OrderAt {
  const at = (name: string): string | null => (typeof row[name] === "string" && row[name] <= period.end ? row[name] : null);
  const state = orderState({ ...row, ...Object.fromEntries(days.map((name) => [name, at(name)])) });
  const due = typeof row["due_on"] === "string" ? row["due_on"] : null;
  const answered = at("replied_on") ?? at("closed_on");
  const late = at("escalated_on") !== null || (due !== null && (answered === null ? due <= lastDue(period) : answered > due));
  const done = state === "closed" || state === "replied";
  return { state, late, level: done ? (late ? "yellow" : "green") : late ? "red" : "grey", ended: done ? at("closed_on") ?? answered : null };
}
