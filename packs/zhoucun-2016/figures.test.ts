import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { month, type Row } from "../../core/index.ts";
import { catalogueOf, checkMetrics, type Evaluation, figure, figures, plainSource } from "../../metrics/index.ts";
import { canonical } from "../../registers/index.ts";
import { readPack } from "../../server/packs/index.ts";
import { sampleRows } from "./sample/index.ts";

/**
 * What the circular of October 2016 printed, against what the metrics compute from the sample rows. The
 * printed figures stand in expected-*.yaml and nowhere else in the pack.
 */
interface Expected {
  readonly text: string;
  readonly section: string;
  readonly metric: string;
  readonly value: string;
  readonly unit: string;
  readonly decimals: number;
  /** a change is printed as verb and size */
  readonly says?: string;
}

const expectedFiles = readdirSync(import.meta.dirname).filter((name) => /^expected-.*\.yaml$/.test(name));
const expected = expectedFiles.flatMap((name) => (parse(readFileSync(`${import.meta.dirname}/${name}`, "utf8")) as { figures: Expected[] }).figures);

const pack = await readPack(import.meta.dirname);
if (!pack.ok) throw new Error(JSON.stringify(pack.issues.slice(0, 20), null, 1));
const { tables, metrics, laws, organisations, root } = pack.value;
const found = catalogueOf(tables, metrics, laws);
if (!found.ok) throw new Error(JSON.stringify(found.issues));
const catalogue = found.value;

const rows = new Map(sampleRows().map((each) => [each.table, each.rows as readonly Row[]]));
const source = plainSource(catalogue.tables, (table) => rows.get(table) ?? []);

const october = month(2016, 10);
const history = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => month(2016, n));
const done: Evaluation = await figures(catalogue, source, { periods: history, organisations, orgs: [root] });

test("the metrics of the pack are sound", () => {
  expect(checkMetrics(catalogue)).toEqual([]);
});

describe("the circular of October 2016", () => {
  test.each(expected.map((each) => [each.section, each.text, each] as const))("%s %s", (_section, _text, { metric, value, unit, decimals, says }) => {
    const definition = catalogue.metrics.get(metric);
    expect(definition, metric).toBeDefined();
    const shown = figure(definition!, done.value(metric, root, october));
    const printed = says === undefined ? shown.number : shown.abs.replace(shown.unit, "");
    expect({ value: printed, unit: shown.unit, decimals: printed.split(".")[1]?.length ?? 0, says: says && shown.change }).toEqual({ value, unit, decimals, says });
  });
});

describe("a figure follows its rows", () => {
  test.each<[table: string, id: string, change: Record<string, Row[string]>, metric: string, before: string, after: string]>([
    ["projects", "p-hm-05", { started_on: "2016-10-31" }, "district_start_rate", "82.35%", "85.29%"],
    ["projects", "p-hm-05", { started_on: "2016-10-31" }, "district_new_not_started", "6个", "5个"],
    ["projects", "p-hm-05", { started_on: "2016-11-01" }, "district_new_not_started", "6个", "6个"],
    // what came back is open until it is rectified or closed anew
    ["city_problems", "cp-2016-05-012", { closed_on: "2016-10-31" }, "city_problems_open", "10个", "9个"],
    ["city_problems", "cp-2016-05-012", { closed_on: "2016-11-01" }, "city_problems_open", "10个", "10个"],
    ["city_problems", "cp-2016-05-012", { rectified_on: "2016-10-31" }, "city_problems_open", "10个", "9个"],
    ["city_problems", "cp-2016-10-001", { rebound_on: "2016-11-02" }, "city_problems_open", "10个", "10个"],
    ["night_checks", "night-001", { rebound_on: null }, "night_open", "68个", "67个"],
    ["projects", "p-hm-05", { listed_to: "2016-10-31" }, "district_projects", "34个", "33个"],
    ["projects", "p-hm-05", { listed_to: "2016-11-01" }, "district_projects", "34个", "34个"],
    ["projects.approvals", "p-hm-05/planning", { done_on: "2016-10-20" }, "lacking_planning", "11个", "10个"],
    ["projects.approvals", "p-hm-05/planning", { needed: false }, "lacking_planning", "11个", "10个"],
    ["listings", "listing-2016-10-31-6", { listed_on: "2016-11-01" }, "listed_firms", "6家", "5家"],
    ["green_works", "green-001", { completed_on: null }, "green_done", "212个", "211个"],
    ["street_houses", "house-01", { completed_on: null }, "silk_houses_done", "20处", "19处"],
    ["works.progress", "w-zn-01/2016-10/1", { works_percent: "97.5" }, "plant_percent", "96%", "98%"],
    ["works.investment", "w-hd-01/2016-10", { amount: null }, "river_works_invested", "6800万元", "5999万元"],
    ["projects.progress", "p-kf-02/2016-10/1", { quantity: "9" }, "heerxi_lines", "8条", "9条"],
    ["projects.progress", "p-kf-02/2016-10/1", { quantity: null }, "heerxi_lines", "8条", "—"],
  ])("%s %s %j: %s %s → %s", async (table, id, change, metric, before, after) => {
    const of = rows.get(table) ?? [];
    expect(of.some((row) => row.id === id), id).toBe(true);
    const changed = plainSource(catalogue.tables, (name) => (name === table ? of.map((row): Row => (row.id === id ? { ...row, ...change } : row)) : rows.get(name) ?? []));
    const now = await figures(catalogue, changed, { metrics: [metric], periods: [october], organisations, orgs: [root] });
    const shown = (evaluation: Evaluation) => figure(catalogue.metrics.get(metric)!, evaluation.value(metric, root, october)).text;
    expect([shown(done), shown(now)]).toEqual([before, after]);
  });

  test("a month with readings on fewer than 27 days has no mean concentration", async () => {
    const of = (rows.get("air_readings") ?? []).filter((row) => !(String(row["measured_on"]) >= "2016-10-01" && String(row["measured_on"]) <= "2016-10-05"));
    const fewer = plainSource(catalogue.tables, (name) => (name === "air_readings" ? of : rows.get(name) ?? []));
    const now = await figures(catalogue, fewer, { metrics: ["pm25", "pm25_change"], periods: [october], organisations, orgs: [root] });
    expect(now.value("pm25", root, october)).toMatchObject({ kind: "absent", reason: "too-few-readings" });
    expect(now.value("pm25_change", root, october)).toMatchObject({ kind: "absent", reason: "of-part" });
  });
});

