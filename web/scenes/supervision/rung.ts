import type { LadderStepName, LateSubject, Supervision } from "../../../contract/index.ts";

/** How one rung stands for one subject. */
export type RungState =
  | { readonly kind: "done"; readonly on: string; readonly times: number }
  | { readonly kind: "due" }
  | { readonly kind: "ahead"; readonly in: number }
  | { readonly kind: "later" }
  /** its day went by, and a later step was taken or is due */
  | { readonly kind: "passed-over" };

export function rungState({ taken, due, next, days, kind }: Pick<LateSubject, "taken" | "due" | "next" | "days" | "kind">, { step, after }: Pick<Supervision["ladder"]["rungs"][number], "step" | "after">): RungState | undefined {
  // an order is itself that step
  if (kind === "order" && step === "order") return undefined;
  const done = taken.filter((each) => each.step === step);
  const last = done.at(-1);
  if (last) return { kind: "done", on: last.on, times: done.length };
  if (due?.step === step) return { kind: "due" };
  if (next?.step === step) return { kind: "ahead", in: next.in };
  return after > days || rank[step] > rank[next?.step ?? due?.step ?? "remind"] ? { kind: "later" } : { kind: "passed-over" };
}

const rank: Readonly<Record<LadderStepName, number>> = { remind: 0, urge: 1, order: 2, circular: 3 };
