import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** milliseconds */
  readonly took: number;
}

/** Runs the real command line in a process of its own. `interrupt`: Ctrl+C once standard error says so. */
export async function dukao(args: readonly string[], environment: Readonly<Record<string, string>>, interrupt?: RegExp): Promise<Ended> {
  const started = performance.now();
  const { DUKAO_DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(import.meta.dirname, "..", "main.ts"), ...args], { env: { ...inherited, ...environment }, stdio: ["ignore", "pipe", "pipe"] });
  let [out, err, stopped] = ["", "", false];
  child.stdout.setEncoding("utf8").on("data", (part: string) => (out += part));
  child.stderr.setEncoding("utf8").on("data", (part: string) => {
    err += part;
    if (interrupt?.test(err) && !stopped) stopped = child.kill("SIGINT");
  });
  const [code] = (await once(child, "close")) as [number | null];
  return { code, out, err, took: performance.now() - started };
}
