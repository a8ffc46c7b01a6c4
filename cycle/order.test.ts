import { expect, test } from "vitest";
import type { Cell } from "../core/index.ts";
import { decideOrder, type OrderCommand, orderNumber, orderPermits, orderState } from "./order.ts";

const issued = { number: "周督字〔2016〕9号", issued_on: "2016-12-08", due_on: "2016-12-15" };
const replied = { ...issued, replied_on: "2016-12-12" };
const returned = { ...issued, returned_on: "2016-12-13" };
const escalated = { ...issued, escalated_on: "2016-12-16" };
const closed = { ...replied, closed_on: "2016-12-14" };
const reply: OrderCommand = { kind: "reply", text: "已补报" };
const back: OrderCommand = { kind: "return", reason: "没有佐证", due_on: "2016-12-20" };

test.each<[string, Record<string, Cell>, OrderCommand, string]>([
  ["is replied to", issued, reply, "replied"],
  ["is replied to again after a return", returned, reply, "replied"],
  ["is replied to after escalation", escalated, reply, "replied"],
  ["is not replied to twice", replied, reply, "review.order-not-permitted"],
  ["is returned", replied, back, "returned"],
  ["is not returned without a reply", issued, back, "review.order-not-permitted"],
  ["escalates", issued, { kind: "escalate" }, "escalated"],
  ["escalates once", escalated, { kind: "escalate" }, "review.order-not-permitted"],
  ["closes with a reply", replied, { kind: "close" }, "closed"],
  ["never closes without one", issued, { kind: "close" }, "review.order-not-permitted"],
  ["stays closed", closed, reply, "review.order-not-permitted"],
])("an order %s", (_, order, command, wanted) => {
  const decided = decideOrder(order, command, { on: "2016-12-16", by: "officer1", replier: "hbj-liaison" });
  expect(decided.ok ? orderState({ ...order, ...decided.value }) : decided.issues[0]!.code).toBe(wanted);
});

test("nobody closes on their own reply", () => {
  expect(decideOrder(replied, { kind: "close" }, { on: "2016-12-16", by: "officer1", replier: "officer1" })).toMatchObject({ ok: false, issues: [{ code: "review.own-reply" }] });
});

test("what is escalated and replied to may be returned or closed, not escalated again", () => {
  expect(orderPermits({ ...replied, escalated_on: "2016-12-11" })).toEqual(["return", "close"]);
});

test("numbers have no zero in front and hexagonal brackets", () => expect(orderNumber("周督字", 2016, 7)).toBe("周督字〔2016〕7号"));

test.each([["2016-12-20", "2016-12-20"], ["2016-12-13", "2016-12-15"]])("a reply returned with %s is due again on %s: never before the day given first", (again, due) => {
  const done = decideOrder(replied, { kind: "return", reason: "没有佐证", due_on: again }, { on: "2016-12-12", by: "officer1" });
  expect(done).toMatchObject({ ok: true, value: { due_on: due } });
});
