import { attribute, type XmlListener, XmlParser } from "./xml.ts";
import type { Zip } from "./zip.ts";

/** How a number is shown, as far as it changes what the number means. */
export type NumberForm = "plain" | "date" | "percent";

export interface Workbook {
  /** sheets that can be seen, in their order, with the part that holds each */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  /** sheets that somebody hid; what programs hide for themselves (lists of drop-downs) is none of them */
  readonly hidden: readonly { readonly name: string; readonly part: string }[];
  readonly strings: readonly string[];
  /** by the style number of a cell */
  readonly forms: readonly NumberForm[];
  /** days are counted from 1904 and not from 1900 */
  readonly from1904: boolean;
}

export const WORKBOOK = "xl/workbook.xml";

export async function readWorkbook(zip: Zip): Promise<Workbook> {
  const found: { name: string; relation: string; state: string }[] = [];
  let from1904 = false;
  await walk(zip, WORKBOOK, {
    open: (name, attributes) => {
      if (name === "workbookPr") from1904 = ["1", "true"].includes(named.date1904(attributes) ?? "");
      const state = (named.state(attributes) ?? "visible").toLowerCase();
      if (name === "sheet") found.push({ name: named.name(attributes) ?? "", relation: named.relation(attributes) ?? "", state });
    },
  });
  const targets = new Map<string, string>();
  await walk(zip, "xl/_rels/workbook.xml.rels", {
    open: (_, attributes) => void targets.set(named.Id(attributes) ?? "", named.Target(attributes) ?? ""),
  });
  const part = (relation: string): string => {
    const target = targets.get(relation) ?? "";
    return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  };
  const sheets = (wanted: string): Workbook["sheets"] => found.filter(({ state }) => state === wanted).map(({ name, relation }) => ({ name, part: part(relation) }));
  return {
    sheets: sheets("visible"), hidden: sheets("hidden"),
    strings: await sharedStrings(zip), forms: await numberForms(zip), from1904,
  };
}

/** The relation is `r:id`, whatever prefix the file chose for relations. */
const named = { date1904: attribute("date1904"), state: attribute("state"), name: attribute("name"), Id: attribute("Id"), Target: attribute("Target"), numFmtId: attribute("numFmtId"), formatCode: attribute("formatCode"), relation: attribute(":id") };

/** Tells the listener of a part; a part that is not there is empty. */
async function walk(zip: Zip, part: string, listener: Partial<XmlListener>): Promise<void> {
  if (!zip.entries.has(part)) return;
  const nothing = (): void => undefined;
  const parser = new XmlParser({ open: nothing, close: nothing, text: nothing, ...listener });
  for await (const piece of zip.text(part)) parser.write(piece);
  parser.end();
}

async function sharedStrings(zip: Zip): Promise<string[]> {
  const strings: string[] = [];
  let text = "";
  let inside = false;
  let phonetic = false;
  await walk(zip, "xl/sharedStrings.xml", {
    open: (name) => {
      if (name === "si") text = "";
      if (name === "rPh") phonetic = true;
      inside = name === "t" && !phonetic;
    },
    close: (name) => {
      if (name === "si") strings.push(unquoted(text));
      if (name === "rPh") phonetic = false;
      inside = false;
    },
    text: (piece) => {
      if (inside) text += piece;
    },
  });
  return strings;
}

/** Excel writes what XML cannot hold as _x000D_. */
export const unquoted = (text: string): string =>
  text.includes("_x") ? text.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;

/** Formats that need no definition: dates in every language, the Chinese ones (27 to 36, 50 to 58), percentages. */
const isBuiltInDate = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

async function numberForms(zip: Zip): Promise<NumberForm[]> {
  const codes = new Map<number, string>();
  const forms: NumberForm[] = [];
  let cells = false;
  await walk(zip, "xl/styles.xml", {
    open: (name, attributes) => {
      if (name === "numFmt") codes.set(Number(named.numFmtId(attributes)), named.formatCode(attributes) ?? "");
      if (name === "cellXfs") cells = true;
      if (name === "xf" && cells) forms.push(formOf(Number(named.numFmtId(attributes) ?? 0), codes));
    },
    close: (name) => {
      if (name === "cellXfs") cells = false;
    },
  });
  return forms;
}

function formOf(id: number, codes: ReadonlyMap<number, string>): NumberForm {
  const code = codes.get(id);
  if (code === undefined) return isBuiltInDate(id) ? "date" : id === 9 || id === 10 ? "percent" : "plain";
  // what is quoted, escaped or in brackets ([Red], [$-804]) is no part of the pattern
  const pattern = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  if (/[ymdhs]/i.test(pattern) && !/general/i.test(pattern)) return "date";
  return pattern.includes("%") ? "percent" : "plain";
}
