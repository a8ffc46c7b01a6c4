/**
 * The shape of a ledger table and of a row in it, as every room sees them. `registers` makes these
 * shapes from definitions, `metrics` checks formulas against them, `server/postgres` builds real tables
 * of them.
 */

/** What stands in a cell: decimals, dates (2016-10-31) and months (2016-10) as text, never a float. */
export type Cell = string | boolean | null;

/** One row by column name. `id`, `org` and for child tables `parent` are always there. */
export type Row = Readonly<Record<string, Cell>> & { readonly id: string; readonly org: string };

export type FieldType =
  | "text" | "code" | "choice" | "boolean"
  | "integer" | "decimal" | "quantity"
  | "date" | "month"
  | "organisation" | "goal" | "person" | "reference";

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly label_en?: string;
}

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly label_en?: string;
  readonly type: FieldType;
  /** unit symbol, for quantity only */
  readonly unit?: string;
  readonly choices?: readonly Choice[];
  /** table that a reference points to */
  readonly to?: string;
  readonly required: boolean;
  /** no longer asked for; the column and its history stay */
  readonly retired?: string;
  /** the trait that brought it, if any */
  readonly trait?: string;
  /** personal data: never exported to public pages */
  readonly personal?: boolean;
  /** what it means, where fields of several registers mean the same: none of them is asked for twice */
  readonly concept?: string;
  readonly note?: string;
  readonly note_en?: string;
}

export interface Table {
  /** "projects", or "projects.investment" for what hangs on each project */
  readonly name: string;
  readonly label: string;
  readonly label_en?: string;
  /** the main table's name, for a child table */
  readonly parent?: string;
  readonly trait?: string;
  readonly fields: readonly Field[];
  /** field names that identify a row to people; unique together (with `parent` for a child table) */
  readonly key: readonly string[];
  /** the field that people call a row by, where the register says it */
  readonly title?: string;
  /** further fields that no two rows share; where one is empty it does not count */
  readonly unique?: readonly string[];
  /** main tables have dated membership: listed_from and listed_to */
  readonly dated: boolean;
  /** the office's own working (内部台账): whoever has not signed in reads none of it, by no way */
  readonly internal?: true;
  /** no business role reads it, by no way: accounts and grants */
  readonly closed?: true;
}

/** Columns that every table has beside its own fields. */
export const ID = "id";
export const ORG = "org";
export const PARENT = "parent";
export const LISTED_FROM = "listed_from";
export const LISTED_TO = "listed_to";
/** where the row comes from: document (a fact of the source document), sample (invented), office (entered by people) */
export const ORIGIN = "origin";
export type Origin = "document" | "sample" | "office";

/** The text in a cell; null where it is empty or holds none, or where there is no row. */
export function textIn(row: Readonly<Record<string, Cell | undefined>> | undefined, name: string): string | null {
  const cell = row?.[name];
  return typeof cell === "string" ? cell : null;
}

export function fieldOf(table: Table, name: string): Field | undefined {
  return table.fields.find((each) => each.name === name);
}

export interface FieldMore {
  readonly unit?: string;
  readonly choices?: readonly Choice[];
  readonly required?: true;
  readonly note?: string;
  readonly note_en?: string;
}

/** A field as code defines it: one of a trait, or of a table of the cycle. */
export function field(name: string, type: FieldType, label: string, label_en: string, more: FieldMore = {}): Field {
  return { name, label, label_en, type, required: false, ...more };
}
