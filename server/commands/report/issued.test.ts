import { describe, expect, test } from "vitest";
import type { Row } from "../../../core/index.ts";
import type { EditionRecord } from "../../../cycle/index.ts";
import { issuedWithout, newestIssued } from "./issued.ts";

const edition = (number: number, more: Partial<EditionRecord> = {}): EditionRecord =>
  ({ number, frozenAt: `2016-12-0${number}T01:00:00.000Z`, ...more }) as EditionRecord;
const out = { issuedAt: "2016-12-07T17:00:00.000Z" };

test.each<[string, readonly EditionRecord[], [number, string] | undefined]>([
  ["nothing was frozen", [], undefined],
  ["frozen and not issued", [edition(1)], undefined],
  ["issued, on the day in China where no other was given", [edition(1, out)], [1, "2016-12-08"]],
  ["issued on a business day", [edition(1, { ...out, issuedOn: "2016-12-07" })], [1, "2016-12-07"]],
  ["a correction is under way", [edition(1, out), edition(2)], [1, "2016-12-08"]],
  ["a correction went out", [edition(1, out), edition(2, out)], [2, "2016-12-08"]],
])("the circular that went out: %s", (_, editions, wanted) => {
  const found = newestIssued(editions);
  expect(found && [found.edition, found.on]).toEqual(wanted);
});

describe("a circular went out without a report", () => {
  const issued = newestIssued([edition(1, out)]);
  test.each([
    ["that is not accepted", null, true], ["accepted after its figures were taken", "2016-12-02T01:00:00.000Z", true], ["not one accepted before", "2016-11-30T01:00:00.000Z", false],
  ])("%s", (_, accepted_at, without) => expect(issuedWithout({ id: "r", org: "zc", accepted_at } as Row, issued) !== undefined).toBe(without));
  test("nothing went out", () => expect(issuedWithout({ id: "r", org: "zc", accepted_at: null } as Row, undefined)).toBeUndefined());
});
