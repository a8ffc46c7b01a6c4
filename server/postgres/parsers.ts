import pg from "pg";

/** Types that JavaScript would damage or shift: int8 and numeric lose digits, a date gains a time zone. */
const asText = new Set<number>([pg.types.builtins.INT8, pg.types.builtins.NUMERIC, pg.types.builtins.DATE]);
const same = (text: string): string => text;

/** Parsers of one connection; the driver's global ones stay as they are. */
export const parsers = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    asText.has(oid) && format !== "binary" ? same : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};
