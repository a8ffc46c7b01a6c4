import type { Day } from "../core/index.ts";
import type { AbsentReason } from "../metrics/index.ts";
import type { FigureForm, TableColumn } from "./inline.ts";
import type { TableBlock } from "./table.ts";

/** A figure in the text, bound to what it stands for, so that a reader can open it. */
export interface Figure {
  /** its place in the bulletin: sections.0.items.1#3; stays the same while the sentence around it does */
  readonly id: string;
  /** bound to a metric … */
  readonly metric?: string;
  readonly org?: string;
  /** … or to a cell of a gathered row */
  readonly row?: { readonly table: string; readonly id: string; readonly field: string };
  readonly form: FigureForm;
  /** in a table: the column, where that is of another month */
  readonly column?: Exclude<TableColumn, "now">;
  /** as printed; digits and unit are one and are never parted at a line's end */
  readonly text: string;
  /** unrounded decimal; null when absent */
  readonly value: string | null;
  readonly unit: string;
  readonly status: FigureStatus;
  readonly reason?: AbsentReason;
  /** text of the period */
  readonly period: string;
}
export type FigureStatus = "live" | "pending" | "frozen" | "absent";

/** Classes of type that the standard names; which font stands for them is the renderer's. */
export type FontRole = "body" | "heading-1" | "heading-2";

export type Run =
  | { readonly kind: "text"; readonly text: string; readonly font?: FontRole; readonly bold?: boolean }
  | ({ readonly kind: "figure" } & Figure);

/** `id` is the path in the template (sections.0.items.1, with .p2 for its second paragraph): editions compare by it. */
export type Block =
  | { readonly kind: "heading"; readonly id: string; readonly level: 1; readonly number: string; readonly runs: readonly Run[] }
  | { readonly kind: "paragraph"; readonly id: string; readonly goal?: string; readonly runs: readonly Run[] }
  /** a numbered paragraph, with a run-in heading or without */
  | { readonly kind: "item"; readonly id: string; readonly goal?: string; readonly number: string; readonly heading: string; readonly runs: readonly Run[] }
  /** a table of figures; its runs are the words above it */
  | TableBlock;

export interface BulletinHead {
  readonly agencyMark: string;
  /** 周督考通〔2016〕12号; a draft has no serial: 周督考通〔2016〕 号 */
  readonly number: string;
  readonly urgency?: string;
  readonly title: readonly string[];
  readonly to?: string;
}

export interface BulletinFoot {
  readonly signer: string;
  readonly sealed: boolean;
  /** 成文日期 */
  readonly day: Day;
  /** as printed: 2016年11月7日 */
  readonly date: string;
  readonly note?: string;
  readonly copies?: string;
  readonly printer?: string;
  readonly printedOn: string;
}

/** A month's bulletin: everything that is printed, and every figure in it. No layout, no bytes. */
export interface Bulletin {
  readonly template: string;
  /** text of the month: 2016-10 */
  readonly period: string;
  readonly head: BulletinHead;
  readonly blocks: readonly Block[];
  readonly foot: BulletinFoot;
  /** every figure of `blocks`, in order */
  readonly figures: readonly Figure[];
}
