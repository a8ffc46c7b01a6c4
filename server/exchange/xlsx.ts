import { addDays, Decimal, failed, type Issue, issue, ok, type Result } from "../../core/index.ts";
import { BLANK, type RawCell, type RawRow } from "./sheet.ts";
import { readWorkbook, unquoted, type Workbook, WORKBOOK } from "./workbook.ts";
import { attribute, XmlParser } from "./xml.ts";
import { Zip, ZipTooBig } from "./zip.ts";

/** What a workbook may unpack to: 200,000 full rows take about a third of it; a zip bomb takes more. */
const UNPACKED_LIMIT = 600 * 1024 * 1024;

/** The rows of the sheet of that name, else of the first sheet that has any, with the sheet's name. */
export async function xlsxRows(file: string, name: string, wanted?: string): Promise<Result<{ sheet: string; others: string[]; rows: AsyncIterable<readonly RawRow[]> }>> {
  const where = { file: name };
  let zip: Zip | undefined;
  try {
    zip = await Zip.open(file, UNPACKED_LIMIT);
    const read = await readBook(zip, name);
    if (!read.ok) {
      zip.close();
      return read;
    }
    const book = read.value;
    const sheets = wanted === undefined ? book.sheets : book.sheets.filter((each) => each.name === wanted);
    for (const sheet of sheets) {
      const rows = walk(zip, sheet.part, book);
      const first = await rows.next();
      if (!first.done) return ok({ sheet: sheet.name, others: book.sheets.filter((each) => each !== sheet).map((each) => each.name), rows: closing(zip, first.value, rows) });
    }
    const hidden = wanted === undefined ? await withRows(zip, book) : book.hidden.find((each) => each.name === wanted);
    zip.close();
    if (hidden && (sheets.length === 0 || wanted === undefined)) return failed(issue("exchange.hidden-sheet", { sheet: hidden.name }, where));
    if (sheets.length > 0) return failed(issue("exchange.no-rows", { file: name }, where));
    return failed(issue("exchange.unknown-sheet", { sheet: wanted ?? "", known: book.sheets.map((each) => each.name).join("、") || "—" }, where));
  } catch (why) {
    zip?.close();
    return failed(brokenZip(name, why));
  }
}

/** The names of a workbook's sheets, in their order, hidden ones last. */
export async function xlsxSheets(file: string, name: string): Promise<Result<{ readonly name: string; readonly hidden: boolean }[]>> {
  let zip: Zip | undefined;
  try {
    zip = await Zip.open(file, UNPACKED_LIMIT);
    const book = await readBook(zip, name);
    const named = (sheets: Workbook["sheets"], hidden: boolean) => sheets.map((each) => ({ name: each.name, hidden }));
    return book.ok ? ok([...named(book.value.sheets, false), ...named(book.value.hidden, true)]) : book;
  } catch (why) {
    return failed(brokenZip(name, why));
  } finally {
    zip?.close();
  }
}

async function readBook(zip: Zip, name: string): Promise<Result<Workbook>> {
  if (!zip.entries.has(WORKBOOK)) return failed(issue("exchange.not-a-sheet", { file: name }, { file: name }));
  const book = await readWorkbook(zip);
  // a directory of sheets that names none was cut off
  if (book.sheets.length === 0 && book.hidden.length === 0) throw new Error(WORKBOOK);
  return ok(book);
}

/** The first hidden sheet that has rows. */
async function withRows(zip: Zip, book: Workbook): Promise<Workbook["hidden"][number] | undefined> {
  for (const sheet of book.hidden) {
    const rows = walk(zip, sheet.part, book);
    const first = await rows.next();
    await rows.return(undefined);
    if (!first.done) return sheet;
  }
  return undefined;
}

