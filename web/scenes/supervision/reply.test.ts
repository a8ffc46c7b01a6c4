import { expect, test } from "vitest";
import { readDraft } from "./reply.ts";

const file = { name: "照片.jpg", sha256: "0".repeat(64), size: 12 };

test.each([
  ["what was kept comes back", JSON.stringify({ text: "已开工", files: [file] }), { text: "已开工", files: [file] }],
  ["nothing kept is an empty reply", undefined, { text: "", files: [] }],
  ["so is what cannot be read", "已开工", { text: "", files: [] }],
  ["and what is something else", "[1]", { text: "", files: [] }],
])("%s", (_, kept, wanted) => expect(readDraft(kept)).toEqual(wanted));
