import type { ColumnOf, ReportsShow } from "../../../contract/index.ts";
import type { ReportStage, ReportState } from "../../../cycle/index.ts";
import type { Keys } from "../lists/lines.ts";
import type { ReportLine } from "./list.ts";

/** What still lies with the unit first. */
export const stagesInOrder = ["unbegun", "open", "returned", "submitted", "passed", "accepted"] as const satisfies readonly ReportStage[];
const shows: readonly ReportsShow[] = ["all", "late", ...stagesInOrder];

const passes = (show: ReportsShow, { stage, lamp }: ReportLine): boolean => show === "all" || (show === "late" ? lamp === "red" : stage === show);

export const isHandedIn = (state: ReportState): boolean => state !== "open" && state !== "returned";

export interface SiftedReports {
  readonly show: ReportsShow;
  readonly counts: Readonly<Record<ReportsShow, number>>;
  readonly lines: readonly ReportLine[];
}

/** Of the month's reports those of some units and in one state; the counts are those units'. */
export function siftReports(all: readonly ReportLine[], { orgs, show }: { orgs?: ReadonlySet<string> | undefined; show: ReportsShow }): SiftedReports {
  const theirs = orgs ? all.filter(({ unit }) => orgs.has(unit)) : all;
  const counts = Object.fromEntries(shows.map((each) => [each, theirs.filter((line) => passes(each, line)).length])) as Record<ReportsShow, number>;
  return { show, counts, lines: theirs.filter((line) => passes(show, line)) };
}

/** What the columns of the list are sorted by. What is handed in has neither day nor form to wait for. */
export const reportKeys = (rank: (unit: string) => number): Keys<ReportLine, ColumnOf<"reports">> => ({
  unit: ({ unit }) => rank(unit),
  state: ({ stage }) => stagesInOrder.indexOf(stage),
  due: ({ state, due }) => (isHandedIn(state) ? null : due),
  progress: ({ state, required, requiredAnswered }) => (isHandedIn(state) ? null : required === 0 ? 1 : requiredAnswered / required),
});
