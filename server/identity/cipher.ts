import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { fileKey } from "./local-key.ts";

/** Seals small secrets for the database: who has its files alone has nothing. */
export interface Cipher {
  seal(plain: Buffer, of: string): Buffer;
  /** undefined: sealed by another key, for another purpose, or altered */
  open(sealed: Buffer, of: string): Buffer | undefined;
}

const IV = 12;
const TAG = 16;

/** AES-256-GCM; `of` binds what is sealed to its place, so that it cannot be moved to another account. */
export function cipherOf(key: Buffer): Cipher {
  return {
    seal: (plain, of) => {
      const iv = randomBytes(IV);
      const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(of));
      return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    open: (sealed, of) => {
      const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, IV)).setAAD(Buffer.from(of)).setAuthTag(sealed.subarray(-TAG));
      try {
        return Buffer.concat([decipher.update(sealed.subarray(IV, -TAG)), decipher.final()]);
      } catch {
        return undefined;
      }
    },
  };
}

/** The key of the data folder; a copy of the folder brings it along. */
export const openCipher = async (dataDir: string): Promise<Cipher> => cipherOf(Buffer.from(await fileKey(dataDir, "secrets.key"), "base64url"));
