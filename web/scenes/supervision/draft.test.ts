import { expect, test } from "vitest";
import { basisOf, draftOf, readPrefill } from "./draft.ts";

const late = { kind: "report" as const, register: "reports", id: "2016-11/zc-hbj", unit: { id: "zc-hbj", name: "环保局" }, month: "2016-11", subject: "环保局2016年11月份工作进展报送" };

test("what a unit has not given becomes the beginning of an order", () => {
  expect(draftOf([late])).toEqual({ unit: "zc-hbj", kind: "report", subject: late.subject, period: "2016-11", basis: ["reports/2016-11/zc-hbj"] });
  expect(draftOf([])).toEqual({});
});

test.each([
  ["only what is readable is taken", { unit: "zc-hbj", kind: "nonsense", basis: ["projects/p-1", "broken"] }, { unit: "zc-hbj", kind: undefined, basis: ["projects/p-1"] }],
  ["nothing", {}, { unit: undefined, basis: undefined }],
])("%s", (_, search, wanted) => expect(readPrefill(search)).toMatchObject(wanted));

test("a register's name ends at the first stroke, ids may hold more", () => expect(basisOf("reports/2016-11/zc-hbj")).toEqual({ register: "reports", id: "2016-11/zc-hbj" }));
