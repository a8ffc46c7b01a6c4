import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** What the environment may say. Only the two mains (server, cli) read it. */
export interface Settings {
  /** everything that must be kept lives in this one folder: database, files, keys */
  readonly dataDir: string;
  /** another PostgreSQL; the embedded one when absent */
  readonly databaseUrl: string | undefined;
  readonly port: number;
  readonly packDir: string;
  /** the day to work on (2016-12-07), for a sample or a rehearsal; the real day when absent */
  readonly today: string | undefined;
  /** "json" for machines; people get readable lines */
  readonly logFormat: "json" | "pretty";
}

const root = resolve(fileURLToPath(import.meta.url), "../..");

/** 0 asks the system for a free port. */
const PORT = 8016;

export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const said = (name: string): string | undefined => environment[name]?.trim() || undefined;
  return {
    dataDir: resolve(said("DUKAO_DATA_DIR") ?? resolve(root, "data")),
    databaseUrl: said("DUKAO_DATABASE_URL"),
    port: Number(said("DUKAO_PORT") ?? PORT),
    packDir: resolve(said("DUKAO_PACK") ?? resolve(root, "packs", "zhoucun-2016")),
    today: said("DUKAO_TODAY"),
    logFormat: said("DUKAO_LOG") === "json" ? "json" : "pretty",
  };
}

/** The built pages. */
export const webDir = resolve(root, "dist", "web");
