import { expect, test } from "vitest";
import { base64 } from "./file.ts";

test.each([0, 1, 2, 3, 0x6000 - 1, 0x6000, 0x6000 + 1, 100_000])("%i bytes", (n) => {
  const bytes = Uint8Array.from({ length: n }, (_, i) => (i * 31) % 256);
  expect(base64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
});
