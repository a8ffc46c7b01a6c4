import { expect, test } from "vitest";
import { type Order, orders } from "./order.ts";

const of = (unit: string, state: "open" | "submitted", answered: number, days_left: number) => ({ unit, state, asked: 10, answered, days_left, due_on: "2016-12-05" });
const reports = [of("handed in", "submitted", 2, -3), of("half", "open", 5, 1), of("late", "open", 8, -3), of("empty", "open", 0, 2)];

test.each<[Order, string[]]>([
  ["given", ["handed in", "half", "late", "empty"]],
  ["progress", ["empty", "half", "late", "handed in"]],
  ["late", ["late", "half", "empty", "handed in"]],
])("reports in the order %s", (order, units) => expect(reports.toSorted(orders[order]).map(({ unit }) => unit)).toEqual(units));
