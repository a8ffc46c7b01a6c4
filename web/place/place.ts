import { one, whole } from "./search.ts";

/** What every page's address may say: which state of the figures is looked at, and which figure is open. */
export interface Place {
  month?: string | undefined;
  org?: string | undefined;
  /** a frozen edition's number, or "live" */
  edition?: string | undefined;
  lang?: "en" | undefined;
  /** the open figure, see figureRef */
  figure?: string | undefined;
  leaf?: string | undefined;
  leafPage?: number | undefined;
}

/** Anything unreadable is left out rather than refused: an old link must still open. */
export function readPlace(search: Record<string, unknown>): Place {
  const month = one(search["month"]);
  const edition = one(search["edition"]);
  return {
    month: month !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : undefined,
    org: one(search["org"]),
    edition: edition === "live" || whole(edition) !== undefined ? edition : undefined,
    lang: one(search["lang"]) === "en" ? "en" : undefined,
    figure: one(search["figure"]),
    leaf: one(search["leaf"]),
    leafPage: whole(search["leafPage"]),
  };
}

/** The part of the place that figures depend on, as the API takes it. */
export function asOfIn({ month, org, edition }: Place): { month?: string; org?: string; edition?: number | "live" } {
  return {
    ...(month ? { month } : {}),
    ...(org ? { org } : {}),
    ...(edition ? { edition: edition === "live" ? edition : Number(edition) } : {}),
  };
}

export interface FigureRef {
  readonly metric: string;
  readonly month?: string | undefined;
  readonly org?: string | undefined;
}

/** "city_started", "city_started@2016-09", "city_started@2016-09@zc": what differs from the page is said. */
export function writeFigureRef(ref: FigureRef, page: { month?: string | undefined; org?: string | undefined }): string {
  const month = ref.month === undefined || ref.month === page.month ? "" : ref.month;
  const org = ref.org === undefined || ref.org === page.org ? "" : ref.org;
  return [ref.metric, month, org].join("@").replace(/@+$/, "");
}

export function readFigureRef(text: string): FigureRef {
  const [metric = "", month = "", org = ""] = text.split("@");
  return { metric, month: month || undefined, org: org || undefined };
}
