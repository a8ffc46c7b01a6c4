import { describe, expect, test } from "vitest";
import type { LadderStep } from "../../../cycle/index.ts";
import type { LateSubject } from "./late.ts";
import { sieve } from "./sieve.ts";

const of = (id: string, unit: string, days: number, due?: LadderStep): LateSubject =>
  ({ id, unit, standing: { days, due: due && { step: due, after: 1, label: "", does: "" }, next: undefined } }) as unknown as LateSubject;
const all = [of("a", "fgj", 6, "circular"), of("b", "fgj", 2), of("c", "hbj", 1, "urge"), of("d", "hbj", 0), of("e", "jxj", -3), of("f", "lone", 4)];
const ids = ({ subjects }: { subjects: readonly LateSubject[] }): string => subjects.map(({ id }) => id).join("");

describe("what is late", () => {
  test.each([
    ["what is due today comes first", {}, "due", "ac"],
    ["late", { show: "late" }, "late", "abcf"],
    ["not late yet, the due day itself with it", { show: "soon" }, "soon", "de"],
    ["all of it", { show: "all" }, "all", "abcdef"],
    ["of some units", { orgs: new Set(["hbj", "jxj"]), show: "all" }, "all", "cde"],
    ["of units of which no step is due, what is late", { orgs: new Set(["lone"]) }, "late", "f"],
    ["of a unit that is not late, all", { orgs: new Set(["jxj"]) }, "all", "e"],
    ["what is due on a step, whatever else was asked", { step: "urge", show: "soon" }, "soon", "c"],
    ["nothing", { orgs: new Set<string>() }, "all", ""],
  ] as const)("%s", (_, wanted, show, shown) => {
    const found = sieve(all, wanted);
    expect([found.show, ids(found)]).toEqual([show, shown]);
  });

  test("is counted by urgency and by step, within the units", () => {
    const { counts, due } = sieve(all, { orgs: new Set(["fgj", "hbj"]), show: "soon" });
    expect([counts, [...due]]).toEqual([{ due: 2, late: 3, soon: 1, all: 4 }, [["circular", 1], ["urge", 1]]]);
  });
});
