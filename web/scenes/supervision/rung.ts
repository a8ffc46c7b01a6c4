import type { LadderStepName, LateSubject, Supervision } from "../../../contract/index.ts";

/** How one rung stands for one subject. */
export type RungState =
  | { readonly kind: "done"; readonly on: string; readonly times: number }
  | { readonly kind: "due" }
  | { readonly kind: "ahead"; readonly in: number }
  | { readonly kind: "later" }
  /** its day went by, and a later step was taken or is due */
  | { readonly kind: "passed-over" };

export function rungState({ taken, due, next, days, kind, escalated_on }: Pick<LateSubject, "taken" | "due" | "next" | "days" | "kind" | "escalated_on">, { step, after }: Pick<Supervision["ladder"]["rungs"][number], "step" | "after">): RungState | undefined {
  // an order is itself that step
  if (kind === "order" && step === "order") return undefined;
  const done = taken.filter((each) => each.step === step);
  const last = done.at(-1);
  if (last) return { kind: "done", on: last.on, times: done.length };
  // named in a circular from before steps were recorded
  if (step === "circular" && escalated_on !== null) return { kind: "done", on: escalated_on, times: 1 };
  if (due?.step === step) return { kind: "due" };
  if (next?.step === step) return { kind: "ahead", in: next.in };
  const ahead = next?.step ?? due?.step;
  return after > days || (ahead !== undefined && rank[step] > rank[ahead]) ? { kind: "later" } : { kind: "passed-over" };
}

const rank: Readonly<Record<LadderStepName, number>> = { remind: 0, urge: 1, order: 2, circular: 3 };
