import { sortParts } from "../../../contract/api/sorts.ts";

/** What a line is sorted by; nothing stands last, ascending or descending. */
export type Key = string | number | null;

/** By column, what each line is sorted by. */
export type Keys<L, N extends string> = Readonly<Record<N, (line: L) => Key>>;

/** The lines sorted by a column, `-column` descending; lines that are alike, and all of them without one, stay in the order in which they came. */
export function sorted<L, N extends string>(lines: readonly L[], sort: N | `-${N}` | undefined, keys: Keys<L, N>): readonly L[] {
  if (sort === undefined) return lines;
  const { column, descending } = sortParts<N>(sort);
  const key = keys[column];
  return lines.map((line) => ({ line, at: key(line) })).toSorted((a, b) => compare(a.at, b.at, descending)).map(({ line }) => line);
}

function compare(a: Key, b: Key, descending: boolean): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b === descending ? 1 : -1;
}

export const pageOf = <L>(lines: readonly L[], { page, size }: { readonly page: number; readonly size: number }): readonly L[] => lines.slice((page - 1) * size, page * size);

/** Units are sorted as the programme lists them. */
export function unitRank(organisations: ReadonlyMap<string, unknown>): (unit: string) => number {
  const ranks = new Map([...organisations.keys()].map((id, i) => [id, i]));
  return (unit) => ranks.get(unit) ?? ranks.size;
}
