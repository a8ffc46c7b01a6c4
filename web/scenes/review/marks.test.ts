import { expect, test } from "vitest";
import { type Mark, standing, tallyOf } from "./marks.ts";

const item = (id: string, verdict: "passed" | "accepted" | "returned" | null, undecided: boolean) => ({ id, verdict, undecided });
const accept: Mark = { verdict: "accept" };
const back: Mark = { verdict: "return", reason: "x" };

// the office has still to decide on what the head passed
test.each<[string, ReturnType<typeof item>, Mark | undefined, string]>([
  ["nothing said", item("a", null, true), undefined, "open"],
  ["passed by the level before", item("a", "passed", true), undefined, "open"],
  ["marked to be accepted", item("a", "passed", true), accept, "accepted"],
  ["marked to be returned", item("a", null, true), back, "returned"],
  ["returned on the server", item("a", "returned", false), undefined, "returned"],
  ["returned on the server, thought better of", item("a", "returned", false), accept, "accepted"],
  ["accepted in an earlier round", item("a", "accepted", false), undefined, "accepted"],
])("%s", (_, of, mark, wanted) => expect(standing(of, new Map(mark ? [["a", mark]] : []))).toBe(wanted));

test("the tally adds up", () => {
  const items = [item("a", null, true), item("b", "passed", true), item("c", "returned", false), item("d", null, true)];
  expect(tallyOf(items, new Map<string, Mark>([["b", accept], ["d", back]]))).toEqual({ items: 4, open: 1, accepted: 1, returned: 2 });
});
