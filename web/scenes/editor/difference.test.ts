import fc from "fast-check";
import { expect, test } from "vitest";
import { difference } from "./difference.ts";

const told = (before: string, after: string) => difference(before, after).map(({ kind, text }) => ({ same: text, gone: `[-${text}]`, new: `[+${text}]` })[kind]).join("");

test.each([
  ["开工率82.35%。", "开工率85.29%。", "开工率[-82.35%][+85.29%]。"],
  ["到9月底，完成", "到10月底，基本完成", "到[-9][+10]月底，[+基本]完成"],
  ["", "新的一段", "[+新的一段]"], ["删去的一段", "", "[-删去的一段]"], ["一样", "一样", "一样"], ["", "", ""],
])("%s → %s", (before, after, wanted) => expect(told(before, after)).toBe(wanted));

test("both texts can be read from it, whatever they are", () => {
  fc.assert(fc.property(fc.string(), fc.string(), (before, after) => {
    const made = difference(before, after);
    const read = (...kinds: string[]) => made.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text).join("");
    expect([read("same", "gone"), read("same", "new")]).toEqual([before, after]);
  }));
});
