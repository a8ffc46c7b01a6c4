import { describe, expect, it } from "vitest";
import { type FrozenRow, type FrozenValue, valueChanges, valueText } from "./edition.ts";
import { manifestText } from "./manifest.ts";

const value = (metric: string, amount: string | undefined, org = "zhoucun"): FrozenValue =>
  ({ metric, org, period: "2016-10", ...(amount === undefined ? { absent: "no-rows" } : { amount, unit: "件" }) });

const told = (from: FrozenValue[], to: FrozenValue[]): string[] =>
  valueChanges(from, to).map((each) => `${each.metric} ${each.org}: ${valueText(each.from)} → ${valueText(each.to)}`);

describe("the difference between two editions", () => {
  const scenarios: [string, FrozenValue[], FrozenValue[], string[]][] = [
    ["nothing", [value("taken", "956")], [value("taken", "956")], []],
    ["a changed amount", [value("taken", "956"), value("settled", "937")], [value("settled", "938"), value("taken", "956")], ["settled zhoucun: 937件 → 938件"]],
    ["a value that became absent", [value("taken", "0")], [value("taken", undefined)], ["taken zhoucun: 0件 → —(no-rows)"]],
    ["a reason that an older program called otherwise", [{ ...value("rate", undefined), absent: "zero-base" }], [{ ...value("rate", undefined), absent: "zero-whole" }], []],
    ["a reason that is another", [{ ...value("rate", undefined), absent: "zero-base" }], [value("rate", undefined)], ["rate zhoucun: —(zero-base) → —(no-rows)"]],
    ["a metric that came", [], [value("taken", "1")], ["taken zhoucun: — → 1件"]],
    ["a metric that went", [value("taken", "1")], [], ["taken zhoucun: 1件 → —"]],
    ["the same metric of another organisation", [value("taken", "1", "a")], [value("taken", "1", "b")], ["taken a: 1件 → —", "taken b: — → 1件"]],
  ];
  it.each(scenarios)("%s", (_, from, to, expected) => expect(told(from, to)).toEqual(expected));
});

describe("the manifest", () => {
  const head = { region: "370306", month: "2016-10", edition: 1, definitions: { metrics: "d0", laws: "d1" }, recorded: ["projects", "hotline"] };
  const rows: FrozenRow[] = [{ table: "projects", id: "p2", rev: 1, hash: "b" }, { table: "projects", id: "p1", rev: 2, hash: "a" }];
  const values = [value("taken", "956"), value("settled", undefined)];
  const text = manifestText(head, values, rows);

  it("is written in one order whatever order its parts come in", () => {
    expect(manifestText({ ...head, recorded: head.recorded.toReversed() }, values.toReversed(), rows.toReversed())).toBe(text);
    expect(text).toBe([
      '["dukao-edition",1]', '["month","370306","2016-10",1]', '["corrects",null,null]', '["definitions","laws","d1"]', '["definitions","metrics","d0"]',
      '["recorded","hotline","projects"]',
      '["value","settled","zhoucun","2016-10",null,null,"no-rows",null]', '["value","taken","zhoucun","2016-10","956","件",null,null]', '["values",2]',
      '["row","projects","p1",2,"a"]', '["row","projects","p2",1,"b"]', '["rows",2]', "",
    ].join("\n"));
  });

  it("binds the chain's head, in the second version of its text", () => {
    const bound = manifestText({ ...head, chain: { seq: "7", seal: "ab" } }, values, rows);
    expect(bound).toContain('["dukao-edition",2]\n');
    expect(bound).toContain('["chain","7","ab"]\n');
    expect(manifestText({ ...head, chain: { seq: "7", seal: "ac" } }, values, rows)).not.toBe(bound);
  });

  const tampered: [string, string][] = [
    ["a value", manifestText(head, [value("taken", "957"), values[1]!], rows)],
    ["a reason for absence", manifestText(head, [values[0]!, { ...values[1]!, absent: "zero-base" }], rows)],
    ["a row's version", manifestText(head, values, [rows[0]!, { ...rows[1]!, rev: 3 }])],
    ["a row's hash", manifestText(head, values, [rows[0]!, { ...rows[1]!, hash: "c" }])],
    ["a missing row", manifestText(head, values, rows.slice(1))],
    ["the definitions", manifestText({ ...head, definitions: { metrics: "d0", laws: "d2" } }, values, rows)],
    ["a table that held rows", manifestText({ ...head, recorded: ["projects"] }, values, rows)],
    ["the reason", manifestText({ ...head, reason: "更正" }, values, rows)],
    ["an id that imitates a line", manifestText(head, values, [{ ...rows[0]!, id: 'p1",2,"a"]\n["row","projects","p2' }])],
  ];
  it.each(tampered)("shows a change of %s", (_, other) => expect(other).not.toBe(text));
});
