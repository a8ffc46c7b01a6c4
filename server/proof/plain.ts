import { failed, issue, ok, type Result } from "../../core/index.ts";

/** UTF-8, UTF-16 by its mark, else GB 18030, which old office machines write. */
export function plainText(file: string, bytes: Uint8Array): Result<string> {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
  for (const encoding of marked ? [marked] : ["utf-8", "gb18030"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // no text has a zero byte
      return text.includes("\u0000") ? failed(issue("proof.unknown-format", { file })) : ok(text);
    } catch (reason) {
      if (!(reason instanceof TypeError)) throw reason;
    }
  }
  return failed(issue("proof.unknown-format", { file }));
}
