import { many, one, whole } from "../../place/search.ts";

/** Which rows and columns of a register the address asks for. */
export interface Selection {
  q?: string | undefined;
  filter?: string[] | undefined;
  sort?: string | undefined;
  page?: number | undefined;
  size?: number | undefined;
  /** columns shown, in order; left out: the register's first ones */
  cols?: string | undefined;
  /** "all": also rows that are not members at the month's end */
  listed?: "all" | undefined;
}


export function readSelection(search: Record<string, unknown>): Selection {
  const filter = many(search["filter"]).filter((each) => readFilter(each) !== undefined);
  const size = whole(search["size"]);
  return {
    q: one(search["q"]),
    filter: filter.length > 0 ? filter : undefined,
    sort: one(search["sort"]),
    page: whole(search["page"]),
    size: size !== undefined && size <= 500 ? size : undefined,
    cols: one(search["cols"]),
    listed: one(search["listed"]) === "all" ? "all" : undefined,
  };
}

export interface Filter {
  readonly field: string;
  readonly op: string;
  readonly value: string;
}

/** `tier:eq:city`; the value may hold colons, and may be missing (`started_on:missing`). */
export function readFilter(text: string): Filter | undefined {
  const match = /^([a-z_]\w*):([a-z-]+)(?::(.*))?$/.exec(text);
  return match ? { field: match[1]!, op: match[2]!, value: match[3] ?? "" } : undefined;
}

export const writeFilter = ({ field, op, value }: Filter): string => (value === "" ? `${field}:${op}` : `${field}:${op}:${value}`);
