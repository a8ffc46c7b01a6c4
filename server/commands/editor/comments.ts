import { failed, issue, ok, type Result } from "../../../core/index.ts";
import type { Office } from "../../office.ts";
import { findRow } from "../../postgres/index.ts";
import { saveDrafts } from "../rows/index.ts";
import { actOf, monthRows, tableOf } from "./month-rows.ts";
import type { By } from "./text.ts";

const COMMENTS = "bulletin_comments";

/** A remark on a block, or an answer to one. */
export interface Comment {
  readonly id: string;
  readonly block: string;
  readonly thread: string | undefined;
  readonly text: string;
  readonly author: string;
  readonly at: string;
  readonly resolved: { readonly by: string; readonly at: string } | undefined;
}

export async function commentsOf(office: Office, month: string): Promise<Comment[]> {
  const rows = await monthRows(office, tableOf(office, COMMENTS), month, ["written_at"]);
  return rows.map(({ row }) => ({
    id: row.id, block: String(row["block"]), thread: row["thread"] === null ? undefined : String(row["thread"]), text: String(row["text"]),
    author: String(row["author_name"] ?? row["author"]), at: String(row["written_at"]),
    resolved: row["resolved_at"] === null ? undefined : { by: String(row["resolved_by"]), at: String(row["resolved_at"]) },
  }));
}

export async function addComment(office: Office, month: string, { block, text, thread }: { block: string; text: string; thread?: string | undefined }, by: By & { name: string }): Promise<Result<void>> {
  const { actor, at, name } = by;
  const saved = await saveDrafts(office, actOf(office, { actor, at }, "批注通报"), [{
    table: COMMENTS, id: office.newId(), expected: 0,
    cells: { org: office.pack.root, month, block, text: text.trim(), thread: thread ?? null, author: actor, author_name: name, written_at: at },
  }]);
  return saved.ok ? ok(undefined) : saved;
}

/** Closes a thread; whoever is named in it can read that it was, and by whom. Closing it twice changes nothing. */
export async function resolveComment(office: Office, month: string, id: string, by: By): Promise<Result<void>> {
  const stored = await findRow(office.database.query, office.region, tableOf(office, COMMENTS), id);
  if (!stored || stored.row["month"] !== month) return failed(issue("editor.no-comment", { comment: id }));
  if (stored.row["resolved_at"] !== null) return ok(undefined);
  const saved = await saveDrafts(office, actOf(office, by, "处理批注"), [{ table: COMMENTS, id, expected: stored.rev, cells: { resolved_by: by.actor, resolved_at: by.at } }]);
  return saved.ok ? ok(undefined) : saved;
}
