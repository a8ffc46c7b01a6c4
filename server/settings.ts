import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Profile } from "./identity/policy.ts";

/** What the environment may say. Only the two mains (server, cli) read it. */
export interface Settings {
  /** everything that must be kept lives in this one folder: database, files, keys */
  readonly dataDir: string;
  /** another PostgreSQL; the embedded one when absent */
  readonly databaseUrl: string | undefined;
  /** as it was said: only a server asks what it means (`readPort`) */
  readonly port: string | undefined;
  readonly packDir: string;
  /** the day to work on (2016-12-07), for a sample or a rehearsal; the real day when absent */
  readonly today: string | undefined;
  /** "json" for machines; people get readable lines */
  readonly logFormat: "json" | "pretty";
  /** whether whoever has not signed in may read a sample; a real programme never lets a visitor in */
  readonly visitor: boolean;
  /** whether the second step is required of whom the rules name; where nothing is said: of a real programme, and not of a sample */
  readonly secondFactor: boolean | undefined;
  /** rules of passwords and sessions, see identity/policies.yaml */
  readonly profile: Profile["id"];
  /** https://dukao.example.gov.cn: where people find it when a proxy on this machine stands before it */
  readonly origin: string | undefined;
  /** the office's own sign-in (OIDC) beside the local accounts */
  readonly oidc: OidcSettings | undefined;
}

export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** claim that names the account: its user name, or what the account has as its subject */
  readonly claim: string;
}

const root = resolve(fileURLToPath(import.meta.url), "../..");

export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const said = (name: string): string | undefined => environment[name]?.trim() || undefined;
  return {
    dataDir: resolve(said("DUKAO_DATA_DIR") ?? resolve(root, "data")),
    databaseUrl: said("DUKAO_DATABASE_URL"),
    port: said("DUKAO_PORT"),
    packDir: resolve(said("DUKAO_PACK") ?? resolve(root, "packs", "zhoucun-2016")),
    today: said("DUKAO_TODAY"),
    logFormat: said("DUKAO_LOG") === "json" ? "json" : "pretty",
    visitor: said("DUKAO_VISITOR") !== "off",
    secondFactor: ({ on: true, off: false } as const)[said("DUKAO_SECOND_FACTOR") ?? ""],
    profile: said("DUKAO_PASSWORD_PROFILE") === "asvs" ? "asvs" : "dengbao3",
    origin: said("DUKAO_ORIGIN")?.replace(/\/$/, ""),
    oidc: oidcSettings(said),
  };
}

function oidcSettings(said: (name: string) => string | undefined): OidcSettings | undefined {
  const [issuer, clientId] = [said("DUKAO_OIDC_ISSUER"), said("DUKAO_OIDC_CLIENT_ID")];
  if (issuer === undefined || clientId === undefined) return undefined;
  return { issuer, clientId, clientSecret: said("DUKAO_OIDC_CLIENT_SECRET"), claim: said("DUKAO_OIDC_CLAIM") ?? "preferred_username" };
}

/** The built pages. */
export const webDir = resolve(root, "dist", "web");
