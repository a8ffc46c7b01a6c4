import { expect, it } from "vitest";
import type { FieldShape } from "../../../contract/index.ts";
import { firstColumns } from "./columns.ts";

const field = (name: string, trait: string | null = null): FieldShape => ({ name, label: name, type: "text", unit: null, choices: null, to: null, required: false, retired: null, trait, note: null });
const own = (n: number): FieldShape[] => Array.from({ length: n }, (_, i) => field(`f${i}`));

it.each([
  ["few fields: all", own(9), ["f0", "f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8"]],
  ["many of its own: the first", own(14), ["f0", "f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9"]],
  ["traits: two of each after its own", [...own(9), field("plan", "invested"), field("total", "invested"), field("planned", "staged"), field("started", "staged"), field("done", "staged"), field("leader", "sponsored"), field("place", "located")],
    ["f0", "f1", "f2", "f3", "f4", "plan", "total", "planned", "started", "leader"]],
  ["one trait: more of it", [...own(9), ...["found", "assigned", "rectified", "verified"].map((name) => field(name, "rectifiable"))],
    ["f0", "f1", "f2", "f3", "f4", "f5", "found", "assigned", "rectified", "verified"]],
])("%s", (_, fields, names) => expect(firstColumns(fields)).toEqual(names));
