import { randomBytes, timingSafeEqual } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Actor, everywhere } from "../../access/index.ts";

/**
 * Whoever can read the key file in the data folder is the office. The file is readable only by the user
 * that the server runs as; scripts on the machine send it as a bearer token over loopback.
 */
const FILE = "office.key";

/** The office itself, as a script on its machine acts for it. `name` is how the pack calls it. */
export const officeActor = (name: string): Actor => ({ id: "office", name, grants: [everywhere("officer", "", [])] });

export const localKey = (dataDir: string): Promise<string> => fileKey(dataDir, FILE);

/** 256 random bits in a file of the data folder, made where it is missing. */
export async function fileKey(dataDir: string, name: string): Promise<string> {
  const path = join(dataDir, name);
  try {
    return (await readFile(path, "utf8")).trim();
  } catch {
    await mkdir(dataDir, { recursive: true });
    const key = randomBytes(32).toString("base64url");
    try {
      await writeFile(path, `${key}\n`, { mode: 0o600, flag: "wx" });
      return key;
    } catch {
      return (await readFile(path, "utf8")).trim();
    }
  }
}

/** Whether a request carries the key. */
export function hasKey(authorization: string | undefined, key: string): boolean {
  const given = Buffer.from(authorization?.replace(/^Bearer /, "") ?? "");
  const kept = Buffer.from(key);
  return given.length === kept.length && timingSafeEqual(given, kept);
}
