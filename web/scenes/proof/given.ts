import type { BodyOf } from "../../../contract/index.ts";

/** What a person hands in: words, or a file. */
export type Given = Pick<BodyOf<"proof">, "text" | "file">;

/** As the server limits it: larger files are not sent at all. */
export const FILE_LIMIT = 20 * 1024 * 1024;

export async function givenFile(file: File): Promise<Given> {
  return { file: { name: file.name, bytes: base64(new Uint8Array(await file.arrayBuffer())) } };
}

const CHUNK = 0x6000;

/** In chunks that are a multiple of three bytes, so that the pieces join. */
export function base64(bytes: Uint8Array): string {
  let out = "";
  for (let at = 0; at < bytes.length; at += CHUNK) out += btoa(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return out;
}
