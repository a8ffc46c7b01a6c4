import { failed, issue, ok, type Result } from "../../core/index.ts";
import { docxText } from "./docx.ts";
import { pdfText } from "./pdf.ts";
import { plainText } from "./plain.ts";

/** Larger files are no bulletins. */
export const DOCUMENT_LIMIT = 20 * 1024 * 1024;

/** A thousand pages of text; what unfolds to more is not read on. */
export const TEXT_LIMIT = 2_000_000;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const PDF = [0x25, 0x50, 0x44, 0x46];
/** .doc and .wps of old: a compound file, which is not read */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** Word wraps a .docx with a password into a compound file with a stream of this name, in UTF-16. */
const holdsPackage = (bytes: Uint8Array): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from("EncryptedPackage", "utf16le"));

const begins = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((each, i) => bytes[i] === each);

/** The text of a file, its kind told by its first bytes and not by its name; tables have their cells parted by |. */
export async function readDocument(file: string, bytes: Uint8Array): Promise<Result<string>> {
  if (bytes.length > DOCUMENT_LIMIT) return failed(issue("proof.too-large", { file, limit: `${DOCUMENT_LIMIT / 1024 / 1024} MB` }));
  if (begins(bytes, COMPOUND)) return failed(issue(holdsPackage(bytes) ? "proof.encrypted" : "proof.unknown-format", { file }));
  const read = begins(bytes, ZIP) ? docxText(file, bytes) : begins(bytes, PDF) ? await pdfText(file, bytes) : plainText(file, bytes);
  if (!read.ok) return read;
  if (read.value.length > TEXT_LIMIT) return failed(issue("proof.too-large", { file, limit: `${TEXT_LIMIT / 10_000} 万字` }));
  return read.value.trim() === "" ? failed(issue("proof.no-text", { file })) : ok(read.value);
}
