import type { ReportState } from "./report.ts";

/** How near the due day is: green while there is time, yellow on the last two working days, red once late, grey when it is handed in. */
export type DueLamp = "green" | "yellow" | "red" | "grey";

export function dueLamp(state: ReportState, daysLeft: number | undefined): DueLamp {
  if (state !== "open" && state !== "returned") return "grey";
  if (daysLeft === undefined) return "yellow";
  if (daysLeft < 0) return "red";
  return daysLeft <= 1 ? "yellow" : "green";
}
