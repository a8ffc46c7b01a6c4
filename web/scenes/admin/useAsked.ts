import { DEFAULT_SIZE } from "../../place/paging.ts";
import { useSearch } from "@tanstack/react-router";
import type { Paging, Sorting } from "../../parts/DataTable.tsx";
import { useTurn } from "../../place/usePlace.ts";
import type { Asked } from "./asked.ts";


/** What the list is asked for, and the ways to ask for something else; another question begins at its first page. */
export function useAsked(): { readonly asked: Asked; readonly turn: (to: Asked) => void; readonly paging: (answer: { page: number; size: number; total: number }) => Paging; readonly sorting: Sorting } {
  const asked: Asked = useSearch({ from: "/admin" });
  const turnTo = useTurn();
  const turn = (to: Asked): void => turnTo({ page: undefined, ...to }, { replace: true });
  const descending = asked.sort?.startsWith("-") ?? false;
  return {
    asked, turn,
    paging: ({ page, size, total }) => ({ page, size, total, go: (next, much) => turnTo({ page: next === 1 || much !== size ? undefined : next, size: much === DEFAULT_SIZE ? undefined : much }) }),
    sorting: { field: asked.sort?.replace(/^-/, ""), descending, by: (field, down) => turn({ sort: field ? (down ? `-${field}` : field) : undefined }) },
  };
}
