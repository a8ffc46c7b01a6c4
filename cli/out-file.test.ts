import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { failed, issue, ok, type Result } from "../core/index.ts";
import { mayWrite, wholeFile } from "./out-file.ts";

let folder = "";
const file = (name: string): string => join(folder, name);
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "dukao-out-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => writeFile(file("通报.docx"), "former"));

describe("a file", () => {
  const half = async (part: string): Promise<void> => writeFile(part, "ha");
  const cases: readonly [what: string, write: (part: string) => Promise<Result<number>>, told: string, stands: string][] = [
    ["takes the place of the former one when it is whole", async (part) => { await writeFile(part, "new"); return ok(3); }, "ok", "new"],
    ["leaves the former one when the disk is full", async (part) => { await half(part); throw new Error("ENOSPC: no space left on device"); }, "cli.cannot-write", "former"],
    ["leaves it when the work has an issue of its own", async (part) => { await half(part); return failed(issue("cycle.not-frozen", { month: "2016-10" })); }, "cycle.not-frozen", "former"],
  ];
  test.each(cases)("%s", async (_, write, told, stands) => {
    const done = await wholeFile(file("通报.docx"), write);
    expect(done.ok ? "ok" : done.issues[0]!.code).toBe(told);
    expect(await readFile(file("通报.docx"), "utf8")).toBe(stands);
    expect(await readdir(folder)).toEqual(["通报.docx"]);
  });

  test.each([["通报.docx", true], ["没有/通报.docx", false]])("%s may be written: %s", async (name, may) => {
    const found = await mayWrite(file(name));
    expect(found.ok || found.issues[0]!.code).toBe(may || "cli.cannot-write");
  });
});
