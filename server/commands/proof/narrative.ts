import { ok, type Result } from "../../../core/index.ts";
import { againstLedger, type Compared, type Figure, type Finding, ledgerFindings, proofread } from "../../../proof/index.ts";
import type { Office } from "../../office.ts";
import { inOrder } from "./document.ts";
import { type LedgerAsked, officeLedger } from "./ledger.ts";

export interface Narrative extends LedgerAsked {
  readonly text: string;
  /** id of the goal that it belongs to: its words need not name it */
  readonly goal?: string;
}

export interface NarrativeProof {
  /** in order of place, offsets in the text; rule "ledger-differs" and "ledger-rounding" for values, others for arithmetic and wording */
  readonly findings: readonly Finding[];
  /** every figure with the metric that it tells, agreeing ones too */
  readonly compared: readonly Compared[];
}

/**
 * What a unit wrote for a month against the values of that month: its numbers must agree with them. For the
 * reporting form. `values` are those that stand in the form and are not kept yet, by metric id. Fails with
 * core.bad-month, cycle.not-in-programme and figures.unknown-organisation; an empty text has no findings.
 */
export async function proofNarrative(office: Office, { text, goal, ...asked }: Narrative): Promise<Result<NarrativeProof>> {
  const read = proofread(text, { year: Number(asked.month.slice(0, 4)) });
  const figures = underGoals(office, read.figures, () => goal);
  const ledger = await officeLedger(office, asked, { text, figures, history: "month-before" });
  if (!ledger.ok) return ledger;
  const compared = againstLedger(text, figures, ledger.value);
  return ok({ findings: inOrder([...read.findings, ...ledgerFindings(read.figures, compared)]), compared });
}

/** The figures as if they stood under their goal's heading. */
export function underGoals({ pack }: Office, figures: readonly Figure[], goalOf: (figure: Figure) => string | undefined): Figure[] {
  const names = new Map(pack.goals.map(({ id, name }) => [id, name]));
  return figures.map((figure) => {
    const goal = goalOf(figure);
    const heading = goal === undefined ? undefined : names.get(goal);
    return heading === undefined ? figure : { ...figure, heading, section: `${goal} ${figure.section}` };
  });
}
