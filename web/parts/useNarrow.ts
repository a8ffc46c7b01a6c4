import { useSyncExternalStore } from "react";

function answersOf(query: string): () => boolean {
  const media = typeof matchMedia === "function" ? matchMedia(query) : undefined;
  const subscribe = (changed: () => void): (() => void) => {
    media?.addEventListener("change", changed);
    return () => media?.removeEventListener("change", changed);
  };
  return () => useSyncExternalStore(subscribe, () => media?.matches ?? false);
}

/** Whether the page is one column wide. */
export const useNarrow = answersOf("(max-width: 760px)");

/** Whether it is a phone: small and touched, or smaller than any window on a desk. A desk's screen at 200 % is narrow and no phone (WCAG 2.2, 1.4.4). */
export const usePhone = answersOf("(max-width: 599px), (max-width: 760px) and (pointer: coarse)");
