import type { GoalPage } from "../../../contract/index.ts";
import { byLevel } from "../../parts/levels.ts";

type Work = GoalPage["works"][number];

/** Works by tier or kind, in the order of the register; of each the worst lamp first. */
export const groupsOfWorks = <W extends Pick<Work, "group" | "lamp">>(works: readonly W[]): readonly (readonly [group: string, works: readonly W[]])[] =>
  [...Map.groupBy(works, (each) => each.group ?? "")].map(([group, some]) => [group, some.toSorted((a, b) => byLevel(a.lamp, b.lamp))]);
