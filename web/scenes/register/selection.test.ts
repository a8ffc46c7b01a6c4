import { describe, expect, it } from "vitest";
import { readFilter, readSelection, writeFilter } from "./selection.ts";

describe("filter", () => {
  it.each([
    ["tier:eq:city", { field: "tier", op: "eq", value: "city" }],
    ["name:has:1:2", { field: "name", op: "has", value: "1:2" }],
    ["started_on:missing", { field: "started_on", op: "missing", value: "" }],
    ["org:in-tree:zc", { field: "org", op: "in-tree", value: "zc" }],
  ])("%s", (text, filter) => {
    expect(readFilter(text)).toEqual(filter);
    expect(writeFilter(filter)).toBe(text);
  });

  it.each(["", "tier", ":eq:1", "Tier eq 1", "1a:eq:2"])("refuses %o", (text) => expect(readFilter(text)).toBeUndefined());
});

describe("selection", () => {
  it("drops what is broken and keeps the rest", () => {
    expect(readSelection({ filter: ["tier:eq:city", "nonsense"], page: "0", size: "9999", sort: "-annual_plan", listed: "some" }))
      .toEqual({ q: undefined, filter: ["tier:eq:city"], sort: "-annual_plan", page: undefined, size: undefined, cols: undefined, listed: undefined });
  });
});
