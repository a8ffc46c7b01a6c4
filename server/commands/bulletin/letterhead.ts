import { ok, readMonth, type Result } from "../../../core/index.ts";
import { type Letterhead, letterhead, plainTitle } from "../../../documents/index.ts";
import type { Office } from "../../office.ts";
import { composeBulletin } from "./compose.ts";
import { dateOf } from "./date.ts";

/** The letterhead of a month's text while it is written, which is the pack's. The bulletin is composed for it only where the title tells a figure. */
export async function draftLetterhead(office: Office, month: string): Promise<Result<Letterhead>> {
  const { bulletin: template, calendar } = office.pack;
  const period = readMonth(month);
  if (!period.ok) return period;
  const title = plainTitle(template, period.value);
  if (title !== undefined) return ok(letterhead({ template, date: dateOf(undefined, period.value, calendar) }, title));
  const composed = await composeBulletin(office, month, "live");
  return composed.ok ? ok(composed.value.bulletin) : composed;
}
