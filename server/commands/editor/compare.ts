import { failed, issue, ok, readMonth, type Result, shift } from "../../../core/index.ts";
import { blockText, type Bulletin, compare } from "../../../documents/index.ts";
import type { Office } from "../../office.ts";
import { listEditions } from "../../postgres/editions/read.ts";
import { composeBulletin } from "../bulletin/index.ts";

/** With the month's newest edition, or with the bulletin of the month before. */
export type ComparedWith = "edition" | "month";

export interface ComparedBlock {
  readonly block: string;
  readonly kind: "added" | "removed" | "changed" | "same";
  readonly before: string;
  readonly after: string;
}

/** The text as it stands against an earlier one, block by block in the order of the text; what was removed comes last. */
export async function compareText(office: Office, month: string, other: ComparedWith): Promise<Result<ComparedBlock[]>> {
  const after = await composeBulletin(office, month, "live");
  if (!after.ok) return after;
  const before = await earlier(office, month, other);
  if (!before.ok) return before;
  const changes = new Map(compare(before.value, after.value.bulletin).paragraphs.map((each) => [each.id, each.kind]));
  const was = new Map(before.value.blocks.map((each) => [each.id, blockText(each)]));
  return ok([
    ...after.value.bulletin.blocks.map((each): ComparedBlock => ({ block: each.id, kind: changes.get(each.id) ?? "same", before: was.get(each.id) ?? "", after: blockText(each) })),
    ...before.value.blocks.filter(({ id }) => changes.get(id) === "removed").map((each): ComparedBlock => ({ block: each.id, kind: "removed", before: blockText(each), after: "" })),
  ]);
}

async function earlier(office: Office, month: string, other: ComparedWith): Promise<Result<Bulletin>> {
  if (other === "month") {
    const period = readMonth(month);
    if (!period.ok) return period;
    const made = await composeBulletin(office, shift(period.value, -1).text);
    return made.ok ? ok(made.value.bulletin) : made;
  }
  const newest = (await listEditions(office.database.query, office.region, month)).at(-1);
  if (!newest) return failed(issue("editor.no-edition", { month }));
  const made = await composeBulletin(office, month, newest.number);
  return made.ok ? ok(made.value.bulletin) : made;
}
