import type { ColumnOf, QueueShow } from "../../../contract/index.ts";
import type { Keys } from "../lists/lines.ts";
import { stagesInOrder } from "../report/index.ts";
import type { QueueLine } from "./queue.ts";

const passes: Readonly<Record<QueueShow, (line: QueueLine) => boolean>> = {
  mine: ({ mine }) => mine,
  waiting: ({ level }) => level !== undefined,
  owing: ({ state }) => state === "open",
  returned: ({ state }) => state === "returned",
  accepted: ({ state }) => state === "accepted",
  all: () => true,
};
const shows = Object.keys(passes) as QueueShow[];

export interface SiftedQueue {
  /** what was asked for, or what waits for me, or what waits for anybody */
  readonly show: QueueShow;
  readonly counts: Readonly<Record<QueueShow, number>>;
  readonly lines: readonly QueueLine[];
}

/** Of the queue what is wanted, of some units; the counts are those units'. */
export function siftQueue(all: readonly QueueLine[], { orgs, show }: { orgs?: ReadonlySet<string> | undefined; show?: QueueShow | undefined }): SiftedQueue {
  const theirs = orgs ? all.filter(({ unit }) => orgs.has(unit)) : all;
  const counts = Object.fromEntries(shows.map((each) => [each, theirs.filter(passes[each]).length])) as Record<QueueShow, number>;
  const shown = show ?? (counts.mine > 0 ? "mine" : "waiting");
  return { show: shown, counts, lines: theirs.filter(passes[shown]) };
}

/** What the columns of the queue are sorted by; what waits for nobody has not waited. */
export const queueKeys = (rank: (unit: string) => number): Keys<QueueLine, ColumnOf<"reviewQueue">> => ({
  unit: ({ unit }) => rank(unit),
  state: ({ stage }) => stagesInOrder.indexOf(stage),
  waited: ({ level, waited }) => (level === undefined ? null : waited),
  due: ({ due_on }) => due_on,
  items: ({ counts }) => counts.items,
  handed_in: ({ submitted_at }) => submitted_at,
});
