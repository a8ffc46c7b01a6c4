import { ok } from "../../core/index.ts";
import type { Office } from "../office.ts";
import { inTransaction } from "../postgres/index.ts";
import { enqueue } from "./enqueue.ts";

/** Early in the morning in China, before the office opens. */
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MORNING = 7 * HOUR - 8 * HOUR + DAY;

/** Has a job done next morning again, once, however often it is asked for. */
export async function everyMorning(office: Pick<Office, "database" | "clock">, name: "chase" | "weeks"): Promise<void> {
  const now = office.clock().getTime();
  const at = new Date(Math.floor((now - MORNING) / DAY + 1) * DAY + MORNING);
  const put = await inTransaction(office.database, async (tx) => ok(await enqueue(tx, name, {}, { key: name, at })));
  if (!put.ok) throw new Error(put.issues[0]?.code);
}
