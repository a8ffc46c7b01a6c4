import { expect, test } from "vitest";
import { month, type Row, soFar } from "../../../core/index.ts";
import { orderAt } from "./order-at.ts";

const row = (cells: Readonly<Record<string, string>>): Row => ({ id: "o", org: "zc-a", origin: "office", issued_on: "2016-10-03", due_on: "2016-10-14", ...cells }) as unknown as Row;

test.each([
  ["not answered, and its limit to come", { due_on: "2016-11-04" }, ["issued", false, "grey", null]],
  ["not answered by its limit", {}, ["issued", true, "red", null]],
  ["answered in time", { replied_on: "2016-10-14" }, ["replied", false, "green", "2016-10-14"]],
  ["answered late", { replied_on: "2016-10-15" }, ["replied", true, "yellow", "2016-10-15"]],
  ["answered in time and closed after its limit", { replied_on: "2016-10-13", closed_on: "2016-10-20" }, ["closed", false, "green", "2016-10-20"]],
  ["closed after its limit without an answer before it", { closed_on: "2016-10-20" }, ["closed", true, "yellow", "2016-10-20"]],
  ["closed after it was escalated", { replied_on: "2016-10-12", escalated_on: "2016-10-11", closed_on: "2016-10-13" }, ["closed", true, "yellow", "2016-10-13"]],
  ["escalated", { escalated_on: "2016-10-18" }, ["escalated", true, "red", null]],
  ["returned, with a limit to come", { returned_on: "2016-10-20", due_on: "2016-11-01" }, ["returned", false, "grey", null]],
  ["answered after the month", { replied_on: "2016-11-02" }, ["issued", true, "red", null]],
  ["closed after the month", { replied_on: "2016-10-12", closed_on: "2016-11-02" }, ["replied", false, "green", "2016-10-12"]],
])("at the end of October an order %s", (_, cells, [state, late, level, ended]) =>
  expect(orderAt(row(cells as Record<string, string>), month(2016, 10))).toEqual({ state, late, level, ended }));

test.each([["2016-10-14", false], ["2016-10-15", true]])("on %s of a month that is not over it is late: %s", (today, late) =>
  expect(orderAt(row({}), soFar(month(2016, 10), today)).late).toBe(late));
