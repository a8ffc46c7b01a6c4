import type { LiveChange, RouteName } from "../../contract/index.ts";

/** What is computed from rows of whatever register. */
const computed = ["overview", "goal", "registers", "figures", "figure", "figureRows", "bulletin"] as const satisfies readonly RouteName[];

/** Answers that never change while a page is open, or that are nobody else's. */
const settled: ReadonlySet<string> = new Set<RouteName>(["openapi", "register", "signInPage", "text", "textUpdate", "work"]);

const mainOf = (table: string): string => table.split(".")[0] ?? table;

/**
 * Whether an answer (by its route and path parameters) is to be read again after a change. What is not known to be
 * untouched is read again: an answer too many costs a request, one too few shows what is no longer so.
 */
export function renews(change: LiveChange, route: string, params: Readonly<Record<string, string>> = {}): boolean {
  if (settled.has(route)) return false;
  switch (change.kind) {
    case "hello":
    case "ended": return false;
    case "missed": return true;
    case "rows": {
      if (route === "rows" || route === "row") return change.tables.some((table) => mainOf(table) === params["register"]);
      // a form that somebody is filling in changes only with the report itself
      if (route === "reportForm") return change.tables.some((table) => mainOf(table) === "reports");
      return route !== "me" && route !== "programme";
    }
    case "notice": return /notice/i.test(route);
    case "order": return /order|supervision/i.test(route);
    case "report": return !(computed as readonly string[]).includes(route) && route !== "rows" && route !== "row" && route !== "me";
    case "bulletin": return route === "bulletin" || route === "programme" || /edition|issu|sign|public/i.test(route);
    case "month": return true;
  }
}
