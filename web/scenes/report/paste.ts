import type { FormColumn, FormSection } from "../../../contract/index.ts";
import { isDay } from "../../../core/period.ts";
import { type LocalCell, keyOf, type Place } from "./store.ts";
import { dayTyped, numberTyped } from "./typed.ts";

/** A block of cells as Excel puts it on the clipboard: rows of tab-separated texts; quotes hold line breaks. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const push = (): void => { rows.at(-1)!.push(cell.trim()); cell = ""; };
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i]!;
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') { cell += '"'; i += 1; } else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"' && cell === "") quoted = true;
    else if (c === "\t") push();
    else if (c === "\n") { push(); rows.push([]); } else if (c !== "\r") cell += c;
  }
  push();
  return rows.filter((row, i) => i < rows.length - 1 || row.some((each) => each !== ""));
}

/**
 * What a paste into a cell is: "text" goes into the cell as the browser does it, "cell" is one cell of a spreadsheet
 * with several lines, "block" is laid over the grid. Paragraphs stay in their cell: only a spreadsheet brings a table.
 */
export function pasteKind(text: string, html: string, type: FormColumn["type"]): "text" | "cell" | "block" {
  if (!/\t|\n./.test(text.trimEnd())) return "text";
  const block = readBlock(text);
  if (block.length === 1 && block[0]!.length === 1) return "cell";
  return type === "text" && !text.includes("\t") && !/<table/i.test(html) ? "text" : "block";
}

export interface PasteChange extends Place { readonly title: string; readonly column: string; readonly from: string; readonly to: string }
/** Why a line or cell of the block goes nowhere. */
export type OffReason = "unknown" | "twice" | "below" | "beside" | "locked" | "number" | "date" | "choice";
export interface PasteOff { readonly line: number; readonly text: string; readonly why: OffReason }

export type PastePlan =
  /** neither names nor shape fit: names that are none of the form's, or more columns than there are */
  | { readonly kind: "refused"; readonly why: "names" | "width"; readonly text: string }
  /** 1, 2, 3 … stands first, and other cells after it: the person says whether that is a numbering */
  | { readonly kind: "asks" }
  /** `counts`: nothing but 1, 2, 3 … is pasted */
  | { readonly kind: "plan"; readonly changes: readonly PasteChange[]; readonly same: number; readonly blank: number; readonly off: readonly PasteOff[]; readonly counts: boolean };

export interface PasteAt { readonly row: string; readonly field: string }
type Line = { readonly line: number; readonly cells: readonly string[] };
type FormRow = FormSection["rows"][number];
/** A row and the cells of a line that go into it, with their columns. */
type Laid = Line & { readonly row: FormRow | "unknown" | "below"; readonly values: readonly { readonly text: string; readonly column: FormColumn | undefined }[] };

/**
 * Where a block goes. One that brings the rows' names (a numbering may stand before them) is laid by name, whatever
 * its order; one that brings headings, by these; any other goes down and right from the cell it is pasted into.
 * Blank cells leave what stands.
 */
export function planPaste(section: FormSection, block: readonly (readonly string[])[], at: PasteAt, cells: ReadonlyMap<string, LocalCell>, month: string, first: "ask" | "drop" | "keep" = "ask"): PastePlan {
  const columns = section.columns.filter(({ reused }) => !reused);
  const open = columns.slice(Math.max(0, columns.findIndex(({ field }) => field === at.field)));
  const lines = block.map((each, i): Line => ({ line: i + 1, cells: each })).filter((each) => each.cells.some((text) => text !== ""));
  const heads = headsOf(columns, lines[0]);
  const body = heads ? lines.slice(1) : lines;
  const names = nameColumn(section, body);
  if (names !== undefined) return byName(section, body, names, heads ?? open, cells, month);
  if (heads) return { kind: "refused", why: "names", text: body[0]?.cells[0] ?? "" };
  const counted = body.length > 1 && body.every((each, i) => each.cells[0] === String(i + 1));
  const width = Math.max(0, ...body.map(widthOf));
  if (counted && width > 1 && first === "ask") return { kind: "asks" };
  const dropped = counted && width > 1 && first === "drop" ? 1 : 0;
  const beyond = body.filter((each) => widthOf(each) - dropped > open.length);
  if (body.length > 0 && beyond.length === body.length) return { kind: "refused", why: "width", text: String(width - dropped) };
  const top = section.rows.findIndex(({ row }) => row === at.row);
  const laid = body.map((each): Laid => ({ ...each, row: section.rows[top + each.line - 1] ?? "below", values: each.cells.slice(dropped).map((text, j) => ({ text, column: open[j] })) }));
  const stranger = strangerIn(laid, month);
  return stranger === undefined ? planOf(section, laid, cells, month, counted && width === 1 && body.length > 2) : { kind: "refused", why: "names", text: stranger };
}

const widthOf = ({ cells }: Line): number => cells.findLastIndex((text) => text !== "") + 1;
const plain = (text: string): string => text.normalize("NFKC").replace(/[\s*]/g, "").toLowerCase();
/** Without what stands in brackets at the end: the unit of a heading, a part of a project. */
const bare = (text: string): string => plain(text).replace(/\([^()]*\)$/, "");

/** The columns that a first line names, by place; undefined when it names none. */
function headsOf(columns: readonly FormColumn[], line: Line | undefined): Map<number, FormColumn> | undefined {
  const heads = new Map((line?.cells ?? []).flatMap((text, j): [number, FormColumn][] => {
    const column = text === "" ? undefined : columns.find(({ label }) => bare(label) === bare(text));
    return column ? [[j, column]] : [];
  }));
  return heads.size > 0 ? heads : undefined;
}

