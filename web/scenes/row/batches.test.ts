import { expect, it } from "vitest";
import type { Happening } from "../../../contract/index.ts";
import { batchesOf } from "./batches.ts";

const event = (batch: string, at: string, table: string, row: string): Happening => ({
  batch, at, table, row, table_label: table, by: "x", why: "y", kind: "entry", kind_label: "z", rev: 1, hash: "h", sealed: true, changes: [],
});

it("tells each batch once, newest first, the row itself apart from the rows below by table", () => {
  const told = batchesOf([
    event("b1", "2016-10-02T08:00:00Z", "projects.visits", "v1"),
    event("b1", "2016-10-02T08:00:00Z", "projects", "p"),
    event("b2", "2016-11-01T08:00:00Z", "projects.investment", "i1"),
    event("b1", "2016-10-02T08:00:00Z", "projects.visits", "v2"),
    event("b1", "2016-10-02T08:00:00Z", "projects.investment", "i0"),
  ], "projects");
  expect(told.map((each) => [each.id, each.head.row, each.main.length, each.below.map((one) => [one.table, one.events.map((e) => e.row)])])).toEqual([
    ["b2", "i1", 0, [["projects.investment", ["i1"]]]],
    ["b1", "p", 1, [["projects.visits", ["v1", "v2"]], ["projects.investment", ["i0"]]]],
  ]);
});
