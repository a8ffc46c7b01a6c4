import type { Piece } from "./pieces.ts";

/** Columns of a table of figures; the code of its chip is |now last year|metric metric. */
export const columns = ["now", "last", "year"] as const;
export type Column = (typeof columns)[number];

export interface TableOf { readonly columns: readonly Column[]; readonly metrics: readonly string[] }

export const isTable = (code: string): boolean => code.startsWith("|");
export const writeTable = ({ columns: some, metrics }: TableOf): string => `|${columns.filter((each) => some.includes(each)).join(" ")}|${metrics.join(" ")}`;

export function readTable(code: string): TableOf {
  const [, some = "", metrics = ""] = code.split("|");
  return { columns: columns.filter((each) => some.split(" ").includes(each)), metrics: metrics.split(" ").filter(Boolean) };
}

export interface TableRow { readonly metric: string; readonly label: string; readonly unit: string; readonly cells: readonly string[]; readonly known: boolean }

/** The rows as they print now. */
export function rowsOf({ columns: some, metrics }: TableOf, pieces: ReadonlyMap<string, Piece>): TableRow[] {
  return metrics.map((metric) => {
    const [piece, number] = [pieces.get(metric), pieces.get(`${metric}:n`)];
    return {
      metric, label: piece?.label ?? metric, unit: piece?.unit ?? "", known: piece !== undefined,
      cells: some.map((column) => (column === "now" ? number?.text : piece?.earlier?.[column]) ?? ""),
    };
  });
}

/** 10月, 9月, 上年10月 */
export function columnName(month: string, column: Column): string {
  const number = Number(month.slice(5));
  if (column === "now") return `${number}月`;
  if (column === "year") return `上年${number}月`;
  return number === 1 ? "上年12月" : `${number - 1}月`;
}

/** A table as a piece like others, so that it is reviewed and shows when it changes; none where a metric is unknown. */
export function tablePiece(code: string, pieces: ReadonlyMap<string, Piece>, label: string): Piece | undefined {
  const of = readTable(code);
  const rows = rowsOf(of, pieces);
  if (rows.length === 0 || of.columns.length === 0 || rows.some(({ known }) => !known)) return undefined;
  const has = (wanted: "absent" | "pending"): boolean => rows.some(({ metric }) => pieces.get(metric)?.status === wanted);
  const status = has("absent") ? "absent" : has("pending") ? "pending" : pieces.get(of.metrics[0]!)?.status ?? "live";
  return { code, kind: "table", label, text: rows.map((row) => [row.label, row.unit, ...row.cells].join(" ")).join("\n"), status };
}
