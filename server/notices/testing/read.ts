import type { Office } from "../../office.ts";
import { noticesFor } from "../../postgres/index.ts";
import { sayNotice } from "../told.ts";

/** What units, or the office, are told, newest first, in Chinese. */
export async function noticesOf(office: Office, orgs: readonly string[], isOffice = false) {
  const { notices } = await noticesFor(office.database.query, office.region, { person: "x", orgs, office: isOffice }, { unread: false, limit: 200, offset: 0 });
  return notices.map((each) => ({ ...each, title: sayNotice(each, { office, language: "zh" }) }));
}
