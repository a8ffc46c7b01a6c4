#!/usr/bin/env node
// Everything that must hold before a change lands; ends with a plain count.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browser } from "./browser.mjs";
import { install, root, step, stop } from "./house.mjs";

install();
const chromium = browser();
if (!chromium) {
  stop(
    "找不到可用的 Chromium。请安装 chromium,或用 DUKAO_CHROMIUM 指明其路径后重新运行 npm test。",
    "No Chromium to be had. Install chromium, or name one with DUKAO_CHROMIUM, and run npm test again.",
  );
}

const bin = (name, ...path) => join(root, "node_modules", name, ...path);
const folder = mkdtempSync(join(tmpdir(), "dukao-test-"));
const reportFile = join(folder, "report.json");
const files = process.argv.slice(2);

const checks = [
  ["types / 类型", () => step("types / 类型检查", [bin("typescript", "bin", "tsc"), "-p", root])],
  ["lint / 规范与房间边界", () => step("lint, rooms and cycles / 规范、房间边界与循环引用", [bin("oxlint", "bin", "oxlint")])],
  ["web build / 页面构建", () => step("web build / 页面构建", [bin("vite", "bin", "vite.js"), "build", "-c", join(root, "web", "vite.config.ts"), "--logLevel", "warn"])],
];

let passed = 0;
let failed = 0;
for (const [, check] of files.length > 0 ? [] : checks) {
  if (check()) passed += 1;
  else failed += 1;
}
step("tests / 测试", [bin("vitest", "vitest.mjs"), "run", ...files, "--root", root, "--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`], {
  DUKAO_CHROMIUM: chromium,
});

let skipped = 0;
try {
  const report = JSON.parse(readFileSync(reportFile, "utf8"));
  passed += report.numPassedTests;
  failed += report.numFailedTests + (report.numFailedTests === 0 && !report.success ? 1 : 0);
  skipped = report.numPendingTests + report.numTodoTests;
} catch {
  failed += 1;
}
rmSync(folder, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
