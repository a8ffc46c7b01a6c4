import { createServer } from "node:net";
import { once } from "node:events";
import { expect, test } from "vitest";
import { isFree, readPort } from "./port.ts";

test.each([[undefined, 8016], ["", 8016], [" 80 ", 80], ["0", 0], ["65535", 65_535]])("%j is a port", (text, port) => {
  expect(readPort(text)).toEqual({ ok: true, value: port });
});

test.each(["80a", "-1", "65536", "1e3", "八千", "80.5"])("%j is none", (text) => {
  expect(readPort(text)).toMatchObject({ ok: false, issues: [{ code: "settings.bad-port", params: { text } }] });
});

test("a port that somebody holds is told", async () => {
  const holder = createServer().listen(0, "127.0.0.1");
  await once(holder, "listening");
  const { port } = holder.address() as { port: number };
  expect(await isFree("127.0.0.1", port)).toMatchObject({ ok: false, issues: [{ code: "settings.port-in-use", params: { port } }] });
  holder.close();
  await once(holder, "close");
  expect(await isFree("127.0.0.1", port)).toMatchObject({ ok: true });
});
