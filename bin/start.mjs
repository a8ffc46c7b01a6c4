#!/usr/bin/env node
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { install, root, run, step, stop } from "./house.mjs";

install();
if (stale()) {
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const built = step("构建页面 / building the pages", [vite, "build", "-c", join(root, "web", "vite.config.ts"), "--logLevel", "warn"]);
  if (!built) stop("页面没有构建成功,请把以上信息告诉管理员。", "The pages did not build; give the lines above to the administrator.");
}
run([join(root, "server", "main.ts"), ...process.argv.slice(2)]);

/** Whether a source that the pages are made of is newer than the built pages. */
function stale() {
  const built = join(root, "dist", "web", "index.html");
  if (!existsSync(built)) return true;
  const made = statSync(built).mtimeMs;
  return ["web", "core", "contract", "access", "documents", "package-lock.json"].some((name) => newest(join(root, name)) > made);
}

function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
