import { expect, test } from "vitest";
import { rungState } from "./rung.ts";

const taken = (step: "remind" | "urge" | "circular", ...days: string[]) => days.map((on) => ({ step, label: "", on, by: "", number: null }));
const rung = (step: "remind" | "urge" | "order" | "circular", after: number) => ({ step, after });
const due = (step: "urge" | "order") => ({ step, label: "", does: "" });
const next = (step: "urge" | "order" | "circular", wait: number) => ({ step, label: "", in: wait });

const late = { kind: "report" as const, days: 1, taken: [], escalated_on: null, due: due("urge"), next: next("order", 2) };
const urged = { kind: "report" as const, days: 2, taken: taken("urge", "2016-12-06", "2016-12-07"), escalated_on: null, due: null, next: next("order", 1) };
const named = { ...late, kind: "order" as const, days: 9, due: null, next: null, escalated_on: "2016-11-21" };

test.each([
  ["its day went by", late, rung("remind", -1), { kind: "passed-over" }],
  ["it is due", late, rung("urge", 1), { kind: "due" }],
  ["the one after", late, rung("order", 3), { kind: "ahead", in: 2 }],
  ["far ahead", late, rung("circular", 5), { kind: "later" }],
  ["taken twice", urged, rung("urge", 1), { kind: "done", on: "2016-12-07", times: 2 }],
  ["of an order, which is that rung", { ...late, kind: "order" as const }, rung("order", 3), undefined],
  ["a week late and only urged: the circular waits for the order", { ...late, days: 7, taken: taken("urge", "2016-12-06"), due: due("order"), next: next("circular", 0) }, rung("circular", 5), { kind: "ahead", in: 0 }],
  ["an order that was named in a circular, without a record of the step", { ...named, taken: [] }, rung("circular", 5), { kind: "done", on: "2016-11-21", times: 1 }],
  ["the step below it, which nobody took", { ...named, taken: [] }, rung("urge", 1), { kind: "passed-over" }],
  ["an order that was named by the step: told once", { ...named, taken: taken("circular", "2016-11-21") }, rung("circular", 5), { kind: "done", on: "2016-11-21", times: 1 }],
])("%s", (_, subject, of, wanted) => expect(rungState(subject, of)).toEqual(wanted));
