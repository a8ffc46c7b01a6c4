import { expect, test } from "vitest";
import { stageOf } from "./stage.ts";

const at = "2016-12-01T01:00:00.000Z";
test.each([
  ["nobody opened it", {}, 0, "unbegun"],
  ["somebody opened it", { opened_at: at }, 0, "open"],
  ["somebody else typed in it", { opened_at: null }, 3, "open"],
  ["handed in without being opened, by a file", { submitted_at: at }, 0, "submitted"],
  ["came back", { returned_at: at }, 0, "returned"],
] as const)("%s", (_, report, typed, stage) => expect(stageOf(report, typed)).toBe(stage));
