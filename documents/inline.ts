import { issue, type Issue } from "../core/index.ts";
import "./issues.ts";

/** Built-in dates, all from the bulletin's month. */
export const BUILTINS = ["month", "month_end", "year", "next_month", "next_year", "last_month"] as const;
export type Builtin = (typeof BUILTINS)[number];

/** How a metric is printed; `full` is {metric} with its unit. */
export const FIGURE_FORMS = ["full", "n", "change", "verb", "abs"] as const;
export type FigureForm = (typeof FIGURE_FORMS)[number];

/** What a column of a table of figures tells: the month, the month before, the same month a year earlier. */
export const TABLE_COLUMNS = ["now", "last", "year"] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/**
 * Inline text is prose with placeholders:
 *   {metric} {metric:n} {metric:change} {metric:verb} {metric:abs}   {@phrase}   {#gather}   {month} …
 * and in the text of a gathered row also
 *   {.field} {.field:day} {.field:n} {.field:亿元}   {parent.field}   {seq} {seq:han} (its place among the rows)
 * and in a block of the document {|now last year|metric metric …}, a table of figures that stands below its words.
 * `{{` and `}}` print braces.
 */
export type Part =
  | { readonly kind: "text"; readonly text: string; readonly at: number }
  | { readonly kind: "builtin"; readonly name: Builtin; readonly at: number }
  | { readonly kind: "figure"; readonly metric: string; readonly form: FigureForm; readonly at: number }
  | { readonly kind: "phrase"; readonly name: string; readonly at: number }
  | { readonly kind: "gather"; readonly name: string; readonly at: number }
  | { readonly kind: "field"; readonly of: "row" | "parent"; readonly field: string; readonly modifier?: string; readonly at: number }
  | { readonly kind: "table"; readonly columns: readonly TableColumn[]; readonly metrics: readonly string[]; readonly at: number }
  | { readonly kind: "seq"; readonly han: boolean; readonly at: number };

export interface Inline {
  readonly parts: readonly Part[];
  /** every issue has its offset in the text; what could not be read stands in `parts` as it was written */
  readonly issues: readonly Issue[];
}

/** Parses inline text. Which names exist is not its business: check.ts asks that. */
export function parseInline(text: string): Inline {
  const parts: Part[] = [];
  const issues: Issue[] = [];
  let plain = "";
  let plainAt = 0;
  const add = (piece: string, at: number): void => {
    if (plain === "") plainAt = at;
    plain += piece;
  };
  const flush = (): void => {
    if (plain !== "") parts.push({ kind: "text", text: plain, at: plainAt });
    plain = "";
  };
  for (let at = 0; at < text.length;) {
    const next = text.slice(at).search(/[{}]/);
    if (next < 0) {
      add(text.slice(at), at);
      break;
    }
    if (next > 0) add(text.slice(at, at + next), at);
    at += next;
    if (text[at + 1] === text[at]) {
      add(text[at]!, at);
      at += 2;
      continue;
    }
    const close = text[at] === "{" ? text.indexOf("}", at) : -1;
    const inner = close < 0 ? undefined : text.slice(at + 1, close);
    if (inner === undefined || inner.includes("{")) {
      issues.push(issue("documents.unclosed-brace", { near: text.slice(at, at + 12) }, { offset: at }));
      add(text[at]!, at);
      at += 1;
      continue;
    }
    const part = placeholder(inner.trim(), at);
    if (part && !("code" in part)) {
      flush();
      parts.push(part);
    } else {
      issues.push(part ?? issue("documents.bad-placeholder", { text: inner }, { offset: at }));
      add(text.slice(at, close + 1), at);
    }
    at = close + 1;
  }
  flush();
  return { parts, issues };
}

const NAME = /^[a-z][a-z0-9_]*$/;

function placeholder(inner: string, at: number): Part | Issue | undefined {
  if (inner.startsWith("@")) return NAME.test(inner.slice(1)) ? { kind: "phrase", name: inner.slice(1), at } : undefined;
  if (inner.startsWith("#")) return NAME.test(inner.slice(1)) ? { kind: "gather", name: inner.slice(1), at } : undefined;
  if (inner.startsWith("|")) return tableOf(inner, at);
  const [path = "", modifier, ...rest] = inner.split(":");
  if (rest.length > 0) return undefined;
  const field = /^(parent)?\.([a-z][a-z0-9_]*)$/.exec(path);
  if (field) {
    const of = field[1] ? "parent" : "row";
    return { kind: "field", of, field: field[2]!, ...(modifier === undefined ? {} : { modifier }), at };
  }
  if (!NAME.test(path)) return undefined;
  if (path === "seq") return modifier === undefined || modifier === "han" ? { kind: "seq", han: modifier === "han", at } : unknown(modifier, "han", at);
  if ((BUILTINS as readonly string[]).includes(path)) {
    return modifier === undefined ? { kind: "builtin", name: path as Builtin, at } : unknown(modifier, "", at);
  }
  if (modifier === undefined) return { kind: "figure", metric: path, form: "full", at };
  if (modifier === "full" || !(FIGURE_FORMS as readonly string[]).includes(modifier)) return unknown(modifier, FIGURE_FORMS.slice(1).join(" "), at);
  return { kind: "figure", metric: path, form: modifier as FigureForm, at };
}

/** Columns and metrics each once, in the order in which they are written. */
function tableOf(inner: string, at: number): Part | undefined {
  const [, columns = [], metrics = [], ...rest] = inner.split("|").map((each) => [...new Set(each.trim().split(/\s+/).filter(Boolean))]);
  if (rest.length > 0 || columns.length === 0 || metrics.length === 0 || !metrics.every((each) => NAME.test(each))) return undefined;
  const known = columns.filter((each): each is TableColumn => (TABLE_COLUMNS as readonly string[]).includes(each));
  return known.length === columns.length ? { kind: "table", columns: known, metrics, at } : undefined;
}

const unknown = (modifier: string, known: string, offset: number): Issue =>
  issue("documents.unknown-modifier", { modifier, known: known || "-" }, { offset });