/** A workbook that cannot be unpacked, in words. */
export function brokenZip(file: string, why: unknown): Issue {
  if (why instanceof ZipTooBig) return issue("exchange.too-big", { file, size: megabytes(why.size), limit: megabytes(UNPACKED_LIMIT) }, { file });
  return issue("exchange.broken-file", { file, why: why instanceof Error ? why.message : String(why) }, { file });
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

async function* closing(zip: Zip, first: readonly RawRow[], rows: AsyncGenerator<readonly RawRow[]>): AsyncGenerator<readonly RawRow[]> {
  try {
    yield first;
    yield* rows;
  } finally {
    await rows.return(undefined);
    zip.close();
  }
}

async function* walk(zip: Zip, part: string, book: Workbook): AsyncGenerator<readonly RawRow[]> {
  const reading = new SheetReading(book);
  const parser = new XmlParser(reading);
  for await (const piece of zip.text(part)) {
    parser.write(piece);
    const rows = reading.take();
    if (rows.length > 0) yield rows;
    if (reading.over) return;
  }
  parser.end();
}

const named = { place: attribute("r"), type: attribute("t"), style: attribute("s") };

/** Rows out of a sheet's tags. */
class SheetReading {
  over = false;
  readonly #book: Workbook;
  readonly #days: Days;
  #rows: RawRow[] = [];
  #number = 0;
  #cells: RawCell[] = [];
  #column = 0;
  #type = "";
  #style = 0;
  #value: string | undefined;
  #formula: string | undefined;
  #into: "v" | "f" | "t" | undefined;

  constructor(book: Workbook) {
    this.#book = book;
    this.#days = new Days(book.from1904);
  }

  take(): RawRow[] {
    const rows = this.#rows;
    if (rows.length > 0) this.#rows = [];
    return rows;
  }

  open(name: string, attributes: string): void {
    this.#into = undefined;
    if (this.over) return;
    if (name === "c") {
      const place = named.place(attributes);
      this.#column = place === undefined ? this.#cells.length : columnOf(place);
      this.#type = named.type(attributes) ?? "n";
      this.#style = Number(named.style(attributes) ?? 0);
      this.#value = this.#formula = undefined;
    } else if (name === "row") {
      this.#number = Number(named.place(attributes) ?? this.#number + 1);
      this.#cells = [];
    } else if (name === "v" || name === "f" || name === "t") {
      this.#into = name;
      if (name === "f") this.#formula = "";
      else this.#value ??= "";
    }
  }

  text(text: string): void {
    if (this.#into === "f") this.#formula += text;
    else if (this.#into !== undefined) this.#value += text;
  }

  close(name: string): void {
    this.#into = undefined;
    if (this.over) return;
    if (name === "c") {
      while (this.#cells.length < this.#column) this.#cells.push(BLANK);
      this.#cells[this.#column] = this.#cell();
    } else if (name === "row") this.#rows.push({ number: this.#number, cells: this.#cells });
    else if (name === "sheetData") this.over = true;
  }

  #cell(): RawCell {
    const value = this.#value;
    if (value === undefined) return this.#formula === undefined ? BLANK : { kind: "uncomputed", formula: this.#formula };
    switch (this.#type) {
      case "s": return this.#book.strings[Number(value)] ?? "";
      case "e": return { kind: "error", error: value };
      case "b": return value === "1" ? "是" : "否";
      case "n": return shown(value, this.#book.forms[this.#style] ?? "plain", this.#days);
      case "d": return value.slice(0, 10);
      default: return unquoted(value);
    }
  }
}

/** C7 stands in column 2, counted from 0. */
function columnOf(place: string): number {
  let n = 0;
  for (let i = 0; i < place.length; i += 1) {
    const letter = place.charCodeAt(i) & ~32;
    if (letter < 65 || letter > 90) break;
    n = n * 26 + letter - 64;
  }
  return n - 1;
}

/** A number as the sheet shows it, unrounded. Excel keeps 15 significant digits: 0.1 + 0.2 is 0.3. */
function shown(value: string, form: "plain" | "date" | "percent", days: Days): string {
  if (form === "date") return days.of(value) ?? value;
  if (form === "plain" && /^-?\d{1,15}$/.test(value)) return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const exact = new Decimal(number.toPrecision(15));
  return form === "percent" ? `${exact.times(100).toFixed()}%` : exact.toFixed();
}

const DAYS_KEPT = 5_000;

/** Days by their number: a column of dates says the same few hundred. */
class Days {
  readonly #from1904: boolean;
  readonly #known = new Map<string, string | undefined>();

  constructor(from1904: boolean) {
    this.#from1904 = from1904;
  }

  of(serial: string): string | undefined {
    if (this.#known.has(serial)) return this.#known.get(serial);
    const day = dayOf(Number(serial), this.#from1904);
    if (this.#known.size < DAYS_KEPT) this.#known.set(serial, day);
    return day;
  }
}

/** 1900 is a leap year to spreadsheets, so that days before 1 March 1900 are one off. */
function dayOf(serial: number, from1904: boolean): string | undefined {
  if (!(serial >= 0 && serial < 2_958_466)) return undefined;
  const whole = Math.floor(serial);
  if (from1904) return addDays("1904-01-01", whole);
  return addDays(whole < 60 ? "1899-12-31" : "1899-12-30", whole);
}
