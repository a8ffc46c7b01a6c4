import { createHash, randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { renderSVG } from "uqr";
import type { Policies } from "./policy.ts";

type Rule = Policies["totp"];

const SECRET_BYTES = 20;

export const newFactor = (): Buffer => randomBytes(SECRET_BYTES);

const generator = (secret: Buffer, label: string, issuer: string, { digits, seconds }: Rule): TOTP =>
  new TOTP({ issuer, label, secret: new Secret({ buffer: new Uint8Array(secret).buffer }), algorithm: "SHA1", digits, period: seconds });

/** What an authenticator takes: the address to scan as a picture, and the secret to type. */
export function factorToScan(secret: Buffer, label: string, issuer: string, rule: Rule): { readonly uri: string; readonly svg: string; readonly secret: string } {
  const totp = generator(secret, label, issuer, rule);
  const uri = totp.toString();
  return { uri, svg: renderSVG(uri, { border: 2, pixelSize: 4 }), secret: totp.secret.base32 };
}

/** The time step that a code belongs to, if it is right and later than the newest one used (RFC 6238 5.2: no code twice). */
export function stepOf(secret: Buffer, code: string, after: bigint, now: Date, rule: Rule): bigint | undefined {
  const delta = generator(secret, "", "", rule).validate({ token: code.replace(/\s/g, ""), timestamp: now.getTime(), window: rule.steps });
  if (delta === null) return undefined;
  const step = BigInt(Math.floor(now.getTime() / 1_000 / rule.seconds) + delta);
  return step > after ? step : undefined;
}

const ALPHABET = "abcdefghjkmnpqrstvwxyz0123456789";

/** Codes for the day when the phone is lost, 80 bits each; only their hashes are kept. */
export function recoveryCodes({ recovery_codes }: Rule): string[] {
  return Array.from({ length: recovery_codes }, () => [...randomBytes(16)].map((byte) => ALPHABET[byte % ALPHABET.length]).join("").replace(/(.{4})(?=.)/g, "$1-"));
}

export const recoveryHash = (code: string): Buffer => createHash("sha256").update(code.toLowerCase().replace(/[^a-z0-9]/g, "")).digest();
