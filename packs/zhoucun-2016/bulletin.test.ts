import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { bulletinText, checkRowText } from "../../documents/index.ts";
import { bulletin, catalogue, pack, type Rows, rows as ledger } from "./testing/october.ts";

/** The same ledger with one row changed, or taken out. */
function changed(table: string, id: string, patch: Readonly<Record<string, string | null>> | undefined): Rows {
  const rows = ledger.get(table) ?? [];
  if (!rows.some((row) => row.id === id)) throw new Error(`${table} has no row ${id}`);
  const made = rows.flatMap((row) => (row.id !== id ? [row] : patch ? [{ ...row, ...patch }] : []));
  return new Map([...ledger, [table, made]]);
}

test("October is told without a gap", async () => {
  const { bulletin: made, issues } = await bulletin(ledger);
  expect(issues).toEqual([]);
  expect(made.figures.every((each) => each.status === "live")).toBe(true);
  expect(made.blocks.filter((each) => each.kind === "item").length).toBe(10 + 3 + 10);
});

describe("one changed row changes the sentence", () => {
  test.each([
    ["a problem is left open", "city_problems", "cp-2016-10-001", { rectified_on: null }, "日常巡查发现的54个问题完成整改53个、整改率98.1%"],
    ["a pupil is not paid", "pupils", "pu-2016s-001", { paid_on: null }, "已发放698名"],
    ["a violation is found", "inspected_units", "in-fees-2016-10-001", { violations: "1" }, "发现违规收费行为1起"],
    ["a request is settled", "requests", "rq-201610-0008", { settled_on: "2016-10-31" }, "办结938件，办结率98.12%"],
    ["a project is done", "livelihood_projects", "lp-25", { completed_on: "2016-10-31" }, "12个项目完工、项目完工率48%"],
    ["a village begins", "pv_villages", "pv-09", { started_on: "2016-10-30" }, "7个村已开工"],
    ["the city gives another place", "ranks", "rk-g8-2016-10", { rank: "4" }, "未发现违规收费行为。全市考核排名第4位"],
    ["the promise is raised", "commitments", "cm-2016-10-g1-01", { quantity: "2" }, "每周至少2次深入项目现场"],
    ["a project did start", "works", "w-fenghuang", { started_on: "2016-09-30" }, "凤凰山小型游客中心和停车场项目已开工建设。省道102改建工程"],
    ["a reviewed project is taken out", "review_projects", "rm-33-1", undefined, "其中10月份召开联审会2次、联审项目1个"],
  ] as const)("%s", async (_what, table, id, patch, says) => {
    const before = bulletinText((await bulletin(ledger)).bulletin);
    const after = bulletinText((await bulletin(changed(table, id, patch))).bulletin);
    expect(before).not.toContain(says);
    expect(after).toContain(says);
  });
});

test("the template holds no digit but those in names of pollutants", () => {
  const { phrases, gathers, sections, opening } = pack.bulletin;
  const says = [
    opening, ...Object.values(phrases ?? {}).flatMap((cases) => cases.map((each) => each.say)),
    ...Object.values(gathers ?? {}).flatMap((each) => [each.say, each.begin ?? "", each.join ?? "", each.end ?? "", each.empty ?? ""]),
    ...sections.flatMap((each) => [each.heading, ...(each.items ?? []).flatMap((item) => [item.heading ?? "", item.text])]),
  ];
  expect(says.filter((text) => /\d/.test(text.replaceAll(/\{[^}]*\}|PM2\.5|PM10|NO2|SO2/g, "")))).toEqual([]);
});

test("no formula holds a figure of the circular", () => {
  const printed = ["expected-2016-10.yaml", "expected-2016-10.b.yaml"].flatMap((file) =>
    (parse(readFileSync(`${import.meta.dirname}/${file}`, "utf8")) as { figures: { value: string }[] }).figures.map((each) => each.value));
  // one digit is a limit such as "two units or more", twelve the months of a year
  const values = new Set(printed.filter((value) => value.length > 1 && value !== "12"));
  const held = pack.metrics.filter(({ is }) => (is.replaceAll(/'[^']*'/g, "").match(/(?<![\w.-])\d+(\.\d+)?(?![\w.-])/g) ?? []).some((n) => values.has(n)));
  expect(held.map(({ id }) => id)).toEqual([]);
});

test("texts on rows name metrics, phrases and fields that exist", () => {
  const metrics = new Map(pack.metrics.map((each) => [each.id, { verbs: each.verbs !== undefined }]));
  const told = ["restoration.progress", "projects.progress", "works.progress", "relief_projects.progress", "records", "problems", "commitments", "inspections"] as const;
  const issues = told.flatMap((name) => (ledger.get(name) ?? []).flatMap((row) =>
    typeof row["text"] === "string" ? checkRowText(row["text"], catalogue.tables.get(name)!, pack.bulletin, { metrics, tables: catalogue.tables }) : []));
  expect(issues).toEqual([]);
});
