import type { OrderDetail } from "../../../contract/index.ts";
import type { Kept } from "../../parts/Files.tsx";

/** A reply that is being written: its text, and the files that were sent already. */
export interface Drafted {
  readonly text: string;
  readonly files: readonly Kept[];
}

/** What was kept; anything unreadable is an empty reply. */
export function readDraft(kept: string | undefined): Drafted {
  try {
    const { text, files } = JSON.parse(kept ?? "") as Partial<Drafted>;
    return { text: typeof text === "string" ? text : "", files: Array.isArray(files) ? files : [] };
  } catch {
    return { text: "", files: [] };
  }
}

type Of = Pick<OrderDetail, "id" | "state"> & { readonly replies: readonly unknown[] };

/** Under which name the reply of the round that is on is kept: each reply ends a round. */
export const draftName = ({ id, replies }: Of): string => `reply ${id} ${replies.length}`;

/** Of the names under which replies to an order are kept, those that it takes no more: a colleague replied, or it is closed. */
export const unsent = (order: Of, names: readonly string[]): string[] =>
  names.filter((each) => order.state === "closed" || Number(each.slice(each.lastIndexOf(" ") + 1)) < order.replies.length);
