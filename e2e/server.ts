import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** A server as a person starts it, on data of its own. */
export interface Started {
  readonly address: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** Starts it on any free port; ready when it has printed its address. `today` is the business day it stands on, `settings` what else the environment says. */
export async function startServer(dataDir: string, today?: string, settings: Readonly<Record<string, string>> = {}): Promise<Started> {
  const server = spawn(process.execPath, [join(import.meta.dirname, "..", "server", "main.ts")], {
    env: { ...process.env, DUKAO_DATA_DIR: dataDir, DUKAO_PORT: "0", DUKAO_DATABASE_URL: "", ...(today && { DUKAO_TODAY: today }), ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) resolve(found[0]);
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    server.on("exit", (code) => reject(new Error(`the server ended with ${code}:\n${said}`)));
  });
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => server.on("exit", resolve));
    server.kill("SIGTERM");
    await ended;
  };
  return { address, pid: server.pid!, stop };
}

/** The password of all sample accounts, as the first start wrote it down. */
export async function samplePassword(dataDir: string): Promise<string> {
  return /^password (.+)$/m.exec(await readFile(join(dataDir, "accounts.txt"), "utf8"))?.[1] ?? "";
}
