import { failed, issue, ok, type Result } from "../../../core/index.ts";
import { againstLedger, type Compared, type Finding, ledgerFindings, type Proof, proofread } from "../../../proof/index.ts";
import type { Office } from "../../office.ts";
import { earlierFindings } from "./earlier.ts";
import { officeLedger } from "./ledger.ts";

/** A circular has ten thousand characters; ten of them bound together still fit. */
export const TEXT_LIMIT = 600_000;

/** What the proofreader says of a text by itself, and against the ledger where a month was given. */
export interface Proofed extends Proof {
  readonly text: string;
  readonly against: { readonly month: string; readonly org: string; readonly compared: readonly Compared[] } | undefined;
}

/** The text by itself; needs no office. Fails with proof.text-too-long and proof.nothing-given. */
export function proofText(text: string): Result<Proofed> {
  if (text.trim() === "") return failed(issue("proof.nothing-given", {}));
  if (text.length > TEXT_LIMIT) return failed(issue("proof.text-too-long", { length: text.length, limit: TEXT_LIMIT }));
  return ok({ ...proofread(text), text, against: undefined });
}

/** The text, each of its figures against the ledger of that month, and the whole against the month before. */
export async function proofAgainst(office: Office, text: string, asked: { readonly month: string; readonly org?: string }): Promise<Result<Proofed>> {
  const read = proofText(text);
  if (!read.ok) return read;
  const { figures, relations, findings } = read.value;
  const ledger = await officeLedger(office, asked, { text, figures, history: "year" });
  if (!ledger.ok) return ledger;
  const compared = againstLedger(text, figures, ledger.value);
  const { month, org } = ledger.value;
  const earlier = org === office.pack.root ? await earlierFindings(office, { month, text, figures, compared }, ledger.value) : ok([]);
  if (!earlier.ok) return earlier;
  return ok({ text, figures, relations, findings: inOrder([...findings, ...ledgerFindings(figures, compared), ...earlier.value]), against: { month, org, compared } });
}

export const inOrder = (findings: readonly Finding[]): Finding[] => [...findings].sort((a, b) => a.start - b.start || a.end - b.end);
