import { failed, issue, ok, type Result, type Row, textIn, unitName } from "../../../core/index.ts";
import type { ReviewLevel } from "../../../cycle/index.ts";
import type { Office } from "../../office.ts";
import { cellsTypedBy, type Query } from "../../postgres/index.ts";

declare module "../../../core/issue.ts" {
  interface IssueParams {
    "review.own-report": { unit: string; did: string; did_en: string };
  }
}

/** What of each report of a month is the reviewer's own work, in words; nothing where none is. */
export type OwnPart = (report: Row) => { readonly zh: string; readonly en: string } | undefined;

export async function ownParts({ region }: Pick<Office, "region">, query: Query, month: string, reviewer: string): Promise<OwnPart> {
  const typed = await cellsTypedBy(query, region, month, reviewer);
  return (report) => {
    if (textIn(report, "submitted_by") === reviewer) return { zh: "由您本人报送", en: "you handed it in yourself" };
    if (textIn(report, "passed_by") === reviewer) return { zh: "由您本人代单位审核", en: "you passed it for the unit yourself" };
    const cells = typed.get(report.org) ?? 0;
    return cells > 0 ? { zh: `有${cells}项由您本人填写`, en: `you typed ${cells} of its items yourself` } : undefined;
  };
}

/**
 * The office's check is by someone other than the doer: whoever typed a cell of the report, handed it in,
 * or passed it for the unit leaves it to another. A unit's head answers for what the unit hands in, whoever of it typed.
 */
export function checkedByAnother(office: Office, own: OwnPart, level: ReviewLevel, report: Row): Result<void> {
  const did = level === "office" ? own(report) : undefined;
  return did ? failed(issue("review.own-report", { unit: unitName(office, report.org), did: did.zh, did_en: did.en })) : ok(undefined);
}
