import { decimal, distribute, drawer, near, pick, rising, type SampleRow, type SampleRows, someDay, two, whole } from "./draw.ts";
import { placeIn, towns } from "./places.ts";

/** The works that the circular reports under 生态周村, with the state at the end of October 2016. */
const list = [
  { code: "W-ZN-01", org: "zc-zjj", name: "周南污水处理厂", plan: "5200", invested: "4860", percents: [38, 44, 51, 58, 66, 73, 80, 86, 91, 96], place: "南郊镇李家村", town: "zc-nanjiao" },
  { code: "W-HD-01", org: "zc-sww", name: "涿河、米河河道综合整治", plan: "7600", invested: "6800", percents: [22, 28, 36, 45, 54, 62, 70, 78, 84, 90], place: "涿河、米河城区段", town: "zc-yonganjie" },
] as const;

/** 累计新建、改建 of all completed sites, in 平方米. */
const GREEN_AREA = "438000";
const SITES = 36;

function works(): SampleRows {
  const id = (code: string): string => code.toLowerCase();
  const months = list.flatMap((work) => {
    const amounts = rising(drawer(`work ${work.code}`), work.invested, work.percents.length);
    return work.percents.map((percent, m) => ({ work, percent, amount: amounts[m] ?? "0", month: `2016-${two(m + 1)}` }));
  });
  return [
    {
      table: "works",
      rows: list.map((work, i): SampleRow => ({
        id: id(work.code), org: work.org, origin: "document", listed_from: "2016-01-01", code: work.code, goal: "g4", seq: String(i + 1), name: work.name, contractor: null,
        annual_plan: work.plan, total_investment: decimal(whole(work.plan) * 14, 3), planned_start: "2015-09-01", started_on: "2015-09-18", planned_completion: "2016-12-15", completed_on: null,
        place: work.place, ...near(drawer(work.code), work.town),
      })),
    },
    {
      table: "works.investment",
      rows: months.map(({ work, amount, month }): SampleRow => ({
        id: `${id(work.code)}/${month}`, parent: id(work.code), org: work.org, origin: month === "2016-10" && work.code === "W-HD-01" ? "document" : "sample", month, amount,
      })),
    },
    {
      table: "works.progress",
      rows: months.map(({ work, percent, month }): SampleRow => ({
        id: `${id(work.code)}/${month}/1`, parent: id(work.code), org: work.org, origin: month === "2016-10" ? "document" : "sample", month, seq: "1",
        text: work.code === "W-ZN-01" ? "厂区建设按计划推进" : "河道清淤、护砌和绿化按计划推进", works_percent: String(percent), quantity: null, measure: null,
      })),
    },
  ];
}

function greenSites(): SampleRow[] {
  const draw = drawer("green sites");
  const areas = distribute(draw, GREEN_AREA, SITES, 6, 0);
  const kinds = ["游园", "道路绿化", "河岸绿带", "街头绿地", "居住区绿化", "防护林带"];
  // the last four are still being planted
  return [...areas, "8200", "5600", "11500", "3900"].map((area, i): SampleRow => {
    const town = pick(draw, towns);
    const place = placeIn(draw, town);
    const started = someDay(draw, pick(draw, ["2016-02", "2016-03"]));
    return {
      id: `green-site-${two(i + 1)}`, org: "zc-ylj", origin: "sample", listed_from: "2016-01-01", code: `LD-${two(i + 1)}`, name: `${place.replace(/\d+号$/, "")}${kinds[i % kinds.length] ?? ""}`,
      nature: draw(3) === 0 ? "rebuilt" : "new", area, planned_start: "2016-02-15", started_on: started, planned_completion: "2016-11-30",
      completed_on: i < SITES ? someDay(draw, pick(draw, ["2016-04", "2016-05", "2016-06", "2016-08", "2016-09", "2016-10"])) : null, place, ...near(draw, town),
    };
  });
}

export const rows = (): SampleRows => [...works(), { table: "green_sites", rows: greenSites() }];
