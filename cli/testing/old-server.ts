import { createServer, type Server } from "node:net";
import type { AddressInfo } from "node:net";
import { once } from "node:events";

/** A message of PostgreSQL's protocol. */
function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}
const int16 = (n: number): Buffer => Buffer.from([n >> 8, n & 255]);
const int32 = (n: number): Buffer => Buffer.from([n >> 24, (n >> 16) & 255, (n >> 8) & 255, n & 255]);

/** Columns as text, one row. */
function answer(row: Readonly<Record<string, string>>): Buffer {
  const names = Object.entries(row);
  const fields = names.map(([name]) => Buffer.concat([Buffer.from(`${name}\0`), int32(0), int16(0), int32(name === "n" ? 23 : 25), int16(-1), int32(-1), int16(0)]));
  const cells = names.map(([, text]) => Buffer.concat([int32(Buffer.byteLength(text)), Buffer.from(text)]));
  return Buffer.concat([
    message("T", Buffer.concat([int16(names.length), ...fields])), message("D", Buffer.concat([int16(names.length), ...cells])),
    message("C", Buffer.from("SELECT 1\0")), message("Z", Buffer.from("I")),
  ]);
}

/** A server that lets everybody in and says, to whatever it is asked, that it is of that version and encoding. */
export async function oldServer(version: string, number: string, encoding = "UTF8"): Promise<{ readonly url: string; close(): void }> {
  const server: Server = createServer((socket) => {
    let greeted = false;
    socket.on("error", () => undefined);
    socket.on("data", () => {
      socket.write(greeted ? answer({ n: number, version, encoding }) : Buffer.concat([message("R", int32(0)), message("Z", Buffer.from("I"))]));
      greeted = true;
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { url: `postgres://x@127.0.0.1:${(server.address() as AddressInfo).port}/x`, close: () => void server.close() };
}
