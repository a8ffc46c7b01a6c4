import { finished } from "node:stream/promises";
import { once } from "node:events";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Cell } from "../../../core/index.ts";
import type { Bytes, Escapes } from "./bytes.ts";
import { escapesOf } from "./bytes.ts";

/** Characters sent at a time: much at once, since every wait for the connection has to queue behind whatever else this process does. */
const CHUNK = 4_000_000;

/** Sends lines, each with its end, into `copy … from stdin`. */
export async function copyLines(client: pg.PoolClient, into: string, lines: Iterable<string>): Promise<void> {
  const stream = client.query(copyFrom(`copy ${into} from stdin`));
  const done = finished(stream);
  // awaited below; until then an early failure must not count as unhandled
  done.catch(() => undefined);
  let chunk = "";
  for (const line of lines) {
    chunk += line;
    if (chunk.length < CHUNK) continue;
    if (!stream.write(chunk)) await Promise.race([once(stream, "drain"), done]);
    chunk = "";
  }
  stream.end(chunk);
  await done;
}

const marks: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const escapes: Escapes = escapesOf(marks);

/** A cell in COPY's text form. */
export function copyText(cell: Cell | number): string {
  if (cell === null) return "\\N";
  if (typeof cell !== "string") return String(cell);
  return /[\\\n\r\t]/.test(cell) ? cell.replace(/[\\\n\r\t]/g, (each) => marks[each] ?? each) : cell;
}

/** The same, behind what stands there. */
export function addCell(into: Bytes, cell: Cell): void {
  if (cell === null) into.add("\\N");
  else into.add(String(cell), escapes);
}
