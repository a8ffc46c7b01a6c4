import { hash } from "node:crypto";
import { type Cell, isDay, type Row, type Table } from "../../../core/index.ts";
import { type ColumnType, stateColumns } from "../columns.ts";

/**
 * A row's state in the same canonical text that PostgreSQL makes of it (`stateOf`), made here: while the
 * database writes one chunk, this process prepares the next. Answers undefined where a cell is not in the
 * form in which PostgreSQL itself would print it; such rows are left to PostgreSQL.
 */
export function stateTextOf(table: Table): (row: Row) => string | undefined {
  // the order of jsonb: shorter names first, then by code point
  const columns = stateColumns(table).toSorted((a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
    .map(({ name, type }) => ({ name, before: `${JSON.stringify(name)}: `, print: prints[type] }));
  return (row) => {
    let text = "";
    for (const { name, before, print } of columns) {
      const cell = row[name] ?? null;
      if (cell === null) continue;
      const printed = print(cell);
      if (printed === undefined) return undefined;
      text += text === "" ? before + printed : `, ${before}${printed}`;
    }
    return `{${text}}`;
  };
}

/** The event's hash, hexadecimal: that of `hashOf`. */
export function eventHash(region: string, table: string): (rev: number, state: string) => string {
  const place = `[${JSON.stringify(region)}, ${JSON.stringify(table)}, `;
  return (rev, state) => hash("sha256", `${place}${rev}, ${state}]`, "hex");
}

type Print = (cell: Cell) => string | undefined;

const number = (form: RegExp): Print => (cell) => (typeof cell === "string" && form.test(cell) ? cell : undefined);
const day: Print = (cell) => (typeof cell === "string" && isDay(cell) ? `"${cell}"` : undefined);

// minus nothing is nothing to PostgreSQL
const whole = /^(?:0|-?[1-9]\d{0,18})$/;
const decimal = /^(?:0|-?[1-9]\d{0,999}|-?0\.\d{0,500}[1-9]\d{0,499}|-?[1-9]\d{0,999}\.\d{1,1000}|0\.0{1,500})$/;

/** What JSON writes otherwise than as it is; half of a pair of surrogates is no character to PostgreSQL. */
// oxlint-disable-next-line no-control-regex
const special = /["\\\u0000-\u001F\uD800-\uDFFF]/;

const prints: Readonly<Record<ColumnType, Print>> = {
  text: (cell) => {
    if (typeof cell !== "string") return undefined;
    if (!special.test(cell)) return `"${cell}"`;
    return cell.includes("\u0000") || !cell.isWellFormed() ? undefined : JSON.stringify(cell);
  },
  boolean: (cell) => (typeof cell === "boolean" ? String(cell) : undefined),
  bigint: number(whole), integer: number(whole), numeric: number(decimal), date: day,
};
