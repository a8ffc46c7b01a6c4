import type { Action } from "../../access/index.ts";
import type { Word } from "../words/words.ts";

/** A page of the main navigation; shown to whoever may do what it is for. */
export interface NavEntry {
  readonly to: string;
  readonly word: Word;
  readonly action: Action;
}

/** In the order in which they stand. */
export const nav: readonly NavEntry[] = [
  { to: "/", word: "nav_overview", action: "read" },
  { to: "/report", word: "nav_report", action: "read-reports" },
  { to: "/figures", word: "nav_figures", action: "read" },
  { to: "/registers", word: "nav_registers", action: "read-rows" },
  { to: "/bulletin", word: "nav_bulletin", action: "read" },
  { to: "/proof", word: "nav_proof", action: "proof" },
  { to: "/issue", word: "nav_issuing", action: "read-issuing" },
  { to: "/public", word: "nav_public", action: "read-public" },
  { to: "/burden", word: "nav_burden", action: "read-reports" },
  { to: "/about", word: "nav_about", action: "read-public" },
];
