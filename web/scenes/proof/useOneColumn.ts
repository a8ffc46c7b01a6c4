import { useSyncExternalStore } from "react";

const media = typeof matchMedia === "function" ? matchMedia("(max-width: 960px)") : undefined;

function subscribe(changed: () => void): () => void {
  media?.addEventListener("change", changed);
  return () => media?.removeEventListener("change", changed);
}

/** Whether the list of findings stands below the text instead of beside it, as proof.css lays them out. */
export const useOneColumn = (): boolean => useSyncExternalStore(subscribe, () => media?.matches ?? false);
