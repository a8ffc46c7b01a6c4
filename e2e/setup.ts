import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startServer } from "./server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** address of the server that the journeys visit */
    address: string;
    dataDir: string;
  }
}

/** One server for all journeys that do not need one of their own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "dukao-e2e-"));
  const { address, stop } = await startServer(dataDir);
  project.provide("address", address);
  project.provide("dataDir", dataDir);
  return async () => {
    await stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
