import type { FormColumn, FormSection, ReportForm } from "../../../contract/index.ts";

/** What a column of a form's sheet holds. Written and read by the same plan, so that a template finds its way back whatever its columns' order. */
export type BookColumn =
  | { readonly kind: "row"; readonly heading: string }
  | { readonly kind: "title"; readonly heading: string }
  | { readonly kind: "beside"; readonly heading: string; readonly name: string; readonly number: boolean }
  | { readonly kind: "before"; readonly heading: string; readonly column: FormColumn }
  | { readonly kind: "asked"; readonly heading: string; readonly column: FormColumn }
  | { readonly kind: "computed"; readonly heading: string; readonly part: string; readonly whole: string; readonly decimals: number }
  | { readonly kind: "explanation"; readonly heading: string };

export interface BookWords {
  readonly row: string;
  readonly title: string;
  readonly before: string;
  readonly explanation: string;
  readonly intro: string;
  readonly lines: readonly string[];
  /** what Excel says when something else is typed, and while one is about to type; at most 225 characters */
  readonly number: (unit: string | null) => string;
  readonly choice: (known: string) => string;
  readonly day: string;
}

export const bookWords: Readonly<Record<"zh" | "en", BookWords>> = {
  zh: {
    row: "行编号（勿改）", title: "对象", before: "上月", explanation: "情况说明", intro: "填报说明",
    lines: ["只填白底单元格；灰底单元格由系统给出，不能修改。", "金额、数量只填数字，单位见表头；日期写成 2016-11-20。", "填好后回到“报送”页面点“读入 Excel”，先看改动清单，再确认填入。", "不要增删行，也不要改工作表的名称和第一列的行编号。"],
    number: (unit) => `这里只能填数字，如 1234.5${unit ? `；单位为${unit}，不要写单位` : ""}。`,
    choice: (known) => `请从下拉列表中选择：${known}。`,
    day: "日期请写成 2016-11-20。",
  },
  en: {
    row: "row id (do not change)", title: "About", before: "last month: ", explanation: "Explanation", intro: "How to fill it in",
    lines: ["Fill in white cells only; grey cells are the system's and locked.", "Numbers without units (they stand in the heading); dates as 2016-11-20.", "Then choose “Read Excel” on the report page, look at the list of changes, and confirm.", "Do not add or remove rows, nor change the row ids or the names of the sheets."],
    number: (unit) => `A plain number belongs here, such as 1234.5${unit ? `, in ${unit} and without the unit` : ""}.`,
    choice: (known) => `Choose one of the list: ${known}.`,
    day: "Write the day as 2016-11-20.",
  },
};

const headed = (label: string, unit: string | null): string => (unit ? `${label}(${unit})` : label);

/** Whose form a sheet is, and of which month: told in the head of its hidden first column, so that a sheet that is copied into another file still says it. */
export interface Stamp {
  readonly month: string;
  readonly unit: string;
}

export const stampOf = ({ month, unit }: ReportForm): Stamp => ({ month, unit: unit.id });

/** The head of the column of row ids, in either language, with the stamp that files of an earlier make lack; undefined for any other head. */
export function rowHead(text: string): { readonly stamp: Stamp | undefined } | undefined {
  const plain = text.normalize("NFKC").trim();
  const head = [bookWords.zh, bookWords.en].map(({ row }) => row.normalize("NFKC")).find((row) => plain.toLowerCase().startsWith(row));
  if (head === undefined) return undefined;
  const [month, unit] = plain.slice(head.length).trim().split(/\s+/);
  return { stamp: month && unit ? { month, unit } : undefined };
}

/** The column that a row's explanation belongs to: the number where there is one. */
export const explainedColumn = ({ columns }: FormSection): FormColumn | undefined => columns.find(({ type, reused }) => type === "number" && !reused) ?? columns[0];

/** The explanation that a row's line shows. */
export const explanationOf = ({ cells }: FormSection["rows"][number]): string => Object.values(cells).find((each) => each.explanation !== "")?.explanation ?? "";

/** The columns of a section's sheet, first to last. */
export function bookColumns({ beside, columns, computed }: FormSection, words: BookWords, stamp: Stamp): BookColumn[] {
  return [
    { kind: "row", heading: `${words.row} ${stamp.month} ${stamp.unit}` },
    { kind: "title", heading: words.title },
    ...beside.map((each): BookColumn => ({ kind: "beside", heading: headed(each.label, each.unit), name: each.name, number: each.number })),
    ...columns.flatMap((column): BookColumn[] => [
      { kind: "before", heading: `${words.before}${headed(column.label, column.unit)}`, column },
      { kind: "asked", heading: headed(column.label, column.unit), column },
    ]),
    ...computed.map((each): BookColumn => ({ kind: "computed", heading: `${each.label}(%)`, part: each.part, whole: each.whole, decimals: each.decimals })),
    { kind: "explanation", heading: words.explanation },
  ];
}

/** Names of the sheets, one a section, as Excel takes them: at most 31 characters, none twice. */
export function sheetNames(sections: readonly FormSection[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(sections.map((section, i) => {
    const plain = section.label.replace(/[*?:\\/[\]']/g, " ").trim().slice(0, 28) || section.duty;
    const name = taken.has(plain) ? `${plain.slice(0, 26)} ${i + 1}` : plain;
    taken.add(name);
    return [section.duty, name];
  }));
}
