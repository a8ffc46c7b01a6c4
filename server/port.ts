import { once } from "node:events";
import { createServer } from "node:net";
import { failed, issue, ok, type Result } from "../core/index.ts";

declare module "../core/issue.ts" {
  interface IssueParams {
    "settings.bad-port": { text: string };
    "settings.port-in-use": { port: number };
  }
}

/** 0 asks the system for a free port. */
const USUAL = 8016;

/** The port that the environment names. */
export function readPort(text: string | undefined): Result<number> {
  const said = text?.trim() || String(USUAL);
  return /^\d{1,5}$/.test(said) && Number(said) <= 65_535 ? ok(Number(said)) : failed(issue("settings.bad-port", { text: said }));
}

/** Whether it can be had: asked before the database is started, not when all is ready. */
export async function isFree(host: string, port: number): Promise<Result<void>> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, "listening");
    return ok(undefined);
  } catch {
    return failed(issue("settings.port-in-use", { port }));
  } finally {
    if (server.listening) await new Promise((done) => server.close(done));
  }
}
