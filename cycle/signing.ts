import { failed, issue, ok, type Result } from "../core/index.ts";

/**
 * The sign-off chain (审签) of one frozen edition, step after step: 拟稿 → 核稿 → 签发. A step that returns the
 * edition ends its chain: the month is opened again, mended, and frozen as the next edition, which is signed anew.
 */
export interface ChainStep {
  readonly id: string;
  readonly label: string;
  readonly label_en?: string;
  readonly role: string;
  readonly other_than?: string;
}

/** A step that was taken. */
export interface Signature {
  readonly step: string;
  /** manifest hash of the edition that was looked at */
  readonly seal: string;
  readonly verdict: "agreed" | "returned";
  readonly by: string;
  readonly at: string;
  readonly note?: string;
  readonly onPaper?: string;
}

export type Chain =
  /** `next` waits for whoever has its role */
  | { readonly kind: "waiting"; readonly next: ChainStep }
  | { readonly kind: "returned"; readonly by: Signature }
  | { readonly kind: "complete" };

/** Where the chain stands. Signatures of another seal do not count: what they looked at is not this edition. */
export function chainOf(steps: readonly ChainStep[], signatures: readonly Signature[], seal: string): Chain {
  const valid = signatures.filter((each) => each.seal === seal);
  const returned = valid.find((each) => each.verdict === "returned");
  if (returned) return { kind: "returned", by: returned };
  const next = steps.find((step) => !valid.some((each) => each.step === step.id));
  return next ? { kind: "waiting", next } : { kind: "complete" };
}

/** Whose hand a signature is: that on the paper, not of whoever recorded it. */
export const handOf = ({ by, onPaper }: Pick<Signature, "by" | "onPaper">): string => onPaper ?? by;

export interface SignCommand {
  /** by id or label */
  readonly step: string;
  readonly verdict: "agreed" | "returned";
  readonly by: string;
  readonly roles: readonly string[];
  readonly at: string;
  readonly note?: string;
  /** whose hand is on the paper, where an officer records a paper signature */
  readonly onPaper?: string;
}

/** What follows from taking a step, or why it may not be taken now or by that person. */
export function decideSignature(steps: readonly ChainStep[], signatures: readonly Signature[], edition: { month: string; number: number; seal: string }, command: SignCommand): Result<Signature> {
  const { month, number, seal } = edition;
  const chain = chainOf(steps, signatures, seal);
  if (chain.kind === "complete") return failed(issue("issuing.chain-complete", { month, edition: number }));
  if (chain.kind === "returned") return failed(issue("issuing.was-returned", { month, edition: number, by: handOf(chain.by) }));
  const { next } = chain;
  const asked = steps.find(({ id, label, label_en }) => [id, label, label_en].includes(command.step));
  if (!asked) return failed(issue("issuing.unknown-step", { step: command.step, known: steps.map(({ id, label }) => `${id} ${label}`).join("、") }));
  if (next !== asked) return failed(issue("issuing.not-next", { step: asked.label, next: next.label }));
  const paper = command.onPaper?.trim();
  if (paper === "") return failed(issue("issuing.paper-name-missing", { step: next.label }));
  if (!command.roles.includes(next.role) && !(paper && command.roles.includes("officer"))) return failed(issue("issuing.wrong-role", { step: next.label }));
  const hand = paper ?? command.by;
  const taken = signatures.find((each) => each.seal === seal && each.step === next.other_than);
  if (taken && handOf(taken) === hand) return failed(issue("issuing.same-person", { step: next.label, by: hand }));
  if (command.verdict === "returned" && !command.note?.trim()) return failed(issue("issuing.note-missing", { step: next.label }));
  return ok({
    step: next.id, seal, verdict: command.verdict, by: command.by, at: command.at,
    ...(command.note?.trim() && { note: command.note.trim() }), ...(paper && { onPaper: paper }),
  });
}
