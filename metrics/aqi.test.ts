import { expect, test } from "vitest";
import { Decimal, unit } from "../core/index.ts";
import { airQualityIndex, individualIndex } from "./aqi.ts";
import { laws } from "./testing/world.ts";

const table = laws[1]!.tables["iaqi"]!;

// HJ 633-2012, table 1 and formula (1): IAQI is rounded up
test.each([
  ["pm25_24h", "0", "0"], ["pm25_24h", "35", "50"], ["pm25_24h", "75", "100"], ["pm25_24h", "115", "150"], ["pm25_24h", "500", "500"],
  ["pm25_24h", "36", "52"], ["pm25_24h", "35.01", "51"], ["pm25_24h", "65", "88"],
  ["so2_24h", "50", "50"], ["so2_24h", "150", "100"], ["so2_24h", "475", "150"], ["so2_24h", "51", "51"],
  ["pm25_24h", "900", "500"], ["o3_8h", "800", "300"], ["o3_8h", "801", "300"],
])("%s of %s has the index %s", (row, concentration, index) => {
  expect(individualIndex(table, row, new Decimal(concentration))?.toFixed()).toBe(index);
});

const part = (row: string, amount: string, symbol: string) => ({ row, amount: new Decimal(amount), unit: unit(symbol) });

test("the index of a day is the greatest, units converted", () => {
  const parts = [part("pm25_24h", "0.075", "mg/m³"), part("so2_24h", "50", "µg/m³")];
  expect(airQualityIndex(laws, "hj633", "2016-10-01", parts)?.toFixed()).toBe("100");
});

test.each([["2012-12-31"], ["2026-03-01"]])("on %s the rule does not hold", (day) => {
  expect(airQualityIndex(laws, "hj633", day, [part("so2_24h", "50", "µg/m³")])).toBeUndefined();
});
