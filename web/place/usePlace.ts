import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { type Place, readPlace } from "./place.ts";

export type Language = "zh" | "en";

/** The place that the address names, with the language made definite. */
export function usePlace(): Omit<Place, "lang"> & { lang: Language } {
  const search: Record<string, unknown> = useSearch({ strict: false });
  return { ...readPlace(search), lang: search["lang"] === "en" ? "en" : "zh" };
}

/** The part of the place that figures depend on, as the API takes it. */
export function useAsOf(): { month?: string; org?: string; edition?: number | "live" } {
  const { month, org, edition } = usePlace();
  return {
    ...(month ? { month } : {}),
    ...(org ? { org } : {}),
    ...(edition ? { edition: edition === "live" ? edition : Number(edition) } : {}),
  };
}

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
