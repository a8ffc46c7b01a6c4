import { useNavigate, useSearch } from "@tanstack/react-router";
import { createContext, useCallback, useContext, useMemo } from "react";
import { asOfIn, type Place, readPlace } from "./place.ts";
import { parseSearch } from "./search.ts";

export type Language = "zh" | "en";

type Here = Omit<Place, "lang"> & { readonly lang: Language };

const hereIn = (search: Record<string, unknown>): Here => ({ ...readPlace(search), lang: search["lang"] === "en" ? "en" : "zh" });

/** What every word and every figure of a page asks for, read from the address once for all of them. */
export const HereContext = createContext<Here | undefined>(undefined);

export function useHere(): Here {
  const search: Record<string, unknown> = useSearch({ strict: false });
  return useMemo(() => hereIn(search), [search]);
}

/** The place that the address names, with the language made definite. */
export const usePlace = (): Here => useContext(HereContext) ?? hereIn(parseSearch(location.search));

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
