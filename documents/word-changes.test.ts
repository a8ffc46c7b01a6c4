import { expect, test } from "vitest";
import { type EditableBlock, editableOf, templateOf } from "./editable.ts";
import type { BulletinTemplate } from "./template.ts";
import { templateChanges } from "./word-changes.ts";
import { template } from "./world.ts";

const base = template("共{projects_all}。");
const blocks = editableOf(base);
const rest: readonly EditableBlock[] = [
  ...blocks, { kind: "item", id: "b-2", heading: "第二条", text: "二。" }, { kind: "item", id: "b-3", heading: "第三条", text: "三。" }, { kind: "item", id: "b-4", heading: "第四条", text: "四。" },
];
const made = (all: readonly EditableBlock[]): BulletinTemplate => {
  const result = templateOf(all, base);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};
const [two, three, four] = rest.slice(-3) as [EditableBlock, EditableBlock, EditableBlock];

test.each<[string, readonly EditableBlock[], readonly string[]]>([
  ["nothing", rest, []],
  ["a word", [...blocks, { ...two, text: "二，改。" } as EditableBlock, three, four], ["changed b-2"]],
  ["a figure in place of another", [...blocks, { ...two, text: "{projects_all}" } as EditableBlock, three, four], ["changed b-2"]],
  ["a block more, a block less", [...blocks, two, { kind: "paragraph", id: "b-5", text: "五。" }, three], ["added b-5", "removed b-4"]],
  ["another order: the fewest are told", [...blocks, four, two, three], ["moved b-4"]],
  ["moved and written anew is written anew", [...blocks, { ...four, text: "四，改。" } as EditableBlock, two, three], ["changed b-4"]],
])("%s", (_, after, told) => {
  expect(templateChanges(made(rest), made(after)).map(({ kind, id }) => `${kind} ${id}`)).toEqual(told);
});
