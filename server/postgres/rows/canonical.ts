import { hash } from "node:crypto";
import { type Cell, isDay, type Row, type Table } from "../../../core/index.ts";
import { type ColumnType, stateColumns } from "../columns.ts";
import { Bytes, type Escapes, escapesOf } from "./bytes.ts";

/** A row's first event as it is hashed: good until the next is made. */
export interface FirstEvent {
  /** the row's state in canonical text */
  readonly state: Buffer;
  /** hexadecimal */
  readonly hash: string;
}

/**
 * A new row's state and hash in the same canonical text that PostgreSQL makes of it (`stateOf`, `hashOf`), made
 * here: while the database writes one chunk, this process prepares the next. Answers undefined where a cell is
 * not in the form in which PostgreSQL itself would print it; such rows are left to PostgreSQL.
 */
export function firstEvents(region: string, table: Table): (row: Row) => FirstEvent | undefined {
  // the order of jsonb: shorter names first, then by code point
  const columns = stateColumns(table).toSorted((a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
    .map(({ name, type }) => ({ name, first: Buffer.from(`${JSON.stringify(name)}: `), later: Buffer.from(`, ${JSON.stringify(name)}: `), print: prints[type] }));
  const end = Buffer.from("}]");
  const text = new Bytes(4_096);
  text.add(`[${JSON.stringify(region)}, ${JSON.stringify(table.name)}, 1, {`);
  const start = text.length;
  return (row) => {
    text.length = start;
    for (const { name, first, later, print } of columns) {
      const cell = row[name] ?? null;
      if (cell === null) continue;
      text.put(text.length > start ? later : first);
      if (!print(cell, text)) return undefined;
    }
    text.put(end);
    return { state: text.from(start - 1, text.length - 1), hash: hash("sha256", text.from(0), "hex") };
  };
}

type Print = (cell: Cell, into: Bytes) => boolean;

const number = (form: RegExp): Print => (cell, into) => typeof cell === "string" && form.test(cell) && into.add(cell);

// minus nothing is nothing to PostgreSQL
const whole = /^(?:0|-?[1-9]\d{0,18})$/;
const decimal = /^(?:0|-?[1-9]\d{0,999}|-?0\.\d{0,500}[1-9]\d{0,499}|-?[1-9]\d{0,999}\.\d{1,1000}|0\.0{1,500})$/;

/** What JSON writes otherwise than as it is. */
const escapes: Escapes = escapesOf(Object.fromEntries(Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))
  .map((each) => [each, JSON.stringify(each).slice(1, -1)] as const).filter(([each, written]) => each !== written)));

const quote = (text: string, into: Bytes): boolean => into.add('"') && into.add(text, escapes) && into.add('"');

const prints: Readonly<Record<ColumnType, Print>> = {
  // U+0000 is no character to PostgreSQL
  text: (cell, into) => typeof cell === "string" && !cell.includes("\u0000") && quote(cell, into),
  boolean: (cell, into) => typeof cell === "boolean" && into.add(String(cell)),
  bigint: number(whole), integer: number(whole), numeric: number(decimal),
  date: (cell, into) => typeof cell === "string" && isDay(cell) && quote(cell, into),
};
