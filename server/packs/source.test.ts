import { describe, expect, test } from "vitest";
import { parseSource } from "./source.ts";

function source(text: string) {
  const parsed = parseSource("x.yaml", text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

describe("a character of a text is found in the file, however the text is written", () => {
  const value = "count projects where tier = 'city'";
  test.each([
    ["plain", `is: ${value}`, "1:20"],
    ["double quotes", `is: "${value}"`, "1:21"],
    ["single quotes", `is: '${value.replaceAll("'", "''")}'`, "1:21"],
    ["folded block", "is: >\n  count projects\n  where tier = 'city'\n", "3:3"],
    ["folded block, chomped", "a: 1\nis: >-\n    count projects\n    where tier = 'city'\n", "4:5"],
    ["plain over two lines", "is: count projects\n  where tier = 'city'\n", "2:3"],
  ])("%s", (_, text, at) => {
    const read = source(text);
    expect(String((read.value as { is: string }).is).trim()).toBe(value);
    const { line, column } = read.place(["is"], { offset: value.indexOf("where") });
    expect(`${line}:${column}`).toBe(at);
  });

  test("literal block keeps its lines", () => {
    const read = source("is: |\n  count projects\n    where tier\n");
    expect((read.value as { is: string }).is).toBe("count projects\n  where tier\n");
    const { line, column } = read.place(["is"], { offset: "count projects\n  where".indexOf("where") });
    expect([line, column]).toEqual([3, 5]);
  });

  test("escapes are one character", () => {
    const read = source(String.raw`is: "a\"b\nc d"`);
    const { column } = read.place(["is"], { offset: (read.value as { is: string }).is.indexOf("d") });
    expect(column).toBe(14);
  });

  test("past the end is the end", () => {
    expect(source("is: abc").place(["is"], { offset: 99 })).toEqual({ file: "x.yaml", line: 1, column: 8 });
  });
});

describe("a path is placed", () => {
  const read = source("# 注释\nfields:\n  - { name: a, unit: 元 }\n  - name: b\n    choices: &c\n      - 1\nempty:\nagain: *c\n");
  test.each<readonly [(string | number)[], "key" | "value", string]>([
    [["fields", 0, "unit"], "value", "3:22"],
    [["fields", 0, "unit"], "key", "3:16"],
    [["fields", 1], "value", "4:5"],
    [["fields", 1, "label"], "value", "4:5"],
    [["fields", 7], "value", "3:3"],
    [["empty"], "value", "7:1"],
    [["again", 0], "value", "6:9"],
    [[], "value", "2:1"],
  ])("%j %s", (path, at, expected) => {
    const { line, column } = read.place(path, { at });
    expect(`${line}:${column}`).toBe(expected);
  });

  test("has says whether anything stands there", () => {
    expect([["fields", 1, "name"], ["fields", 1, "label"], ["empty"], ["nothing"]].map((path) => read.has(path))).toEqual([true, false, true, false]);
  });

  test("a byte order mark does not shift the first line", () => {
    expect(source("\uFEFFa: 1").place(["a"])).toEqual({ file: "x.yaml", line: 1, column: 4 });
  });
});
