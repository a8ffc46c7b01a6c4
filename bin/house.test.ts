import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const scratch = mkdtempSync(join(tmpdir(), "dukao-house-"));
cpSync(join(root, ".oxlintrc.json"), join(scratch, ".oxlintrc.json"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Codes that the linter finds in a tree of these files, under the house's own configuration. */
function lint(files: Readonly<Record<string, string>>): string[] {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(scratch, name)), { recursive: true });
    writeFileSync(join(scratch, name), text);
  }
  const report = run();
  for (const name of Object.keys(files)) rmSync(join(scratch, name));
  return (JSON.parse(report) as { diagnostics: { code: string }[] }).diagnostics.map((each) => each.code);
}

function run(): string {
  const args = [join(root, "node_modules", "oxlint", "bin", "oxlint"), "--format=json"];
  try {
    return execFileSync(process.execPath, args, { cwd: scratch, encoding: "utf8" });
  } catch (why) {
    return (why as { stdout: string }).stdout;
  }
}

const use = (from: string, as = "value"): string =>
  as === "type" ? `import type { A } from "${from}";\nexport type B = A;\n` : `import { a } from "${from}";\nexport const b = a;\n`;

describe("the import table is checked by the linter", () => {
  test.each([
    ["core may import nothing", "core/x.ts", use("../registers/index.ts")],
    ["registers not metrics", "registers/x.ts", use("../metrics/index.ts", "type")],
    ["metrics not SQL", "metrics/deep/x.ts", use("../../server/postgres/index.ts")],
    ["documents: of cycle only types", "documents/x.ts", use("../cycle/index.ts")],
    ["contract: of pure rooms only types", "contract/x.ts", use("../metrics/index.ts")],
    ["server not web", "server/http/x.ts", use("../../web/main.tsx")],
    ["web not server", "web/x.tsx", use("../server/main.ts", "type")],
    ["pure rooms do not know their machine", "proof/x.ts", use("node:fs")],
  ])("refused: %s", (_, file, text) => {
    expect(lint({ [file]: text })).toContain("eslint(no-restricted-imports)");
  });

  test.each([
    ["metrics of core", "metrics/x.ts", use("../core/index.ts")],
    ["documents types of cycle", "documents/x.ts", use("../cycle/index.ts", "type")],
    ["server of metrics", "server/http/x.ts", use("../../metrics/index.ts")],
    ["web of contract", "web/x.tsx", use("../contract/api/paths.ts")],
  ])("allowed: %s", (_, file, text) => {
    expect(lint({ [file]: text })).toEqual([]);
  });

  test("a ring of imports is refused", () => {
    const found = lint({ "core/p.ts": use("./q.ts").replace("b =", "a ="), "core/q.ts": use("./p.ts").replace("b =", "a =") });
    expect(found).toContain("import(no-cycle)");
  });
});

describe("sizes and names", () => {
  const files = [...walk(root)];

  test("no source file is over 400 lines", () => {
    const long = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file) && readFileSync(file, "utf8").split("\n").length > 401);
    expect(long).toEqual([]);
  });

  test("no utils, no helpers", () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?)(\/|\.)/.test(file.slice(root.length)))).toEqual([]);
  });
});

function* walk(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    if (["node_modules", "dist", "data", ".git", "coverage"].includes(name)) continue;
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* walk(path);
    else yield path;
  }
}
