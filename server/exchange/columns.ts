import { type Failed, failed, type Field, ID, type Issue, issue, labelIn, LISTED_FROM, LISTED_TO, near, ok, ORG, PARENT, type Result, type Table } from "../../core/index.ts";
import { cellName, isBlankCell, type RawRow } from "./sheet.ts";

/** What a column of a file goes into: one of the table's own fields, or what every row has. */
export interface ImportColumn {
  /** position in the file, from 0 */
  readonly at: number;
  readonly name: string;
  readonly field: Field;
}

const common = {
  id: { name: ID, label: "编号", label_en: "Id", type: "code", required: false },
  org: { name: ORG, label: "责任单位", label_en: "Organisation", type: "organisation", required: true },
  parent: { name: PARENT, label: "所属项", label_en: "Belongs to", type: "reference", required: true },
  listedFrom: { name: LISTED_FROM, label: "列入日期", label_en: "Listed from", type: "date", required: false },
  listedTo: { name: LISTED_TO, label: "移出日期", label_en: "Listed to", type: "date", required: false },
} as const satisfies Record<string, Field>;

/** Every column that a file of this table may have, in the order of a template. */
export function columnsOf(table: Table): Field[] {
  const own = table.fields.filter((each) => each.retired === undefined);
  if (table.parent !== undefined) return [common.parent, ...own];
  return [common.id, common.org, ...own, ...(table.dated ? [common.listedFrom, common.listedTo] : [])];
}

/** How a field is headed in a file: 年度计划投资(万元). */
export function heading(field: Field, language: "zh" | "en" = "zh"): string {
  const label = labelIn(field, language);
  return field.unit === undefined ? label : `${label}(${field.unit})`;
}

/** Everything that a heading may call a field, beside its name. */
export const headingsOf = (field: Field): string[] => [field.label, heading(field), field.label_en ?? field.name, heading(field, "en")];

/** Matches a header line to the table: by label, label with unit, English label or name; order is free. */
export function matchColumns(table: Table, header: RawRow, where: { file: string; sheet: string }): Result<ImportColumn[]> {
  const fields = columnsOf(table);
  const known = new Map(fields.flatMap((field) => namesOf(field).map((name) => [name, field] as const)));
  const separator = wrongSeparator(header, known);
  if (separator !== undefined) return failed(issue("exchange.wrong-separator", { separator }, { ...where, cell: cellName(0, header.number) }));
  const issues: Issue[] = [];
  const columns: ImportColumn[] = [];
  for (const [at, cell] of header.cells.entries()) {
    const text = typeof cell === "string" ? cell.trim() : "";
    if (text === "") continue;
    const place = { ...where, cell: cellName(at, header.number) };
    const field = known.get(normal(text));
    if (!field) {
      issues.push(issue("exchange.unknown-column", { column: text, near: near(text, fields.map((each) => heading(each))), known: [...new Set(fields.map((each) => heading(each)))].join("、") }, place));
    } else if (columns.some((each) => each.name === field.name)) {
      issues.push(issue("exchange.twice-column", { column: text }, place));
    } else {
      columns.push({ at, name: field.name, field });
    }
  }
  if (issues.length > 0) return failed(...issues);
  return missing(table, columns, where) ?? ok(columns);
}

/** How many columns of the table a line names: a header names some, a title none. */
export function columnsNamed(table: Table, line: RawRow): number {
  const known = new Set(columnsOf(table).flatMap(namesOf));
  return line.cells.filter((cell) => typeof cell === "string" && known.has(normal(cell))).length;
}

/** As people's programs part columns where they do not take the comma, and how a message shows it. */
const separators: readonly (readonly [RegExp, string])[] = [[/;/, ";"], [/\t/, "Tab"], [/，/, "，"], [/；/, "；"], [/\|/, "|"]];

/** A header in one cell that names columns once it is parted otherwise. */
function wrongSeparator({ cells }: RawRow, known: ReadonlyMap<string, Field>): string | undefined {
  const [text, ...others] = cells.filter((cell) => !isBlankCell(cell));
  if (typeof text !== "string" || others.length > 0) return undefined;
  return separators.find(([mark]) => mark.test(text) && text.split(mark).some((part) => known.has(normal(part))))?.[1];
}

/** Without its key a row cannot be told from another. */
function missing(table: Table, columns: readonly ImportColumn[], where: { file: string; sheet: string }): Failed | undefined {
  if (columns.some((each) => each.name === ID)) return undefined;
  const needed = [...(table.parent === undefined ? [] : [PARENT]), ...table.key];
  const absent = columnsOf(table).filter((field) => needed.includes(field.name) && !columns.some((each) => each.name === field.name));
  return absent.length === 0 ? undefined : failed(...absent.map((field) => issue("exchange.missing-column", { column: heading(field) }, where)));
}

const namesOf = (field: Field): string[] => [field.name, ...headingsOf(field)].map(normal);

/** Full-width brackets, blanks and the star of a required column do not matter. */
const normal = (text: string): string => text.normalize("NFKC").replace(/[\s*]/g, "").toLowerCase();
