import type { EditionRecord } from "../../../cycle/index.ts";
import type { Office } from "../../office.ts";
import { type Unanswered, unansweredIn, unansweredRows } from "../../postgres/issuing/unanswered.ts";
import type { Query } from "../../postgres/index.ts";
import { officeRegister } from "../overview/asks.ts";

/** Promises that the month's bulletin must account for before it is issued, and does not yet. A pack that names no register of commitments has none. */
export async function unansweredCommitments(office: Pick<Office, "region" | "catalogue" | "pack">, query: Query, month: string): Promise<Unanswered[]> {
  const found = officeRegister(office, "commitments");
  return found === undefined ? [] : unansweredRows(query, office.region, found.table, month);
}

/** How many of them have no answer in the edition itself, whose figures and text are what goes out. */
export async function unansweredInEdition(office: Pick<Office, "region" | "catalogue" | "pack">, query: Query, { month, number }: EditionRecord): Promise<number> {
  const found = officeRegister(office, "commitments");
  return found === undefined ? 0 : unansweredIn(query, { region: office.region, month, edition: number }, found.table);
}
