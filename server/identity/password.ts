import { argon2, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import type { Policies } from "./policy.ts";

const derive = promisify(argon2) as (algorithm: "argon2id", parameters: Parameters<typeof argon2>[1]) => Promise<Buffer>;

type Cost = Pick<Policies["hash"], "memory_kib" | "passes" | "parallelism">;

const SALT_BYTES = 16;
const HASH_BYTES = 32;
const VERSION = 19;

const base64 = (bytes: Buffer): string => bytes.toString("base64").replace(/=+$/, "");

async function hashWith(password: string, salt: Buffer, { memory_kib, passes, parallelism }: Cost, bytes: number): Promise<Buffer> {
  // one person's keyboard composes a letter that another's has whole
  return derive("argon2id", { message: Buffer.from(password.normalize("NFC")), nonce: salt, memory: memory_kib, passes, parallelism, tagLength: bytes });
}

/** $argon2id$v=19$m=19456,t=2,p=1$salt$hash */
export async function hashPassword(password: string, cost: Cost): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await hashWith(password, salt, cost, HASH_BYTES);
  return `$argon2id$v=${VERSION}$m=${cost.memory_kib},t=${cost.passes},p=${cost.parallelism}$${base64(salt)}$${base64(hash)}`;
}

interface Parsed { readonly cost: Cost; readonly salt: Buffer; readonly hash: Buffer }

function parsed(stored: string): Parsed | undefined {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(stored);
  if (!found) return undefined;
  const [, memory, passes, parallelism, salt = "", hash = ""] = found;
  return { cost: { memory_kib: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }, salt: Buffer.from(salt, "base64"), hash: Buffer.from(hash, "base64") };
}

export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const found = parsed(stored);
  if (!found) return false;
  const hash = await hashWith(password, found.salt, found.cost, found.hash.length);
  return timingSafeEqual(hash, found.hash);
}

/** The same work as for a real password, for a name that there is not: the clock must not tell. */
export async function verifyNothing(password: string, cost: Cost): Promise<false> {
  await hashWith(password, Buffer.alloc(SALT_BYTES), cost, HASH_BYTES);
  return false;
}

/** Whether it was hashed with less than is asked now. */
export function isWeaker(stored: string, cost: Cost): boolean {
  const found = parsed(stored);
  return !found || found.cost.memory_kib < cost.memory_kib || found.cost.passes < cost.passes || found.cost.parallelism < cost.parallelism;
}

/** Letters and digits that cannot be mistaken for each other when they are read aloud or copied from paper. */
const letters = ["ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnpqrstuvwxyz", "23456789", "-+=@"] as const;

/** A password to begin with, about 90 bits: passes every profile. */
export function makePassword(length = 16): string {
  const one = (from: string): string => from[randomInt(from.length)]!;
  const chosen = [...letters.map(one), ...Array.from({ length: length - letters.length }, () => one(letters.slice(0, 3).join("")))];
  for (let i = chosen.length - 1; i > 0; i -= 1) {
    const j = randomInt(i + 1);
    [chosen[i], chosen[j]] = [chosen[j]!, chosen[i]!];
  }
  return chosen.join("");
}
