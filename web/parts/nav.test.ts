import { expect, test } from "vitest";
import { followsMonth, shownNav } from "./nav.ts";

test.each([
  ["/", "nav_overview", "/"],
  ["/goals/g4", "nav_overview", "/"],
  ["/registers/projects/p-1", "nav_registers", "/registers"],
  ["/bulletin", "nav_bulletin", "/bulletin"],
  ["/bulletin/edit", "nav_bulletin", "/bulletin/edit"],
  ["/report/2016-11/zc-fgj", "nav_report", "/report"],
  ["/review/2016-11/zc-fgj", "nav_chasing", "/review"],
  ["/orders/new", "nav_chasing", "/orders"],
  ["/nowhere", undefined, undefined],
])("%s stands under %s at %s", (path, word, to) => {
  const { groups, entry } = shownNav(() => true, path);
  expect([groups.find(({ current }) => current)?.word, entry?.to]).toEqual([word, to]);
});

test("a group of which one may do nothing is not shown; one leads to the first page that is allowed", () => {
  const { groups } = shownNav((action) => action === "read" || action === "read-public", "/");
  expect(groups.map(({ word, entries }) => [word, entries[0]!.to])).toEqual([["nav_overview", "/"], ["nav_registers", "/figures"], ["nav_bulletin", "/bulletin"], ["nav_about", "/about"]]);
});

test.each([["review-unit"], ["review-office"]])("whoever may %s is led to what waits for review", (may) => {
  expect(shownNav((action) => action === may, "/").groups.map(({ word, entries }) => [word, entries.map(({ to }) => to)])).toEqual([["nav_chasing", ["/review"]]]);
});

test.each([
  ["/", true], ["/goals/g4", true], ["/registers/projects", true], ["/bulletin/edit", true], ["/issue", true], ["/proof", true],
  ["/report", false], ["/report/2016-11/zc-fgj", false], ["/review/2016-11/zc-fgj", false], ["/burden", false], ["/supervision", false], ["/registers", false], ["/public/2016-10", false],
])("the month of the header is that of %s: %s", (path, follows) => expect(followsMonth(path)).toBe(follows));
