/**
 * The columns by which a list can be sorted, by the list's route: `due` ascending, `-due` descending. The server sorts
 * by them, and the heads of the tables ask by them; without one a list stands in its own order.
 */
export const sorts = {
  reports: ["unit", "state", "due", "progress"],
  grants: ["account", "org", "role", "scope", "from"],
  burden: ["unit", "state", "asked", "prefilled", "reused", "typed", "behalf", "minutes"],
  reviewQueue: ["unit", "state", "waited", "due", "items", "handed_in"],
  supervision: ["unit", "item", "due", "late", "step"],
  /** columns of the register that holds them */
  orders: ["org", "subject", "colour", "issued_on", "due_on"],
} as const satisfies Record<string, readonly string[]>;

export type SortedList = keyof typeof sorts;
export type ColumnOf<L extends SortedList> = (typeof sorts)[L][number];
export type SortOf<L extends SortedList> = ColumnOf<L> | `-${ColumnOf<L>}`;

/** `-due` is the column due, descending. */
export function sortParts<N extends string>(sort: N | `-${N}`): { readonly column: N; readonly descending: boolean } {
  const descending = sort.startsWith("-");
  return { column: (descending ? sort.slice(1) : sort) as N, descending };
}

/** Everything that may stand in `sort`. */
export const sortsOf = <L extends SortedList>(list: L): SortOf<L>[] => sorts[list].flatMap((name) => [name, `-${name}`] as SortOf<L>[]);
