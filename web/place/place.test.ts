import { describe, expect, it } from "vitest";
import { readFigureRef, readPlace, writeFigureRef } from "./place.ts";
import { parseSearch, readSort, stringifySearch } from "./search.ts";

describe("search text", () => {
  it.each([
    ["?month=2016-10&filter=tier:eq:city", { month: "2016-10", filter: "tier:eq:city" }],
    ["?filter=tier:eq:city&filter=started_on:missing", { filter: ["tier:eq:city", "started_on:missing"] }],
    ["?q=%E5%91%A8%E6%9D%91", { q: "周村" }],
    ["?page=007", { page: "007" }],
  ])("%s", (text, search) => expect(parseSearch(text)).toEqual(search));

  it.each([
    [{ month: "2016-10", org: undefined, q: "" }, "?month=2016-10"],
    [{ filter: ["a:eq:1", "b:in:x,y"] }, "?filter=a:eq:1&filter=b:in:x,y"],
    [{ figure: "city_started@2016-09" }, "?figure=city_started@2016-09"],
    [{}, ""],
  ])("writes %o", (search, text) => expect(stringifySearch(search)).toBe(text));

  it("comes back as it went, whatever stands in it", () => {
    const search = { q: "a&b=c#d %+\"“”", filter: ["name:has:1:2", "x:missing"] };
    expect(parseSearch(stringifySearch(search))).toEqual(search);
  });
});

describe("order in an address", () => {
  it.each([
    ["-annual_plan,name", { field: "annual_plan", descending: true }], ["name", { field: "name", descending: false }], [undefined, { field: undefined, descending: false }],
  ])("sort %s", (sort, read) => expect(readSort(sort)).toEqual(read));
});

describe("place", () => {
  it.each([
    [{ month: "2016-13" }, "month"], [{ month: "october" }, "month"], [{ edition: "0" }, "edition"], [{ edition: "draft" }, "edition"], [{ lang: "de" }, "lang"], [{ leafPage: "-1" }, "leafPage"],
  ] as const)("leaves out what it cannot read: %o", (search, key) => expect(readPlace(search)[key]).toBeUndefined());

  it("reads what is there", () => {
    expect(readPlace({ month: "2016-10", org: "zc-kfq", edition: "live", lang: "en", figure: "pm25", leafPage: "2" }))
      .toEqual({ month: "2016-10", org: "zc-kfq", edition: "live", lang: "en", figure: "pm25", leaf: undefined, leafPage: 2 });
  });

  it.each([
    [{ metric: "pm25", month: "2016-10", org: "zc" }, { month: "2016-10", org: "zc" }, "pm25"],
    [{ metric: "pm25", month: "2016-09", org: "zc" }, { month: "2016-10", org: "zc" }, "pm25@2016-09"],
    [{ metric: "pm25", month: "2016-10", org: "zc-kfq" }, { month: "2016-10", org: "zc" }, "pm25@@zc-kfq"],
  ])("a figure says only what differs from the page: %o", (ref, page, text) => {
    expect(writeFigureRef(ref, page)).toBe(text);
    expect({ ...page, ...Object.fromEntries(Object.entries(readFigureRef(text)).filter(([, value]) => value !== undefined)) }).toEqual(ref);
  });
});
