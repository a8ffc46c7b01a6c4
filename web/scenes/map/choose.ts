import type { PortfolioWork } from "../../../contract/index.ts";
import { byLevel } from "../../parts/levels.ts";
import { one } from "../../place/search.ts";

/** What of the works is wanted, as the page's address says it. */
export interface Choice {
  readonly goal?: string | undefined;
  readonly group?: string | undefined;
  readonly state?: string | undefined;
  readonly level?: string | undefined;
}

export const readChoice = (search: Record<string, unknown>): Choice =>
  ({ goal: one(search["goal"]), group: one(search["group"]), state: one(search["state"]), level: one(search["level"]) });

export function wanted({ goal, group, state, level }: Choice): (work: Pick<PortfolioWork, "goals" | "group" | "level"> & { readonly state: string }) => boolean {
  return (work) =>
    (goal === undefined || work.goals.includes(goal)) && (group === undefined || work.group === group) &&
    (state === undefined || work.state === state) && (level === undefined || work.level === level);
}

/** What needs somebody first. */
export const byUrgency = (a: Pick<PortfolioWork, "level" | "missed">, b: Pick<PortfolioWork, "level" | "missed">): number =>
  byLevel(a, b) || b.missed - a.missed;
