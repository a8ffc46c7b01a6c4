import type { Happening } from "../../../contract/index.ts";

/** One write as people did it: who, when and why once, what it changed on the row itself, and the rows below by table. */
export interface Batch {
  readonly id: string;
  readonly head: Happening;
  readonly main: readonly Happening[];
  readonly below: readonly { readonly table: string; readonly label: string; readonly events: readonly Happening[] }[];
}

/** Events of one batch together, newest batch first; inside a batch in the order told. */
export function batchesOf(history: readonly Happening[], table: string): Batch[] {
  const batches = [...Map.groupBy(history, (each) => each.batch)].map(([id, events]): Batch => {
    const below = Map.groupBy(events.filter((each) => each.table !== table), (each) => each.table);
    const main = events.filter((each) => each.table === table);
    return { id, head: main[0] ?? events[0]!, main, below: [...below].map(([name, list]) => ({ table: name, label: list[0]!.table_label, events: list })) };
  });
  return batches.toSorted((a, b) => b.head.at.localeCompare(a.head.at));
}
