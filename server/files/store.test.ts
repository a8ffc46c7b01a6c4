import { mkdtemp, readdir, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { beforeEach, describe, expect, test } from "vitest";
import { failed, issue, ok } from "../../core/index.ts";
import { takeProof } from "./proof.ts";
import { type FileStore, fileStore } from "./store.ts";

let folder: string;
let store: FileStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dukao-files-"));
  store = fileStore(folder);
});

const files = async (): Promise<string[]> => (await readdir(join(folder, "files"), { recursive: true, withFileTypes: true })).flatMap((each) => (each.isFile() ? [join(each.parentPath, each.name)] : []));
const mode = async (path: string): Promise<string> => ((await stat(path)).mode & 0o777).toString(8);
const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(3_000, 7)]);
const take = (name: string, bytes: Buffer | string, hang: Parameters<typeof takeProof>[2] = async (_, keep) => ok(await keep())) => takeProof(store, { name, stream: Readable.from([Buffer.from(bytes)]) }, hang);

describe("of a file that is refused nothing stays", () => {
  test.each([
    ["a page", "x.html", "<!doctype html><script>", "report.file-type"], ["a drawing that can hold a program", "x.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", "report.file-type"],
    ["a program", "x.exe", "MZ\u0090", "report.file-type"], ["a page that is called a picture", "x.png", "<html>", "report.file-type"], ["nothing", "x.pdf", "", "report.no-file"],
    ["too much", "x.png", Buffer.concat([png, Buffer.alloc(21 * 1024 * 1024)]), "report.file-too-large"],
  ])("%s", async (_, name, bytes, wanted) => {
    const taken = await take(name, bytes);
    expect([taken.ok ? "ok" : taken.issues[0]!.code, await files()]).toEqual([wanted, []]);
  });

  test("whatever it was that refused it: the report that it was sent to, or a fault", async () => {
    expect((await take("x.png", png, async () => failed(issue("report.locked", { title: "x" })))).ok).toBe(false);
    await expect(take("x.png", png, async () => { throw new Error("broken off"); })).rejects.toThrow("broken off");
    const broken = Readable.from((function* () { yield png; throw new Error("gone"); })());
    await expect(takeProof(store, { name: "x.png", stream: broken }, async (_, keep) => ok(await keep()))).rejects.toThrow("gone");
    expect(await files()).toEqual([]);
  });
});

describe("a file that is kept", () => {
  test("lies once under its hash, open to nobody else, and stays when it comes again and is refused", async () => {
    let hash = "";
    const keep: Parameters<typeof takeProof>[2] = async ({ sha256 }, kept) => { hash = sha256; return ok(await kept()); };
    await take("x.png", png, keep);
    await take("y.png", png, keep);
    await take("z.png", png, async () => failed(issue("report.locked", { title: "x" })));
    const [path] = await files();
    expect([await files(), await store.has(hash)]).toEqual([[join(folder, "files", hash.slice(0, 2), hash)], true]);
    const folders = [join(folder, "files"), join(folder, "files", "coming"), join(folder, "files", hash.slice(0, 2))];
    expect([await mode(path!), ...(await Promise.all(folders.map(mode)))]).toEqual(["600", "700", "700", "700"]);
  });
});

test("what was coming when the machine stopped is cleared away a day later", async () => {
  await take("x.png", png);
  const [old, fresh] = ["old", "fresh"].map((name) => join(folder, "files", "coming", name)) as [string, string];
  for (const path of [old, fresh]) await writeFile(path, "x");
  await utimes(old, new Date("2016-12-01"), new Date("2016-12-01"));
  await store.clear(new Date());
  expect((await files()).filter((path) => path.includes("coming"))).toEqual([fresh]);
});
