import { type Day, dayInChina, type Row, textIn } from "../../../core/index.ts";
import type { EditionRecord } from "../../../cycle/index.ts";
import type { Office } from "../../office.ts";
import { listEditions } from "../../postgres/editions/read.ts";
import type { Query } from "../../postgres/index.ts";

/** The newest edition of a month's circular that went out. */
export interface IssuedCircular {
  readonly edition: number;
  readonly on: Day;
  /** when its figures were taken */
  readonly frozenAt: string;
}

export async function issuedCircular({ region }: Pick<Office, "region">, query: Query, month: string): Promise<IssuedCircular | undefined> {
  return newestIssued(await listEditions(query, region, month));
}

export function newestIssued(editions: readonly EditionRecord[]): IssuedCircular | undefined {
  const edition = editions.findLast(({ issuedAt }) => issuedAt !== undefined);
  return edition && { edition: edition.number, on: edition.issuedOn ?? dayInChina(new Date(edition.issuedAt!)), frozenAt: edition.frozenAt };
}

/** The circular that went out without this report: what is accepted after its figures were taken stands in a corrected edition only. */
export function issuedWithout(report: Row, issued: IssuedCircular | undefined): IssuedCircular | undefined {
  const accepted = textIn(report, "accepted_at");
  return issued && accepted !== null && accepted <= issued.frozenAt ? undefined : issued;
}
