import { describe, expect, test } from "vitest";
import { sorted, unitRank } from "../lists/lines.ts";
import type { QueueLine } from "./queue.ts";
import { queueKeys, siftQueue } from "./sift.ts";

const line = (unit: string, state: QueueLine["state"], more: Partial<QueueLine> = {}): QueueLine =>
  ({ unit, state, stage: state, level: undefined, mine: false, waited: 0, due_on: "2016-12-05", submitted_at: null, counts: { items: 0 }, ...more }) as unknown as QueueLine;
const all = [
  line("mine", "passed", { level: "office", mine: true, waited: 1, submitted_at: "2016-12-02T01:00:00.000Z", counts: { items: 9 } as never }),
  line("theirs", "submitted", { level: "head", waited: 3, submitted_at: "2016-12-01T01:00:00.000Z", counts: { items: 16 } as never }),
  line("owing", "open"), line("back", "returned", { due_on: "2016-12-08", submitted_at: "2016-11-30T01:00:00.000Z", counts: { items: 4 } as never }),
  line("done", "accepted", { submitted_at: "2016-11-29T01:00:00.000Z", counts: { items: 7 } as never }),
];
const units = (lines: readonly QueueLine[]): string[] => lines.map(({ unit }) => unit);

describe("of the queue", () => {
  test.each([
    ["mine", ["mine"]], ["waiting", ["mine", "theirs"]], ["owing", ["owing"]], ["returned", ["back"]], ["accepted", ["done"]], ["all", ["mine", "theirs", "owing", "back", "done"]],
  ] as const)("what is %s", (show, wanted) => expect(units(siftQueue(all, { show }).lines)).toEqual(wanted));

  test.each([
    ["what waits for me", all, "mine"], ["what waits for anybody, where nothing waits for me", all.slice(1), "waiting"],
  ] as const)("asked for nothing: %s", (_, lines, show) => expect(siftQueue(lines, {}).show).toBe(show));

  test("of some units, with their counts", () => {
    const { counts, lines } = siftQueue(all, { orgs: new Set(["theirs", "owing"]), show: "all" });
    expect([units(lines), counts]).toEqual([["theirs", "owing"], { mine: 0, waiting: 1, owing: 1, returned: 0, accepted: 0, all: 2 }]);
  });
});

const keys = queueKeys(unitRank(new Map(["done", "back", "owing", "theirs", "mine"].map((id) => [id, 0]))));
test.each([
  ["unit", ["done", "back", "owing", "theirs", "mine"]], ["state", ["owing", "back", "theirs", "mine", "done"]],
  // what waits for nobody has not waited: last either way
  ["waited", ["mine", "theirs", "owing", "back", "done"]], ["-waited", ["theirs", "mine", "owing", "back", "done"]],
  ["-due", ["back", "mine", "theirs", "owing", "done"]], ["-items", ["theirs", "mine", "done", "back", "owing"]],
  ["handed_in", ["done", "back", "theirs", "mine", "owing"]],
] as const)("by %s", (sort, wanted) => expect(units(sorted(all, sort, keys))).toEqual(wanted));
