import type { GoalCard } from "../../../contract/index.ts";

type Card = Pick<GoalCard, "lamp" | "pace" | "rate_trend" | "starts">;

/** What stands beside a goal's lamp: why it has none, or since when it stands so. */
export type LampNote =
  /** the goal has no rate that is held against time progress */
  | { readonly kind: "unrated" }
  | { readonly kind: "why"; readonly text: string }
  | { readonly kind: "since"; readonly month: string; readonly months: number | null }
  | { readonly kind: "nothing" };

export function lampNote({ lamp: { level, reason, since, months }, rate_trend: rate }: Card): LampNote {
  if (level === "grey") return rate ? { kind: "why", text: reason } : { kind: "unrated" };
  return since !== null && level !== "green" ? { kind: "since", month: since, months } : { kind: "nothing" };
}

/** Whether the starts have a lamp of their own: where the goal has a rate, its lamp is the rate's, with or without one this month. */
export const startsApart = ({ rate_trend: rate, starts }: Card): boolean => rate !== null && starts !== null;
