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
