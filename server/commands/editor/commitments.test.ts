import { expect, test } from "vitest";
import type { Field, Row, Table } from "../../../core/index.ts";
import { ofPromise } from "./commitments.ts";

const field = (name: string, more: Partial<Field> = {}): Field => ({ name, label: name, type: "text", required: false, ...more });
const table: Table = {
  name: "chengnuo", label: "承诺", key: ["made_in", "goal", "seq"], dated: false,
  fields: ["made_in", "goal", "seq", "title", "text", "due", "outcome", "account", "accounted_on", "carried_to", "level"].map((name) => field(name)).concat(field("old", { retired: "2016-01-01" })),
};
const row = { id: "c1", org: "zc", made_in: "2016-09", goal: "g1", seq: "2", title: "开工", text: "开工", due: "2016-10", outcome: "carried", account: "手续未齐", accounted_on: "2016-11-01", carried_to: "2016-12", level: "重点", old: "旧" } as unknown as Row;

test("what is promised anew says all that the register holds of the promise, and nothing that it does not hold", () => {
  expect(ofPromise(table, row)).toEqual({ made_in: "2016-09", goal: "g1", seq: "2", title: "开工", text: "开工", due: "2016-10", level: "重点" });
});
