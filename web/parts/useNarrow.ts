import { useSyncExternalStore } from "react";

const media = typeof matchMedia === "function" ? matchMedia("(max-width: 760px)") : undefined;

function subscribe(changed: () => void): () => void {
  media?.addEventListener("change", changed);
  return () => media?.removeEventListener("change", changed);
}

/** Whether the page is one column wide. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => media?.matches ?? false);
