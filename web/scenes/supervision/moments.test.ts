import { expect, test } from "vitest";
import { momentsOf } from "./moments.ts";

const reply = (seq: number, on: string, verdict: "returned" | "closed" | null) => ({ seq, text: `第${seq}次`, by: "hbj-liaison", on, at: null, verdict, verdict_reason: verdict === "returned" ? "缺佐证" : null, verdict_by: verdict ? "officer1" : null });
const order = {
  number: "周督字〔2016〕36号", issued_on: "2016-12-08", drawn_by: "officer1", escalated_on: null, closed_on: "2016-12-14", closed_by: "officer2",
  taken: [
    { step: "urge" as const, label: "催办", on: "2016-12-06", by: "officer1", number: null }, { step: "order" as const, label: "督办", on: "2016-12-08", by: "officer1", number: "周督字〔2016〕36号" },
    { step: "urge" as const, label: "催办", on: "2016-12-14", by: "officer1", number: null },
  ],
  replies: [reply(1, "2016-12-14", "returned"), reply(2, "2016-12-14", "closed")],
  files: [{ file: "照片.jpg", sha256: "a" }, { file: "2-发票.pdf", sha256: "b" }],
};

test("what happened stands in its order, the issue told once, each reply with its files", () => {
  expect(momentsOf(order).map((each) => [each.kind, each.on, each.kind === "reply" ? each.files.map(({ file }) => file).join() : ""])).toEqual([
    ["step", "2016-12-06", ""], ["issued", "2016-12-08", ""], ["step", "2016-12-14", ""],
    ["reply", "2016-12-14", "照片.jpg"], ["returned", "2016-12-14", ""], ["reply", "2016-12-14", "发票.pdf"], ["closed", "2016-12-14", ""],
  ]);
});

test("closed while its basis stood, it says why", () => {
  const replies = [{ ...reply(1, "2016-12-14", "closed"), verdict_reason: "另案处理" }];
  expect(momentsOf({ ...order, replies }).at(-1)).toMatchObject({ kind: "closed", reason: "另案处理" });
});

test("a file whose name begins with a number that is no reply's belongs to the first", () => {
  const first = momentsOf({ ...order, replies: [reply(1, "2016-12-14", null)], files: [{ file: "2016-11.xlsx", sha256: "c" }] }).find(({ kind }) => kind === "reply");
  expect(first).toMatchObject({ files: [{ file: "2016-11.xlsx" }] });
});

test("that an order was named in the circular is told once: by the record of the step, or by its day alone", () => {
  const named = { ...order, escalated_on: "2016-12-15", replies: [], closed_on: null };
  expect(momentsOf(named).at(-1)).toEqual({ kind: "escalated", on: "2016-12-15", by: null });
  const recorded = { ...named, taken: [{ step: "circular" as const, label: "通报", on: "2016-12-15", by: "officer1", number: null }] };
  expect(momentsOf(recorded).map(({ kind }) => kind)).toEqual(["issued", "step"]);
});
