import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { en } from "./en.ts";
import { fill, type Word } from "./words.ts";
import { zh } from "./zh.ts";

const slots = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((each) => each[1]!).sort();
const words = Object.keys(zh) as Word[];

describe("words", () => {
  it("are the same in both languages, with the same slots", () => {
    expect(Object.keys(en).sort()).toEqual(words.toSorted());
    for (const word of words) expect([word, slots(en[word])]).toEqual([word, slots(zh[word])]);
  });

  it("have full-width punctuation beside Chinese", () => {
    const wrong = words.filter((word) => /[\u4e00-\u9fff][,;:?()]|[,;:?()][\u4e00-\u9fff]/.test(zh[word]));
    expect(wrong).toEqual([]);
  });

  it("are in Chinese or English, not left over from the other", () => {
    expect(words.filter((word) => word !== "language" && /[\u4e00-\u9fff]/.test(en[word]))).toEqual([]);
  });

  it("leave the office's name to the programme", () => {
    expect(words.filter((word) => zh[word].includes("督考办"))).toEqual([]);
  });

  it("stand nowhere else: no Chinese in scenes and parts but what the document itself prints", () => {
    const found = ["../scenes", "../parts"].flatMap((folder) =>
      readdirSync(join(import.meta.dirname, folder), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".tsx") && !file.includes("Sheet.tsx"))
        .filter((file) => readFileSync(join(import.meta.dirname, folder, file), "utf8").split("\n")
          .some((line) => /[\u4e00-\u9fff]/.test(line.replace(/\/\*.*\*\/|\/\/.*$|^\s*\*.*$/, "").replace('"位"', "")))));
    expect(found).toEqual([]);
  });

  it("bring their punctuation with them: nothing full-width in scenes and parts but in the document's own text", () => {
    const found = ["../scenes", "../parts"].flatMap((folder) =>
      readdirSync(join(import.meta.dirname, folder), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".tsx") && !/(Sheet|Desk)\.tsx$/.test(file))
        .flatMap((file) => readFileSync(join(import.meta.dirname, folder, file), "utf8").split("\n")
          .map((line) => line.replace(/\/\*.*\*\/|\/\/.*$|^\s*\*.*$/, "").replaceAll("。", ""))
          .filter((line) => /[\u3000-\u303f\uff00-\uffef]/.test(line)).map((line) => `${file} ${line}`)));
    expect(found).toEqual([]);
  });

  it("leave a slot without a value visible", () => {
    expect(fill("{n}行，{m}", { n: 3 })).toBe("3行，{m}");
  });

  it.each([[0, "0 errors must be mended"], [1, "1 error must be mended"], ["1", "1 error must be mended"], [2, "2 errors must be mended"]])("are counted: %s", (n, told) => {
    expect(fill("{n} {n:error/errors} must be mended", { n })).toBe(told);
  });

  it("leave no number before a noun that says nothing of one: in English one row is a row", () => {
    const counted = /\{(\w+)\} (?:more |working |required |other )*(\w+s)\b/g;
    const meant = new Set(["is", "does", "was", "has", "stands"]);
    expect(words.filter((word) => [...en[word].matchAll(counted)].some(([, , noun]) => !meant.has(noun!))).map((word) => `${word}: ${en[word]}`)).toEqual([]);
  });
});