describe("the months before October", () => {
  test.each(["city_invested", "district_invested", "tech_invested", "river_works_invested", "river_works_percent", "plant_percent", "odour_points_done", "night_found"])(
    "%s rises month by month",
    (metric) => {
      const amounts = history.flatMap((period) => {
        const value = done.value(metric, root, period);
        return value.kind === "present" ? [value.amount.toNumber()] : [];
      });
      expect(amounts.length).toBe(10);
      expect(amounts).toEqual(amounts.toSorted((a, b) => a - b));
      expect(amounts[0]).toBeLessThan(amounts[9]!);
    },
  );

  test("the list is the one that held then: five district and two city projects came in July", () => {
    const listed = (metric: string, n: number) => {
      const value = done.value(metric, root, month(2016, n));
      return value.kind === "present" ? value.amount.toString() : value.reason;
    };
    expect([listed("city_projects", 6), listed("city_projects", 7)]).toEqual(["18", "20"]);
    expect([listed("district_projects", 6), listed("district_projects", 7)]).toEqual(["29", "34"]);
  });
});

describe("sample rows", () => {
  test("hold cells that their fields allow", () => {
    const faults = [...rows].flatMap(([name, of]) => (catalogue.tables.get(name)?.fields ?? []).flatMap((field) =>
      of.flatMap((row) => {
        const cell = row[field.name] ?? null;
        if (cell === null) return [];
        const kept = canonical(field, cell);
        return kept.ok && kept.value === cell ? [] : [`${name}/${row.id}.${field.name}: ${String(cell)}`];
      })));
    expect(faults).toEqual([]);
  });

  test("have an id of their own, an organisation and an origin, and stand in tables of the pack with known columns", () => {
    const units = new Set(organisations.map((each) => each.id));
    const own = new Set(["id", "org", "origin", "parent", "listed_from", "listed_to"]);
    const faults = [...rows].flatMap(([name, of]) => {
      const table = catalogue.tables.get(name);
      if (!table) return [`${name}: no such table`];
      const fields = new Set(table.fields.map((each) => each.name));
      const ids = new Set<string>();
      const keys = new Set<string>();
      return of.flatMap((row) => {
        const strange = Object.keys(row).filter((column) => !own.has(column) && !fields.has(column));
        const key = JSON.stringify([row["parent"] ?? null, ...table.key.map((column) => row[column] ?? null)]);
        const faults = [
          ...(ids.has(row.id) ? ["id twice"] : []), ...(keys.has(key) ? [`key twice ${key}`] : []), ...(units.has(row.org) ? [] : [`org ${row.org}`]),
          ...(row["origin"] === "sample" || row["origin"] === "document" ? [] : ["no origin"]),
          ...(table.dated && typeof row["listed_from"] !== "string" ? ["not listed"] : []), ...strange.map((column) => `column ${column}`),
          ...table.fields.filter((each) => each.required && (row[each.name] ?? null) === null).map((each) => `${each.name} missing`),
        ];
        ids.add(row.id);
        keys.add(key);
        return faults.map((fault) => `${name}/${row.id}: ${fault}`);
      });
    });
    expect(faults).toEqual([]);
  });

  test("are the same every time they are drawn", () => {
    expect(JSON.stringify(sampleRows())).toBe(JSON.stringify([...rows].map(([table, of]) => ({ table, rows: of }))));
  });

  test("hang under parents that exist", () => {
    const faults = [...rows].flatMap(([name, of]) => {
      const parent = catalogue.tables.get(name)?.parent;
      if (parent === undefined) return [];
      const orgs = new Map((rows.get(parent) ?? []).map((row) => [row.id, row.org]));
      return of.filter((row) => orgs.get(String(row["parent"])) !== row.org).map((row) => `${name}/${row.id}`);
    });
    expect(faults).toEqual([]);
  });
});
