import type { GoalCard, Overview } from "../../../contract/index.ts";

export interface Mover {
  readonly goal: string;
  readonly kind: "rank" | "rate";
  /** what moved, where it is not the rank */
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly better: boolean;
  /** for the order only: a place counts as much as five points */
  readonly weight: number;
}

const PLACE = 5;

/** What moved most since last month, the farthest first. The numbers are told as printed; nobody subtracts them here. */
export function movers({ goals }: Pick<Overview, "goals">, most: number): Mover[] {
  return goals.flatMap((card) => [...rankMove(card), ...rateMove(card)]).toSorted((a, b) => b.weight - a.weight).slice(0, most);
}

/** Whether a rate of this month is still to come, so that nobody can say that it stands still. */
export const awaits = ({ goals }: Pick<Overview, "goals">): boolean => goals.some(({ rate_trend: trend }) => trend?.points.at(-1)?.number === null);

function rankMove({ goal, rank, rank_before: was }: GoalCard): Mover[] {
  if (rank?.number == null || was?.number == null || rank.number === was.number) return [];
  const places = Number(was.number) - Number(rank.number);
  return [{ goal: goal.name, kind: "rank", label: "", before: was.number, after: rank.number, better: places > 0, weight: Math.abs(places) * PLACE }];
}

function rateMove({ goal, rate_trend: trend }: GoalCard): Mover[] {
  const [was, now] = trend?.points.slice(-2) ?? [];
  if (!trend || trend.unit !== "%" || was?.number == null || now?.number == null || was.number === now.number) return [];
  const points = Number(now.number) - Number(was.number);
  return [{ goal: goal.name, kind: "rate", label: trend.label, before: was.text, after: now.text, better: points > 0, weight: Math.abs(points) }];
}
