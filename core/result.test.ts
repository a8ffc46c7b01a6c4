import { expect, test } from "vitest";
import { issue } from "./issue.ts";
import { allOk, failed, ok, type Result } from "./result.ts";

const [first, second] = [issue("core.bad-month", { text: "2016-13" }), issue("core.bad-month", { text: "2016-00" })];

test.each<[string, readonly Result<number>[], Result<number[]>]>([
  ["nothing is all", [], ok([])],
  ["every value in its order", [ok(1), ok(2)], ok([1, 2])],
  ["every issue, and no value", [ok(1), failed(first), failed(second, first)], failed(first, second, first)],
])("all of them: %s", (_, results, expected) => expect(allOk(results)).toEqual(expected));
