import { expect, test } from "vitest";
import { type Column, columnsIn, type Test } from "./leaf.ts";

const column = (name: string, of: Column["of"] = "row"): Column => ({ of, name, as: "date" });
const missing = (name: string): Test => ({ kind: "missing", column: column(name) });

test.each<[string, Test, string[]]>([
  ["both sides of a comparison of two days", { kind: "fields", column: column("a"), op: ">", other: column("b", "parent") }, ["row a", "parent b"]],
  ["whatever is nested", { kind: "any", tests: [missing("a"), { kind: "not", test: { kind: "all", tests: [missing("b"), missing("c")] } }] }, ["row a", "row b", "row c"]],
  ["one column", { kind: "between", column: column("a"), from: "2016-10-01", to: "2016-10-31" }, ["row a"]],
])("a test reads %s", (_, of, read) => expect(columnsIn(of).map((each) => `${each.of} ${each.name}`)).toEqual(read));
