import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { proofread } from "../proofread.ts";
import { type Answers, expressionKey } from "./answers.ts";
import { planted } from "./planted.ts";

const folder = new URL("../fragments/", import.meta.url);
const names = readdirSync(folder).filter((each) => each.endsWith(".txt"));
const text = (name: string): string => readFileSync(new URL(name, folder), "utf8");
const answers = (name: string): Answers => JSON.parse(readFileSync(new URL(name.replace(".txt", ".json"), folder), "utf8")) as Answers;

/** Twenty slips in one text of all fragments that hold, as if it were one bulletin. */
test("of the slips that are planted most are found, and nothing else is accused", () => {
  const whole = names.filter((name) => !answers(name).relations.some((each) => each.holds === false)).map(text).join("\n");
  const { plantings, false: wrongly } = planted(whole, 20);
  expect(plantings).toHaveLength(20);
  expect(plantings.filter((each) => each.found).length).toBeGreaterThanOrEqual(19);
  expect(wrongly).toEqual([]);
});

test.each(names)("%s untouched: accused is what the answers accuse, and no more", (name) => {
  const accused = proofread(text(name)).relations.filter((each) => each.holds === false).map((each) => expressionKey(each.expression));
  expect(accused.sort()).toEqual(answers(name).relations.filter((each) => each.holds === false).map((each) => expressionKey(each.expression)).sort());
});
