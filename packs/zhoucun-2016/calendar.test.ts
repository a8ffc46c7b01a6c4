import { readFileSync } from "node:fs";
import chinese from "chinese-days";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { addDays, isWorkday } from "../../core/index.ts";

interface CalendarFile { years: Record<string, { holidays: string[]; worked: string[] }> }
const { years } = parse(readFileSync(new URL("calendar.yaml", import.meta.url), "utf8")) as CalendarFile;
const calendar = {
  years: new Set(Object.keys(years).map(Number)),
  holidays: new Set(Object.values(years).flatMap((each) => each.holidays)),
  worked: new Set(Object.values(years).flatMap((each) => each.worked)),
};

test.each(Object.keys(years))("every day of %s is worked or off as in the published data", (year) => {
  const differing: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1)) {
    const ours = isWorkday(calendar, day);
    if (!ours.ok || ours.value !== chinese.isWorkday(day)) differing.push(day);
  }
  expect(differing).toEqual([]);
});
