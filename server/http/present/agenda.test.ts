import { expect, test } from "vitest";
import type { Test } from "../../../metrics/index.ts";
import { filtersOf } from "./agenda.ts";

const day = { of: "row", name: "due_on", as: "date" } as const;
const above = { of: "parent", name: "leader", as: "text" } as const;
const missing: Test = { kind: "missing", column: day };

test.each<[Test, string[] | undefined]>([
  [missing, ["due_on:missing"]],
  [{ kind: "not", test: missing }, ["due_on:present"]],
  [{ kind: "compare", column: day, op: "<=", value: "2016-10-31" }, ["due_on:le:2016-10-31"]],
  [{ kind: "between", column: day, from: "2016-10-01", to: "2016-10-31" }, ["due_on:ge:2016-10-01", "due_on:le:2016-10-31"]],
  [{ kind: "one-of", column: { ...day, name: "kind" }, values: ["a", "b"] }, ["kind:in:a,b"]],
  [{ kind: "all", tests: [missing, { kind: "any", tests: [{ kind: "compare", column: { ...day, name: "needed" }, op: "=", value: true }] }] }, ["due_on:missing", "needed:eq:true"]],
  [{ kind: "all", tests: [] }, []],
  // what the list of a register cannot be asked
  [{ kind: "any", tests: [missing, missing] }, undefined],
  [{ kind: "any", tests: [] }, undefined],
  [{ kind: "not", test: { kind: "compare", column: day, op: "<=", value: "2016-10-31" } }, undefined],
  [{ kind: "missing", column: above }, undefined],
  [{ kind: "fields", column: day, op: ">", other: { ...day, name: "found_on" } }, undefined],
  [{ kind: "all", tests: [missing, { kind: "compare", column: above, op: "=", value: "侯某" }] }, undefined],
])("%j → %j", (asked, filters) => expect(filtersOf(asked)).toEqual(filters));
