import type { Office } from "../../office.ts";
import { type Unanswered, unansweredRows } from "../../postgres/issuing/unanswered.ts";
import type { Query } from "../../postgres/index.ts";

/** The register that holds the next steps which bulletins promised. */
const COMMITMENTS = "commitments";

/** Promises that the month's bulletin must account for before it is issued, and does not yet. A pack without the register has none. */
export async function unansweredCommitments({ region, catalogue }: Pick<Office, "region" | "catalogue">, query: Query, month: string): Promise<Unanswered[]> {
  const table = catalogue.tables.get(COMMITMENTS);
  return table === undefined ? [] : unansweredRows(query, region, table, month);
}
