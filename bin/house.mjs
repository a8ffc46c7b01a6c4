// What a fresh machine needs before the first TypeScript file can run. Plain JavaScript that any Node from
// 18 on understands, because it runs before the pinned Node is there.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, "node_modules", ".dukao-installed");
const wanted = 24;

/** The pinned Node, or a sentence that says what is wrong. */
export function pinnedNode() {
  const pinned = join(root, "node_modules", ".bin", "node");
  if (existsSync(pinned)) {
    const asked = spawnSync(pinned, ["-p", "process.versions.node"], { encoding: "utf8" });
    if (asked.status === 0 && Number(asked.stdout.split(".")[0]) >= wanted) return pinned;
  }
  if (Number(process.versions.node.split(".")[0]) >= wanted) return process.execPath;
  stop(
    `需要 Node.js ${wanted}(当前 ${process.version},且未能安装固定版本)。请在 Linux x64/arm64 上运行,或先安装 Node.js ${wanted}。`,
    `Node.js ${wanted} is needed (this is ${process.version} and the pinned one did not install). Run on Linux x64/arm64 or install Node.js ${wanted} first.`,
  );
}

/** Installs what package-lock.json says, if that is not there yet; quiet when there is nothing to do. */
export function install() {
  const lock = readFileSync(join(root, "package-lock.json"));
  const digest = createHash("sha256").update(lock).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return;
  console.error("正在安装依赖(仅首次)… / installing dependencies (first time only) …");
  // No package of ours needs an install script: the embedded database's library links are made at start.
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", "--include=optional", "--include=dev"];
  const done = spawnSync("npm", args, { cwd: root, stdio: ["ignore", 2, 2] });
  if (done.error || done.status !== 0) {
    stop(
      "依赖没有装好。请检查软件源是否可达、磁盘是否已满,然后重新运行同一条命令。",
      "The dependencies did not install. Check that the package registry can be reached and the disk is not full, then run the same command again.",
    );
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
}

/** Runs a program of the house on the pinned Node and ends as it ends, signals passed on. */
export function run(args, environment = {}) {
  const node = pinnedNode();
  const path = `${join(root, "node_modules", ".bin")}:${process.env.PATH ?? ""}`;
  const child = spawn(node, args, { stdio: "inherit", env: { ...process.env, PATH: path, ...environment } });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(signal ? 128 + (signal === "SIGINT" ? 2 : 15) : (code ?? 1)));
}

/** Runs one step to its end; true when it ended well. */
export function step(title, args, environment = {}) {
  console.error(`\n— ${title}`);
  const path = `${join(root, "node_modules", ".bin")}:${process.env.PATH ?? ""}`;
  const done = spawnSync(pinnedNode(), args, { cwd: root, stdio: "inherit", env: { ...process.env, PATH: path, ...environment } });
  return done.status === 0;
}

export function stop(zh, en) {
  console.error(`${zh}\n${en}`);
  process.exit(1);
}
