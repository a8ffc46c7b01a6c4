import { type Piece, piecesOf } from "../../../documents/index.ts";
import type { Office } from "../../office.ts";
import { rowHistories } from "../../postgres/index.ts";
import { monthRows, tableOf } from "./month-rows.ts";
import { BLOCKS } from "./settle.ts";

/** A block as somebody left it, with what it was before. */
export interface BlockVersion {
  readonly block: string;
  readonly rev: number;
  readonly actor: string;
  readonly at: string;
  readonly kind: string;
  readonly goal: string | undefined;
  readonly heading: string;
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly before: string | undefined;
  readonly removed: boolean;
  readonly source: string | undefined;
}

const LIMIT = 400;

/** Who changed which block of the month's text when, newest first. */
export async function textHistory(office: Office, month: string): Promise<BlockVersion[]> {
  const table = tableOf(office, BLOCKS);
  const rows = await monthRows(office, table, month);
  const histories = await rowHistories(office.database.query, office.region, table, rows.map(({ row }) => row.id));
  return histories.map(({ rev, actor, at, after, before }): BlockVersion => ({
    block: String(after["block"]), rev, actor, at, kind: String(after["kind"]), goal: words(after["goal"]), heading: words(after["heading"]) ?? "",
    text: words(after["text"]) ?? "", pieces: piecesOf(words(after["text"]) ?? ""), before: before && `${words(before["heading"]) ?? ""}${words(before["heading"]) ? "。" : ""}${words(before["text"]) ?? ""}`,
    removed: after["removed"] === true, source: words(after["source"]),
  })).toSorted((a, b) => b.at.localeCompare(a.at) || b.rev - a.rev).slice(0, LIMIT);
}

const words = (cell: unknown): string | undefined => (typeof cell === "string" ? cell : undefined);
