import { describe, expect, test } from "vitest";
import { draftName, readDraft, unsent } from "./reply.ts";

const file = { name: "照片.jpg", sha256: "0".repeat(64), size: 12 };

test.each([
  ["what was kept comes back", JSON.stringify({ text: "已开工", files: [file] }), { text: "已开工", files: [file] }],
  ["nothing kept is an empty reply", undefined, { text: "", files: [] }],
  ["so is what cannot be read", "已开工", { text: "", files: [] }],
  ["and what is something else", "[1]", { text: "", files: [] }],
])("%s", (_, kept, wanted) => expect(readDraft(kept)).toEqual(wanted));

describe("an order takes the reply of the round that is on, and no other", () => {
  const kept = ["reply so-1 0", "reply so-1 1"];
  test.each([
    ["nobody replied yet", "issued", [], "reply so-1 0", []],
    ["a colleague replied", "replied", [1], "reply so-1 1", ["reply so-1 0"]],
    ["the reply was returned: another round", "returned", [1], "reply so-1 1", ["reply so-1 0"]],
    ["closed: none is taken", "closed", [1], "reply so-1 1", kept],
  ] as const)("%s", (_, state, replies, name, over) => {
    const order = { id: "so-1", state, replies };
    expect([draftName(order), unsent(order, replies.length === 0 ? kept.slice(0, 1) : kept)]).toEqual([name, over]);
  });
});
