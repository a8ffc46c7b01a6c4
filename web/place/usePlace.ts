import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { asOfIn, type Place, readPlace } from "./place.ts";

export type Language = "zh" | "en";

/** The place that the address names, with the language made definite. */
export function usePlace(): Omit<Place, "lang"> & { lang: Language } {
  const search: Record<string, unknown> = useSearch({ strict: false });
  return { ...readPlace(search), lang: search["lang"] === "en" ? "en" : "zh" };
}

/** What of it figures depend on. */
export const useAsOf = (): ReturnType<typeof asOfIn> => asOfIn(usePlace() as Place);

/** Changes part of the address and stays on the page. */
export function useTurn(): (to: Record<string, unknown>, options?: { replace?: boolean }) => void {
  const navigate = useNavigate();
  return useCallback((to, options = {}) => {
    void navigate({
      to: ".",
      search: ((before: Record<string, unknown>) => ({ ...before, ...to })) as never,
      replace: options.replace ?? false,
      resetScroll: false,
    });
  }, [navigate]);
}
