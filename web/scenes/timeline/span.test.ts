import { describe, expect, it } from "vitest";
import { barOf, monthsOf, place, spanOf, untilOf } from "./span.ts";

const year = spanOf(2016, "year");

describe("spans", () => {
  it.each([
    ["year", "2016-01-01", "2016-12-31", 12], ["q1", "2016-01-01", "2016-03-31", 3], ["q4", "2016-10-01", "2016-12-31", 3],
  ] as const)("%s", (zoom, from, to, months) => {
    const span = spanOf(2016, zoom);
    expect(span).toEqual({ from, to });
    expect(monthsOf(span)).toHaveLength(months);
  });

  it("a leap year has its day", () => expect(spanOf(2016, "q1").to).toBe("2016-03-31"));
  it("places days between", () => expect([place("2016-01-01", year), Math.round(place("2016-07-02", year))]).toEqual([0, 50]));
});

describe("bars", () => {
  const round = (bar: ReturnType<typeof barOf>) => bar && [Math.round(bar.left), Math.round(bar.left + bar.width), bar.before, bar.after];
  it.each([
    ["inside", { from: "2016-04-01", to: "2016-06-30" }, [25, 50, false, false]],
    ["whole months", { from: "2016-04", to: "2016-06" }, [25, 50, false, false]],
    ["from last year", { from: "2014-09-02", to: "2016-06-30" }, [0, 50, true, false]],
    ["into the next", { from: "2016-07-01", to: "2017-05-01" }, [50, 100, false, true]],
    ["outside", { from: "2015-01-01", to: "2015-12-31" }, undefined],
    ["unknown", { from: null, to: null }, undefined],
    ["ends before it begins", { from: "2016-05-01", to: "2016-04-01" }, undefined],
    ["one day", { from: "2016-04-01", to: null }, [25, 25, false, false]],
  ] as const)("%s", (_, range, wanted) => expect(round(barOf(range, year))).toEqual(wanted));
  it("an open end goes on until today", () => expect(round(barOf({ from: "2016-04-01", to: null }, year, "2016-10-31"))).toEqual([25, 83, false, false]));
});

it.each([["2016-10", "2016-10-31"], ["2016-11", "2016-11-30"], ["2016-12", "2016-12-06"]])("on 6 December %s tells until %s", (month, until) => expect(untilOf({ month, today: "2016-12-06" })).toBe(until));
