import { useSearch } from "@tanstack/react-router";
import type { Paging, Sorting } from "../../parts/DataTable.tsx";
import { pagingBy, sortingBy } from "../../parts/useListed.ts";
import { useTurn } from "../../place/usePlace.ts";
import type { Asked } from "./asked.ts";


/** What the list is asked for, and the ways to ask for something else; another question begins at its first page. */
export function useAsked(): { readonly asked: Asked; readonly turn: (to: Asked) => void; readonly paging: (answer: { page: number; size: number; total: number }) => Paging; readonly sorting: Sorting } {
  const asked: Asked = useSearch({ from: "/admin" });
  const turnTo = useTurn();
  const turn = (to: Asked): void => turnTo({ page: undefined, ...to }, { replace: true });
  return {
    asked, turn,
    paging: (answer) => pagingBy(turnTo, answer), sorting: sortingBy(turnTo, asked.sort),
  };
}
