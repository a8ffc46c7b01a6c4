import { stringify } from "csv-stringify/sync";

/** A list as a spreadsheet takes it: UTF-8 with the mark without which Chinese is not read, and nothing that begins like a formula is one. */
export const csvOf = (lines: readonly (readonly (string | number)[])[]): string =>
  stringify(lines.map((each) => [...each]), { bom: true, escape_formulas: true, record_delimiter: "windows", quoted_match: /[\r\n]/ });
