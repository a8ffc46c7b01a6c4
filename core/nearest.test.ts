import { describe, expect, test } from "vitest";
import { near, suggestion } from "./nearest.ts";

describe("what was meant", () => {
  const known = ["淄博市", "周村区", "开发区", "住建局"];
  test.each([["周村去", "周村区"], ["开发区", "开发区"], ["不存在", ""], ["", ""]])("%j is near %j", (word, found) => expect(near(word, known)).toBe(found));
  test("a suggestion lists what there is where nothing is near", () => expect(suggestion("不存在", known)).toBe("淄博市、周村区、开发区、住建局"));
});
