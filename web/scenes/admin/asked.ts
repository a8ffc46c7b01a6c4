import { one, whole } from "../../place/search.ts";

/** What an administrator's list is asked for, as the address says it. */
export interface Asked {
  q?: string | undefined;
  unit?: string | undefined;
  role?: string | undefined;
  state?: string | undefined;
  held?: string | undefined;
  kind?: string | undefined;
  account?: string | undefined;
  outcome?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  sort?: string | undefined;
  page?: number | undefined;
  size?: number | undefined;
}

const among = (value: unknown, ...known: string[]): string | undefined => known.find((each) => each === one(value));
const day = (value: unknown): string | undefined => {
  const text = one(value);
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
};

/** Anything unreadable is left out: an old address still opens. */
export function readAsked(search: Record<string, unknown>): Asked {
  return {
    q: one(search["q"]), unit: one(search["unit"]), role: one(search["role"]), kind: one(search["kind"]), account: one(search["account"]), sort: one(search["sort"]),
    state: among(search["state"], "active", "locked", "disabled", "first-password"), held: among(search["held"], "all", "no"), outcome: among(search["outcome"], "done", "refused"),
    from: day(search["from"]), to: day(search["to"]), page: whole(search["page"]), size: whole(search["size"]),
  };
}
