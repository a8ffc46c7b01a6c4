import { ok, type Result } from "../../../core/index.ts";
import type { Office } from "../../office.ts";
import { findRows } from "../../postgres/index.ts";
import { saveDrafts } from "../rows/index.ts";
import { actOf, monthRows, tableOf } from "./month-rows.ts";
import type { By } from "./text.ts";

const REVIEWS = "bulletin_reviews";

/** What a figure of a block said when somebody looked at it. */
export interface ReviewMark {
  readonly block: string;
  readonly code: string;
  readonly printed: string;
}
export interface Reviewed extends ReviewMark {
  readonly by: string;
  readonly at: string;
}

export async function reviewsOf(office: Office, month: string): Promise<Reviewed[]> {
  const rows = await monthRows(office, tableOf(office, REVIEWS), month);
  return rows.map(({ row }) => ({
    block: String(row["block"]), code: String(row["code"]), printed: String(row["printed"] ?? ""), by: String(row["reviewed_by"] ?? ""), at: String(row["reviewed_at"] ?? ""),
  }));
}

/** Marks figures as looked at (复核), each with what it said then: when it says something else it will show. */
export async function reviewFigures(office: Office, month: string, marks: readonly ReviewMark[], by: By): Promise<Result<number>> {
  const table = tableOf(office, REVIEWS);
  const byId = new Map(marks.map((each) => [`${month}/${each.block}/${each.code}`, each]));
  const known = new Map((await findRows(office.database.query, office.region, table, [...byId.keys()])).map((each) => [each.row.id, each]));
  const drafts = [...byId].flatMap(([id, { block, code, printed }]) => {
    const stored = known.get(id);
    // a phrase may say nothing this month; a cell keeps no empty text
    const said = printed === "" ? null : printed;
    return stored && stored.row["printed"] === said ? [] : [{
      table: REVIEWS, id, expected: stored?.rev ?? 0,
      cells: { month, block, code, printed: said, reviewed_by: by.actor, reviewed_at: by.at, ...(stored ? {} : { org: office.pack.root }) },
    }];
  });
  if (drafts.length === 0) return ok(0);
  const saved = await saveDrafts(office, actOf(office, by, "复核通报数据"), drafts);
  return saved.ok ? ok(drafts.length) : saved;
}
