import { expect, test } from "vitest";
import { proofread } from "./proofread.ts";
import { reportOf } from "./report.ts";

test("the shape of results has these keys and no others", () => {
  const made = reportOf(proofread("一、进展\n截至10月底,40个项目开工33个、开工率82.5%。"));
  expect(made.figures[0]).toEqual({ text: "40个项目", value: 40, unit: "个", kind: "count", section: "一", period: "截至10月底", start: expect.any(Number), end: expect.any(Number) });
  const ratio = made.relations.find((each) => each.kind === "ratio")!;
  expect(ratio).toEqual({ kind: "ratio", expression: "33/40=82.5%", computed: "82.5%", holds: true, mode: "exact", figures: [1, 0, 2], note: expect.any(String) });
  expect(JSON.parse(JSON.stringify(made))).toEqual(made);
});
