/** The stretch of days that a timeline shows; both ends included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

export type Zoom = "year" | "q1" | "q2" | "q3" | "q4";
export const zooms = ["year", "q1", "q2", "q3", "q4"] as const satisfies readonly Zoom[];

const DAY = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);

export function spanOf(year: number, zoom: Zoom): Span {
  if (zoom === "year") return { from: `${year}-01-01`, to: `${year}-12-31` };
  const first = Number(zoom.slice(1)) * 3 - 2;
  return { from: `${year}-${String(first).padStart(2, "0")}-01`, to: lastOf(`${year}-${String(first + 2).padStart(2, "0")}`) };
}

export function lastOf(month: string): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** The last day of which a month tells: its end, or today while it is not over. */
export const untilOf = ({ month, today }: { readonly month: string; readonly today: string }): string => (today < lastOf(month) ? today : lastOf(month));

/** Months of the span. */
export function monthsOf({ from, to }: Span): string[] {
  const year = from.slice(0, 4);
  const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))];
  return Array.from({ length: last - first + 1 }, (_, i) => `${year}-${String(first + i).padStart(2, "0")}`);
}

/** Where a day stands in the span, 0 to 100; before it below, after it above. */
export function place(day: string, { from, to }: Span): number {
  return ((at(day) - at(from)) / (at(to) + DAY - at(from))) * 100;
}

export interface Bar {
  readonly left: number;
  readonly width: number;
  /** it begins before, or goes on after, what is shown */
  readonly before: boolean;
  readonly after: boolean;
}

/**
 * A stretch (days, or months that mean their whole) as a bar inside the span; nothing where it lies outside or has no
 * beginning. An open end goes on until `until`.
 */
export function barOf(range: { readonly from: string | null; readonly to: string | null }, span: Span, until?: string): Bar | undefined {
  const first = range.from ?? (range.to === null ? null : range.to);
  if (first === null) return undefined;
  const from = first.length === 7 ? `${first}-01` : first;
  const end = range.to ?? until ?? from;
  const to = end.length === 7 ? lastOf(end) : end;
  if (to < from || to < span.from || span.to < from) return undefined;
  const left = Math.max(0, place(from, span));
  const right = Math.min(100, place(to, span) + 100 / ((at(span.to) - at(span.from)) / DAY + 1));
  return { left, width: Math.max(right - left, 0.4), before: from < span.from, after: to > span.to };
}
