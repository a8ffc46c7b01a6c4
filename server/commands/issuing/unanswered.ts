import type { Office } from "../../office.ts";
import { type Unanswered, unansweredRows } from "../../postgres/issuing/unanswered.ts";
import type { Query } from "../../postgres/index.ts";
import { officeRegister } from "../overview/asks.ts";

/** Promises that the month's bulletin must account for before it is issued, and does not yet. A pack that names no register of commitments has none. */
export async function unansweredCommitments(office: Pick<Office, "region" | "catalogue" | "pack">, query: Query, month: string): Promise<Unanswered[]> {
  const found = officeRegister(office, "commitments");
  return found === undefined ? [] : unansweredRows(query, office.region, found.table, month);
}
