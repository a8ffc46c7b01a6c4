// The browser that the journeys run in: the one that is named, one that is installed, Debian's where we
// may install it, else the build that comes inside a registry package.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./house.mjs";

const known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];
const packaged = "@sparticuz/chromium@149";

/** Path of a Chromium that starts, or undefined. */
export function browser() {
  const named = process.env.DUKAO_CHROMIUM;
  if (named) return existsSync(named) ? named : undefined;
  return known.find((path) => existsSync(path)) ?? debian() ?? registry();
}

function debian() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  console.error("正在安装浏览器(仅首次)… / installing Chromium and a Chinese font (first time only) …");
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const quiet = { stdio: ["ignore", "ignore", 2], env: environment };
  spawnSync("apt-get", ["update", "-qq"], quiet);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"], quiet);
  return existsSync("/usr/bin/chromium") ? "/usr/bin/chromium" : undefined;
}

function registry() {
  const folder = join(root, "node_modules", "@sparticuz", "chromium");
  if (!existsSync(folder)) {
    spawnSync("npm", ["install", "--no-save", "--ignore-scripts", "--loglevel=error", packaged], { cwd: root, stdio: ["ignore", 2, 2] });
  }
  const asked = spawnSync(process.execPath, ["--input-type=module", "-e",
    "const c=(await import('@sparticuz/chromium')).default; console.log(await c.executablePath())"], { cwd: root, encoding: "utf8" });
  const path = asked.stdout.trim();
  return asked.status === 0 && existsSync(path) ? path : undefined;
}
