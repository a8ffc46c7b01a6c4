import { addDays } from "../../../core/index.ts";
import { dayIn, drawer, months, pick, type SampleRow, type SampleRows, share, three, two } from "./draw.ts";
import { made, somebody, towns } from "./origin.ts";

/** 干部作风建设: groups and their checks, sealed cars, leads, persons held to account. */
export function rows(): SampleRows {
  return [
    { table: "check_groups", rows: groups() },
    { table: "spot_checks", rows: [...standingChecks(), ...holidayChecks()] },
    { table: "sealed_cars", rows: sealedCars() },
    { table: "conduct_leads", rows: leads() },
    { table: "accountability", rows: accountability() },
  ];
}

const HOLIDAY_GROUPS = 7;
const STANDING_GROUPS = 5;
const units = [...towns, "zc-fgj", "zc-zjj", "zc-jtj", "zc-hbj", "zc-jyj", "zc-wjw", "zc-mzj", "zc-gtj", "zc-gsj", "zc-nyj", "zc-zfj", "zc-ajj"] as const;

function groups(): SampleRow[] {
  return [
    ...Array.from({ length: STANDING_GROUPS }, (_, i) => made(`cg-s${i + 1}`, "zc-jw", {
      name: `明察暗访第${i + 1}小组`, kind: "standing", formed_on: "2016-01-15", head: somebody(i), listed_from: "2016-01-15",
    })),
    ...Array.from({ length: HOLIDAY_GROUPS }, (_, i) => made(`cg-h${i + 1}`, "zc-jw", {
      name: `国庆暗访第${i + 1}组`, kind: "holiday", occasion: "国庆节", formed_on: "2016-09-28", head: somebody(i + 9),
      listed_from: "2016-09-28", listed_to: "2016-11-01",
    })),
  ];
}

const perMonth = [31, 24, 38, 42, 45, 47, 50, 53, 49, 57];

function standingChecks(): SampleRow[] {
  const draw = drawer("spot-checks");
  return months(2016, 1, 10).flatMap((month, m) => Array.from({ length: perMonth[m] ?? 0 }, (_, i) =>
    made(`sp-${month}-${two(i + 1)}`, "zc-jw", {
      number: `MC${month.replace("-", "")}${two(i + 1)}`, team: `cg-s${1 + (i % STANDING_GROUPS)}`, kind: "standing",
      checked_on: dayIn(month, 9 + (i % 19)), unit: pick(draw, units), problems: String(draw(5) === 0 ? 1 : 0),
    })));
}

function holidayChecks(): SampleRow[] {
  const draw = drawer("holiday-checks");
  return Array.from({ length: HOLIDAY_GROUPS * 3 }, (_, i) => made(`sp-guoqing-${two(i + 1)}`, "zc-jw", {
    number: `GQ2016${two(i + 1)}`, team: `cg-h${1 + (i % HOLIDAY_GROUPS)}`, kind: "holiday",
    checked_on: dayIn("2016-10", 1 + (i % 7)), unit: pick(draw, units), problems: "0",
  }));
}

/** [occasion, cars, first day, last day] */
const holidays = [
  ["2016-spring-festival", 441, "2016-02-07", "2016-02-13"], ["2016-dragon-boat", 452, "2016-06-09", "2016-06-11"],
  ["2016-mid-autumn", 459, "2016-09-15", "2016-09-17"], ["2016-national-day", 466, "2016-10-01", "2016-10-07"],
] as const;

function sealedCars(): SampleRow[] {
  return holidays.flatMap(([occasion, cars, first, last]) => {
    const perUnit = share(cars, units.map((_, u) => 10 + ((u * 7) % 13)));
    return perUnit.flatMap((n, u) => Array.from({ length: n }, (_, i) => made(`sc-${occasion.slice(5)}-${two(u + 1)}-${two(i + 1)}`, units[u] ?? "zc", {
      occasion, car: `公车-${two(u + 1)}-${two(i + 1)}`, place: "单位院内定点", sealed_on: first, released_on: addDays(last, 1),
    })));
  });
}

/** Only number, source, dates and the kind of result: no case content on this platform. */
const handed = [
  ["letters", "2016-03-14", "unfounded"], ["hotline", "2016-04-20", "talked"], ["spot_check", "2016-05-11", "accountable"],
  ["letters", "2016-06-08", "talked"], ["spot_check", "2016-07-19", "talked"], ["hotline", "2016-08-23", "unfounded"],
  ["spot_check", "2016-09-12", "accountable"], ["city_inspection", "2016-10-10", "accountable"], ["city_inspection", "2016-10-14", "accountable"],
  ["spot_check", "2016-10-25", null],
] as const;

function leads(): SampleRow[] {
  return handed.map(([source, received_on, result], i) => made(`cl-${three(i + 1)}`, "zc-jw", {
    number: `XS2016${three(i + 1)}`, source, received_on, result, closed_on: result === null ? null : addDays(received_on, 14),
  }));
}

/** [lead, source, day, measure]; October's three are the document's number; lead and measure are invented. */
const held = [
  ["cl-003", "spot_check", "2016-05-26", "criticism"], ["cl-007", "spot_check", "2016-09-27", "reprimand"],
  ["cl-008", "city_inspection", "2016-10-24", "reprimand"], ["cl-009", "city_inspection", "2016-10-28", "criticism"], ["cl-009", "city_inspection", "2016-10-28", "reprimand"],
] as const;

function accountability(): SampleRow[] {
  return held.map(([lead, source, held_on, measure], i) => made(`ac-${two(i + 1)}`, "zc-jw", {
    number: `ZZ2016${two(i + 1)}`, lead, source, person: somebody(i + 4), held_on, measure,
  }));
}
