import type { ReportSummary } from "../../../contract/index.ts";

type Placed = Pick<ReportSummary, "state" | "asked" | "answered" | "days_left" | "due_on">;

const open = ({ state }: Placed): number => Number(state !== "open" && state !== "returned");
const share = ({ asked, answered }: Placed): number => (asked === 0 ? 1 : answered / asked);

/** Orders of the list of reports: as it comes, the least filled in first, the longest overdue first; what is handed in stands last. */
export const orders = {
  given: () => 0,
  progress: (a, b) => open(a) - open(b) || share(a) - share(b),
  late: (a, b) => open(a) - open(b) || (a.days_left ?? 0) - (b.days_left ?? 0) || (a.due_on < b.due_on ? -1 : a.due_on > b.due_on ? 1 : 0),
} as const satisfies Record<string, (a: Placed, b: Placed) => number>;
export type Order = keyof typeof orders;
