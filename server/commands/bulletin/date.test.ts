import { expect, test } from "vitest";
import { month, type WorkCalendar } from "../../../core/index.ts";
import type { EditionRecord } from "../../../cycle/index.ts";
import { dateOf, serialOf } from "./date.ts";

const calendar: WorkCalendar = { years: new Set([2016]), holidays: new Set(["2016-10-03", "2016-10-04", "2016-10-05", "2016-10-06", "2016-10-07"]), worked: new Set(["2016-10-08", "2016-10-09"]) };
const edition = (of: string, number: number, issuedAt?: string): EditionRecord => ({
  region: "r", month: of, number, frozenAt: "2016-01-01T00:00:00Z", frozenBy: "x", values: 0, rows: 0, recorded: [], definitions: {}, manifestHash: "", ...(issuedAt !== undefined && { issuedAt }),
});

test.each<[string, EditionRecord | undefined, ReturnType<typeof month>, string]>([
  ["a draft: the fifth working day after its month", undefined, month(2016, 10), "2016-11-07"],
  ["after holidays and days made up", undefined, month(2016, 9), "2016-10-12"],
  ["a year whose calendar is not out", undefined, month(2016, 12), "2017-01-05"],
  ["frozen is a draft still", edition("2016-10", 1), month(2016, 10), "2016-11-07"],
  ["issued late in the evening of Greenwich: the next morning here", edition("2016-10", 1, "2016-11-08T20:00:00.000Z"), month(2016, 10), "2016-11-09"],
])("%s", (_, of, at, day) => {
  expect(dateOf(of, at, calendar)).toBe(day);
});

const all = [
  edition("2015-12", 1, "2015-12-31T17:00:00.000Z"), edition("2016-01", 1, "2016-02-05T00:00:00.000Z"), edition("2016-01", 2, "2016-03-20T00:00:00.000Z"),
  edition("2016-02", 1, "2016-03-07T00:00:00.000Z"), edition("2016-03", 1),
];
test.each<[string, number, number | undefined]>([["2015-12", 0, 1], ["2016-01", 1, 2], ["2016-01", 2, 2], ["2016-02", 3, 3], ["2016-03", 4, undefined]])(
  "%s, edition at %d, is number %s of its year",
  (_, at, serial) => {
    expect(serialOf(all, all[at])).toBe(serial);
  },
);
