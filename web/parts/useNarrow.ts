import { useSyncExternalStore } from "react";

function watched(condition: string): () => boolean {
  const media = typeof matchMedia === "function" ? matchMedia(condition) : undefined;
  const subscribe = (changed: () => void): (() => void) => {
    media?.addEventListener("change", changed);
    return () => media?.removeEventListener("change", changed);
  };
  return () => useSyncExternalStore(subscribe, () => media?.matches ?? false);
}

/** Whether the page is one column wide. */
export const useNarrow = watched("(max-width: 760px)");

/** Whether the bar at the top stays while the page scrolls; heads of tables then stop below it. */
export const useFixedBar = watched("(min-width: 1181px)");