/** The one row that a text names: in full, without its suffix, or by its beginning. */
export function rowNamed({ rows }: FormSection, text: string): FormRow | undefined {
  const name = plain(text);
  if (name === "") return undefined;
  const ways: ((title: string) => boolean)[] = [(title) => plain(title) === name, (title) => bare(title) === bare(text), (title) => name.length > 1 && !/^[\d.]+$/.test(name) && plain(title).startsWith(name)];
  for (const way of ways) {
    const found = rows.filter(({ title }) => way(title));
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}

/** How far into a line its name may stand, behind a numbering and a unit. */
const NAMES_WITHIN = 3;

/** Where the rows' names stand, when half the lines and more bring one. */
function nameColumn(section: FormSection, lines: readonly Line[]): number | undefined {
  const found = Array.from({ length: NAMES_WITHIN }, (_, j) => lines.filter(({ cells }) => cells.length > j + 1 && rowNamed(section, cells[j]!)).length);
  const most = Math.max(...found);
  return most > 0 && most * 2 >= lines.length ? found.indexOf(most) : undefined;
}

function byName(section: FormSection, lines: readonly Line[], names: number, into: ReadonlyMap<number, FormColumn> | readonly FormColumn[], cells: ReadonlyMap<string, LocalCell>, month: string): PastePlan {
  const isHeaded = !Array.isArray(into);
  const heads = isHeaded ? into as ReadonlyMap<number, FormColumn> : new Map<number, FormColumn>();
  const open = isHeaded ? [] : into as readonly FormColumn[];
  const rows = lines.map((each) => ({ ...each, row: rowNamed(section, each.cells[names] ?? "") }));
  const width = Math.max(...lines.map(widthOf)) - names - 1;
  // what stands between the name and the answers must be what the form shows there itself
  const skipped = isHeaded ? 0 : Math.max(0, width - open.length);
  const strange = rows.filter(({ row, cells: given }) => row && !given.slice(names + 1, names + 1 + skipped).every((text) => isShown(row, text)));
  if (strange.length > 0) return { kind: "refused", why: "width", text: String(width) };
  return planOf(section, rows.map((each): Laid => ({
    ...each, row: each.row ?? "unknown",
    values: isHeaded ? [...heads].map(([j, column]) => ({ text: each.cells[j] ?? "", column })) : each.cells.slice(names + 1 + skipped).map((text, j) => ({ text, column: open[j] })),
  })), cells, month, false);
}

/** Whether the form shows this beside the row's answers. */
function isShown({ beside, cells }: FormRow, text: string): boolean {
  const shown = [...Object.values(beside), ...Object.values(cells).map(({ before }) => before)];
  return text === "" || shown.some((each) => each === text || (numberTyped(each) !== undefined && numberTyped(each) === numberTyped(text)));
}

/** A text where numbers or days are asked, in a column of the block that holds no more of these than of texts: names that nobody knows. */
function strangerIn(laid: readonly Laid[], month: string): string | undefined {
  const width = Math.max(0, ...laid.map(({ values }) => values.length));
  for (let j = 0; j < width; j += 1) {
    const given = laid.flatMap(({ values }) => {
      const { text = "", column } = values[j] ?? {};
      return column && text !== "" ? [{ text, column }] : [];
    });
    const strange = given.filter(({ text, column }) => column.type !== "choice" && readAs(column, text, month) === undefined);
    if (strange.length > 0 && strange.length * 2 > given.length) return strange[0]!.text;
  }
  return undefined;
}

/** What a text is in a column, as if it had been typed; undefined for what the column cannot hold, empty for a dash. */
function readAs({ type, unit, choices }: FormColumn, text: string, month: string): string | undefined {
  if (type !== "text" && /^[-–—―/]+$/.test(text)) return "";
  switch (type) {
    case "text": return text;
    case "number": return numberTyped(text, unit) === undefined ? undefined : text;
    case "date": { const day = dayTyped(text, month); return isDay(day) ? day : undefined; }
    case "choice": return choices.find(({ value, label }) => value === text || plain(label) === plain(text))?.value;
  }
}

function planOf({ duty }: FormSection, laid: readonly Laid[], cells: ReadonlyMap<string, LocalCell>, month: string, counts: boolean): PastePlan {
  const changes: PasteChange[] = [];
  const off: PasteOff[] = [];
  const taken = new Set<string>();
  let same = 0;
  let blank = 0;
  for (const { line, row, values, cells: given } of laid) {
    const whole = given.filter((text) => text !== "").join(" ");
    if (typeof row === "string") off.push({ line, text: whole, why: row });
    else if (taken.has(row.row)) off.push({ line, text: whole, why: "twice" });
    else {
      taken.add(row.row);
      for (const { text, column } of values) {
        const place = column && { duty, row: row.row, field: column.field };
        const here = place && cells.get(keyOf(place));
        const to = column && readAs(column, text, month);
        if (text === "" || to === "") blank += 1;
        else if (!column || !place || !here) off.push({ line, text, why: "beside" });
        else if (to === undefined) off.push({ line, text, why: column.type as "number" | "date" | "choice" });
        else if (here.value === to) same += 1;
        else if (row.cells[column.field]?.locked) off.push({ line, text, why: "locked" });
        else changes.push({ ...place, title: row.title, column: column.label, from: here.value, to });
      }
    }
  }
  return { kind: "plan", changes, same, blank, off, counts };
}
