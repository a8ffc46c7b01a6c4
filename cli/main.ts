import { readFileSync } from "node:fs";
import { userInfo } from "node:os";
import { type Actor, everywhere } from "../access/index.ts";
import { readSettings } from "../server/settings.ts";
import { run } from "./run.ts";

// The command line's main: the only file of this room that reads the environment, and the one that ends the process.
const stop = new AbortController();
/** One Ctrl+C may arrive twice (from the terminal and from npx); a second one after that means: at once. */
const TWICE = 1_000;
let asked = 0;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    if (asked > 0 && performance.now() - asked > TWICE) process.exit(130);
    asked ||= performance.now();
    stop.abort();
  });
}
// whoever reads us may have seen enough (| head)
process.stdout.on("error", () => process.exit(0));

function actor(): Actor {
  let name = "office";
  try {
    name = userInfo().username;
  } catch {
    // an account without an entry in the user database
  }
  return { id: name, name, grants: [everywhere("officer", "", [])] };
}

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string };
const { out, err, code } = await run(process.argv.slice(2), {
  settings: readSettings(process.env), actor: actor(), version, screen: process.stderr, signal: stop.signal, now: () => performance.now(),
});
if (err !== "") process.stderr.write(err);
// a pipe takes its time: the process ends when everything is out
process.stdout.write(out, () => process.exit(code));
