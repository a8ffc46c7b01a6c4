import { useSearch } from "@tanstack/react-router";
import { type SortedList, type SortOf, sortsOf } from "../../contract/api/sorts.ts";
import { DEFAULT_SIZE } from "../place/paging.ts";
import { one, readSort, whole } from "../place/search.ts";
import { useTurn } from "../place/usePlace.ts";
import type { Paging, Sorting } from "./DataTable.tsx";

type Turn = ReturnType<typeof useTurn>;

/** A list's pages in the address; what it says by itself is left out there. */
export const pagingBy = (turn: Turn, { page, size, total, more }: { page: number; size: number; total: number; more?: boolean }): Paging => ({
  page, size, total, ...(more !== undefined && { more }), go: (to, many) => turn({ page: to === 1 || many !== size ? undefined : to, size: many === DEFAULT_SIZE ? undefined : many }),
});

/** A list's order in the address; another order begins at the first page. */
export const sortingBy = (turn: Turn, sort: string | undefined): Sorting => ({
  ...readSort(sort), by: (field, descending) => turn({ sort: field ? (descending ? `-${field}` : field) : undefined, page: undefined }, { replace: true }),
});

export interface Listed<L extends SortedList> {
  readonly page: number;
  readonly size: number;
  readonly sort: SortOf<L> | undefined;
  /** asks for something else, from its first page on */
  readonly ask: (to: Record<string, unknown>) => void;
  readonly paging: (answer: { page: number; size: number; total: number; more?: boolean }) => Paging;
  readonly sorting: Sorting;
}

/** Which page of a list the address asks for and how it is sorted, and the ways to ask for another. */
export function useListed<L extends SortedList>(list: L): Listed<L> {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const turn = useTurn();
  const sort = sortsOf(list).find((each) => each === one(search["sort"]));
  return {
    page: whole(search["page"]) ?? 1, size: Math.min(500, whole(search["size"]) ?? DEFAULT_SIZE), sort,
    ask: (to) => turn({ page: undefined, ...to }, { replace: true }), paging: (answer) => pagingBy(turn, answer), sorting: sortingBy(turn, sort),
  };
}
