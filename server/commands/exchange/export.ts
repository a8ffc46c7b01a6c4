import type { Writable } from "node:stream";
import { failed, type Field, issue, ok, type Result, type Row, type Table } from "../../../core/index.ts";
import { type CellNames, cellOf, exportColumns, exportHeadings, type FileCell, fileCell } from "../../exchange/write-cell.ts";
import { writeCsv } from "../../exchange/write-csv.ts";
import { writeXlsx } from "../../exchange/write-xlsx.ts";
import type { Office } from "../../office.ts";
import { findRows, inTransaction, type ListRequest, listRows, readAs, seenTable, type Sight, type Tx } from "../../postgres/index.ts";

export interface ExportRequest {
  readonly table: string;
  readonly format: "csv" | "xlsx";
  /** columns by name; all when not given. The id is always there, so that the file can be imported again */
  readonly fields?: readonly string[];
  /** which rows, as a list asks for them; its limit and offset do not count */
  readonly rows?: ListRequest;
  /** with personal data; never for the public */
  readonly personal?: boolean;
  /** of the headings; Chinese when not given. The import knows both */
  readonly language?: "zh" | "en";
  /** for whom: only what that person sees goes out; the command line, which says nothing, has everything */
  readonly sight?: Sight;
}

export interface Export {
  readonly table: Table;
  readonly columns: readonly Field[];
  /** writes the file and ends the stream; tells how many rows, and `tell` how many have been read for it so far */
  write(stream: Writable, tell?: (rows: number) => void): Promise<Result<number>>;
}

const PAGE = 1_000;

/** A transaction that reads everything as of one instant. */
type Reading = <T>(work: (tx: Tx) => Promise<Result<T>>) => Promise<Result<T>>;

/** Looks whether the export can be made, before the first byte goes out. */
export async function planExport(office: Office, request: ExportRequest): Promise<Result<Export>> {
  const whole = office.catalogue.tables.get(request.table);
  if (!whole) return failed(issue("rows.unknown-table", { table: request.table }));
  const { sight, personal = sight?.personal ?? false } = request;
  const table = sight ? seenTable(whole, sight) : whole;
  const read: Reading = (work) => (sight ? readAs(office.database, sight, work) : inTransaction(office.database, work, "snapshot"));
  const columns = exportColumns(table, request.fields, personal);
  const strange = request.fields?.filter((name) => name !== "" && !columns.some((each) => each.name === name) && !withheld(whole, name)) ?? [];
  if (strange.length > 0) return failed(...strange.map((column) => issue("rows.unknown-column", { table: table.name, column }, { register: table.name, field: column })));
  const tried = await read((tx) => listRows(tx, office.region, table, { ...request.rows, limit: 0, offset: 0 }));
  if (!tried.ok) return tried;
  return ok({
    table, columns,
    write: async (stream, tell) => read(async (tx) => {
      let count = 0;
      const rows = pages(office, tx, table, columns, request.rows ?? {}, (n) => {
        count += n;
        tell?.(count);
      });
      const headings = exportHeadings(table, columns, request.language);
      if (request.format === "csv") await writeCsv(headings, rows, stream);
      else await writeXlsx(table.label, headings, rows, stream);
      return ok(count);
    }),
  });
}

/** Rows of a table into a file that the import reads back unchanged. */
export async function exportRows(office: Office, request: ExportRequest, stream: Writable): Promise<Result<{ readonly rows: number }>> {
  const planned = await planExport(office, request);
  if (!planned.ok) return planned;
  const written = await planned.value.write(stream);
  return written.ok ? ok({ rows: written.value }) : written;
}

const withheld = (table: Table, name: string): boolean => ["origin", "rev"].includes(name) || table.fields.some((each) => each.name === name && (each.personal === true || each.retired !== undefined));

/** The rows page by page, all as of one instant; the names that a page needs in one statement for each table pointed to. */
export async function* pages(office: Office, tx: Tx, table: Table, columns: readonly Field[], request: ListRequest, tell: (rows: number) => void): AsyncGenerator<readonly FileCell[]> {
  for (let offset = 0; ; offset += PAGE) {
    const listed = await listRows(tx, office.region, table, { ...request, limit: PAGE, offset });
    if (!listed.ok) throw new Error(`a list that was tried cannot be read: ${JSON.stringify(listed.issues)}`);
    const rows = listed.value.rows.map(({ row }) => row);
    const names = await namesFor(office, tx, table, columns, rows);
    // before they go out: of an export that is broken off none is told too few
    tell(rows.length);
    for (const row of rows) yield columns.map((each) => fileCell(each, cellOf(row, each), names, table));
    if (rows.length < PAGE) return;
  }
}

async function namesFor(office: Office, tx: Tx, table: Table, columns: readonly Field[], rows: readonly Row[]): Promise<CellNames> {
  const keys = new Map<string, string>();
  for (const column of columns) {
    const target = column.type !== "reference" ? undefined : office.catalogue.tables.get((column.name === "parent" ? table.parent : column.to) ?? "");
    const [key] = target?.key ?? [];
    // a key of several fields is no name; the id is
    if (!target || key === undefined || target.key.length > 1) continue;
    const ids = [...new Set(rows.flatMap((row) => (typeof row[column.name] === "string" ? [row[column.name] as string] : [])))];
    if (ids.length === 0) continue;
    for (const { row } of await findRows(tx, office.region, target, ids)) if (typeof row[key] === "string") keys.set(`${target.name} ${row.id}`, row[key]);
  }
  const shorts = Map.groupBy(office.pack.organisations, ({ short }) => short);
  return {
    organisation: (id) => {
      const short = office.organisations.get(id)?.short;
      return short !== undefined && shorts.get(short)?.length === 1 ? short : id;
    },
    row: (of, id) => keys.get(`${of} ${id}`) ?? id,
  };
}
