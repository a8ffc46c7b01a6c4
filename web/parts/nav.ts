import type { Action } from "../../access/index.ts";
import type { Word } from "../words/words.ts";

/** A page of the navigation; shown to whoever may do what it is for. */
export interface NavEntry {
  readonly to: string;
  readonly word: Word;
  readonly action: Action;
  /** or whoever may do this */
  readonly or?: Action;
  /** pages below it that belong to it, where they do not begin with its own address */
  readonly with?: readonly string[];
}

/** What belongs together: one word in the first line, its pages in the second. */
export interface NavGroup {
  readonly word: Word;
  readonly entries: readonly NavEntry[];
}

/** In the order in which they stand. */
export const nav: readonly NavGroup[] = [
  {
    word: "nav_overview",
    entries: [
      { to: "/mine", word: "nav_mine", action: "read-agenda" },
      { to: "/", word: "nav_goals", action: "read", with: ["/goals"] },
      { to: "/map", word: "nav_map", action: "read" },
      { to: "/timeline", word: "nav_timeline", action: "read" },
      { to: "/screen", word: "nav_screen", action: "read" },
    ],
  },
  {
    word: "nav_report",
    entries: [
      { to: "/report", word: "nav_forms", action: "read-reports" },
      { to: "/burden", word: "nav_burden", action: "read-reports" },
    ],
  },
  {
    word: "nav_chasing",
    entries: [
      { to: "/review", word: "nav_review", action: "review-office", or: "review-unit" },
      { to: "/supervision", word: "nav_supervision", action: "urge" },
      { to: "/orders", word: "nav_orders", action: "read-reports" },
    ],
  },
  {
    word: "nav_registers",
    entries: [
      { to: "/registers", word: "nav_register_list", action: "read-rows" },
      { to: "/figures", word: "nav_figures", action: "read" },
    ],
  },
  {
    word: "nav_bulletin",
    entries: [
      { to: "/bulletin", word: "nav_read", action: "read" },
      { to: "/bulletin/edit", word: "nav_write", action: "edit-bulletin" },
      { to: "/proof", word: "nav_proof", action: "proof" },
      { to: "/issue", word: "nav_issuing", action: "read-issuing" },
      { to: "/public", word: "nav_public", action: "read-public" },
    ],
  },
  { word: "nav_admin", entries: [{ to: "/admin", word: "nav_admin", action: "read-accounts" }] },
  { word: "nav_about", entries: [{ to: "/about", word: "nav_about", action: "read-public" }] },
];

export interface ShownGroup extends NavGroup {
  readonly current: boolean;
}

/** What somebody sees of it who may do these things, and where the page with that address stands in it. */
export function shownNav(may: (action: Action) => boolean, path: string): { groups: readonly ShownGroup[]; entry: NavEntry | undefined } {
  const groups = nav.map(({ word, entries }) => ({ word, entries: entries.filter(({ action, or }) => may(action) || (or !== undefined && may(or))) })).filter(({ entries }) => entries.length > 0);
  const entry = groups.flatMap(({ entries }) => entries).map((each) => ({ each, fit: fit(each, path) })).filter(({ fit }) => fit > 0).toSorted((a, b) => b.fit - a.fit)[0]?.each;
  return { groups: groups.map((group) => ({ ...group, current: entry !== undefined && group.entries.includes(entry) })), entry };
}

/** Pages that have a month of their own, or none: the header's would change nothing on them. */
const undated = ["/report", "/burden", "/review", "/supervision", "/orders", "/notices", "/account", "/admin", "/about", "/public"];

/** Whether the month of the header is the month of the page at that address. */
export const followsMonth = (path: string): boolean => path !== "/registers" && !undated.some((each) => path === each || path.startsWith(`${each}/`));

/** Length of the address that the page's own begins with; 0 when it does not. */
function fit({ to, with: others = [] }: NavEntry, path: string): number {
  return Math.max(0, ...[to, ...others].map((each) => (path === each || (each !== "/" && path.startsWith(`${each}/`)) ? each.length : 0)));
}
