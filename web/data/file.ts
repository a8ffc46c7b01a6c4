/** A file as requests carry it. */
export interface GivenFile { readonly name: string; readonly bytes: string }

/** As the server limits a request: larger files are not sent at all. */
export const SENT_LIMIT = 23 * 1024 * 1024;

export async function givenFile(file: File): Promise<GivenFile> {
  return { name: file.name.slice(-200), bytes: base64(new Uint8Array(await file.arrayBuffer())) };
}

const CHUNK = 0x6000;

/** In chunks that are a multiple of three bytes, so that the pieces join. */
export function base64(bytes: Uint8Array): string {
  let out = "";
  for (let at = 0; at < bytes.length; at += CHUNK) out += btoa(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return out;
}
