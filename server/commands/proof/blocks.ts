import { ok, type Result } from "../../../core/index.ts";
import { againstLedger, type Finding, ledgerFindings, proofread } from "../../../proof/index.ts";
import type { Office } from "../../office.ts";
import { inOrder } from "./document.ts";
import { officeLedger } from "./ledger.ts";
import { underGoals } from "./narrative.ts";

/** A block of a document as its editor shows it: all its text, with figures as they are printed. */
export interface ProofBlock {
  readonly id: string;
  readonly text: string;
  readonly goal?: string;
}

/** Offsets are in the block's own text. */
export interface BlockFinding extends Omit<Finding, "figures"> {
  readonly block: string;
}

/**
 * The margin of an editor: findings by block, each with its place in the block's text. The blocks are read
 * as one document in their order, so that what one says of another is seen; a finding stands in the block
 * that it begins in. Fails as proofNarrative does.
 */
export async function proofBlocks(office: Office, month: string, blocks: readonly ProofBlock[], org?: string): Promise<Result<BlockFinding[]>> {
  const text = blocks.map((each) => each.text.replaceAll("\n", " ")).join("\n");
  const starts = blocks.reduce<number[]>((all, each, i) => [...all, i === 0 ? 0 : all[i - 1]! + blocks[i - 1]!.text.length + 1], []);
  const blockAt = (at: number): number => Math.max(0, starts.findLastIndex((start) => start <= at));
  const read = proofread(text, { year: Number(month.slice(0, 4)) });
  const figures = underGoals(office, read.figures, (figure) => blocks[blockAt(figure.start)]?.goal);
  const ledger = await officeLedger(office, { month, ...(org !== undefined && { org }) }, { text, figures, history: "month-before" });
  if (!ledger.ok) return ledger;
  const findings = inOrder([...read.findings, ...ledgerFindings(read.figures, againstLedger(text, figures, ledger.value))]);
  return ok(findings.map(({ rule, severity, message, advice, start, end }): BlockFinding => {
    const at = blockAt(start);
    const [from, length] = [starts[at]!, blocks[at]!.text.length];
    return { block: blocks[at]!.id, rule, severity, message, advice, start: start - from, end: Math.min(end - from, length) };
  }));
}
