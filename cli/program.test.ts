import { describe, expect, test } from "vitest";
import { tell } from "../contract/index.ts";
import { commands } from "./commands/index.ts";
import { mannerOf, readLine } from "./program.ts";

const read = (line: string) => readLine(commands, "1.2.3", line.split(" ").filter(Boolean));

describe("a command line", () => {
  test("becomes a command with its arguments and options, whichever side they stand on", () => {
    const asked = read("--lang en set projects p-1 a=1 b= --reason why --json");
    if (asked.kind !== "command") throw new Error(asked.kind);
    expect(asked.shape.name).toBe("set");
    expect([asked.input.args.slice(0, 2), asked.input.rest, asked.input.option("reason")]).toEqual([["projects", "p-1"], ["a=1", "b="], "why"]);
  });
  test("an option may be repeated, a group has its commands", () => {
    const asked = read("export requests --filter a:eq:1 --filter b:missing");
    expect(asked.kind === "command" && asked.input.options("filter")).toEqual(["a:eq:1", "b:missing"]);
    const check = read("packs check somewhere");
    expect(check.kind === "command" && [check.shape.name, check.input.args]).toEqual(["packs check", ["somewhere"]]);
  });

  const mistakes = [
    ["figurs 2016-10", "cli.unknown-command", { name: "figurs", near: "figures" }],
    ["packs chek", "cli.unknown-command", { name: "chek", near: "check" }],
    ["", "cli.no-command", {}],
    ["figures", "cli.missing-argument", { command: "figures", argument: "month" }],
    ["months 2016-10", "cli.excess-argument", { command: "months" }],
    ["figures 2016-10 --bogus", "cli.unknown-option", { option: "--bogus", command: "figures" }],
    ["figures 2016-10 --org", "cli.missing-argument", { argument: "--org <org>", command: "figures" }],
    ["figures 2016-10 --lang fr", "cli.bad-option", { option: "--lang", value: "fr", wanted: "zh, en" }],
  ] as const;
  test.each([["sign 2016-10 draft", "--paper"], ["sign 2016-10 draft", "--return"], ["import requests a.csv", "--reason"], ["export requests", "--filter"], ["export requests --filter a:missing", "--filter"]])("%s %s with nothing behind it is refused", (line, option) => {
    for (const nothing of ["", " "]) expect(readLine(commands, "1.2.3", [...line.split(" "), option, nothing])).toMatchObject({ kind: "mistake", issues: [{ code: "cli.empty-option", params: { option } }] });
  });
  test.each(mistakes)("%j is %s", (line, code, params) => {
    const asked = read(line);
    if (asked.kind !== "mistake") throw new Error(asked.kind);
    expect(asked.issues).toMatchObject([{ code, params }]);
    for (const language of ["zh", "en"] as const) expect(JSON.stringify(tell(asked.issues[0]!, language))).not.toMatch(/\{\w+\}/);
  });

  test("help names every command in both languages, and no command twice", () => {
    const asked = read("--help");
    if (asked.kind !== "page") throw new Error(asked.kind);
    for (const { name, summary } of commands) {
      expect(asked.text).toContain(name.split(" ")[0]);
      expect(`${summary.zh}${summary.en}`).toMatch(/[\u4e00-\u9fff].*[a-z]/);
    }
    expect(new Set(commands.map((each) => each.name)).size).toBe(commands.length);
    expect(read("import --help")).toMatchObject({ kind: "page", text: expect.stringContaining("--dry-run") });
    expect(read("--version")).toEqual({ kind: "page", text: "1.2.3\n" });
  });
});

test.each([["figures --lang en", "en"], ["x --lang=en --json", "en"], ["x", "zh"], ["--lang en x --lang zh", "zh"]] as const)("%j speaks %s", (line, language) => {
  expect(mannerOf(line.split(" "))).toEqual({ language, json: line.includes("--json") });
});
