import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CsvRows } from "./csv-rows.ts";

/** Read in pieces of that length, as a file comes. */
function read(text: string, length = text.length || 1): string[][] {
  const rows = new CsvRows();
  const all = [];
  for (let at = 0; at < text.length; at += length) all.push(...rows.write(text.slice(at, at + length)));
  all.push(...rows.end(""));
  expect(all.map((each) => each.number)).toEqual(all.map((_, n) => n + 1));
  return all.map(({ cells }) => cells.map(String));
}

describe("a csv text", () => {
  test.each<[what: string, text: string, rows: string[][]]>([
    ["cells and lines", "a,b\nc,d\n", [["a", "b"], ["c", "d"]]],
    ["no end of the last line", "a\nb", [["a"], ["b"]]],
    ["lines that end as on Windows", "a,b\r\n,\r\n", [["a", "b"], ["", ""]]],
    ["lines that end as on old Macs", "a,b\rc\r", [["a", "b"], ["c"]]],
    ["a blank line", "a\n\nb\n", [["a"], [""], ["b"]]],
    ["lines of different length", "a\nb,c,\n", [["a"], ["b", "c", ""]]],
    ["quotes around commas, lines and quotes", '"a,b","c\nd","e""f",""\r\ng\r\n', [["a,b", "c\nd", 'e"f', ""], ["g"]]],
    ["a cell of several lines before the first line's end", '"a\r\nb",c\nd', [["a\r\nb", "c"], ["d"]]],
    ["a quote inside a cell stands for itself", 'a"b",c\n', [['a"b"', "c"]]],
    ["a word in quotes and more behind it", '"a"b,c\n"a" "b"\n', [['"a"b', "c"], ['"a" "b"']]],
    ["nothing", "", []],
  ])("%s", (_, text, rows) => {
    for (const length of [1, 2, 3, 100]) expect(read(text, length)).toEqual(rows);
  });

  test("is what was written, wherever it is cut", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "督", ",", '"', "\n", "\r", " ", "😀"), maxLength: 6 });
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), fc.constantFrom("\n", "\r\n"), fc.integer({ min: 1, max: 9 }), (rows, end, length) => {
      const text = rows.map((cells) => cells.map((each) => (/[",\r\n]/.test(each) ? `"${each.replaceAll('"', '""')}"` : each)).join(",") + end).join("");
      expect(read(text, length)).toEqual(rows);
    }));
  });

  test("with a quote that is not closed is refused", () => {
    for (const length of [1, 3, 100]) expect(() => read('a\n\n"b,c\nd\n', length)).toThrow(expect.objectContaining({ message: "a quote that is not closed", line: 3 }) as Error);
  });
});
