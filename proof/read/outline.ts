/** A piece of the document under one heading or list number: 一.1 is the first item of part 一. */
export interface Item {
  readonly start: number;
  /** behind its list mark */
  readonly from: number;
  readonly end: number;
  readonly section: string;
  /** 重大项目建设 of "1.重大项目建设。" */
  readonly heading: string;
  /** the part it stands in speaks of what is to come (下一步工作打算) */
  readonly ahead: boolean;
}

interface Mark {
  readonly at: number;
  readonly length: number;
  readonly level: number;
  readonly label: string;
}

/** The list marks of GB/T 9704 by depth: 一、 then (一) then 1. then (1). */
const MARK = /(?<=^|[\n。;:!?|])(?:(?:([一二三四五六七八九十]{1,3})、)|(?:\(([一二三四五六七八九十]{1,3})\))|(?:(\d{1,2})(?:\.(?!\d)|、))|(?:\((\d{1,2})\))|(?:第([一二三四五六七八九十]{1,3})[,、]))/g;
/** A title behind an empty line opens another document: what was ahead in the one before is over. A heading with a list mark is none. */
const TITLE = /(?<=\n\n)[^\n,。;:!?]{4,60}(?:情况|通报|报告|简报|通知)(?=\n)/g;
const AHEAD = /下一?步|下阶段|下月|工作打算|工作安排|工作计划|工作建议|工作要求|几点要求/;

export function outline(text: string): readonly Item[] {
  const marks: Mark[] = [];
  for (const found of text.matchAll(MARK)) {
    const level = found.slice(1).findIndex((group) => group !== undefined);
    marks.push({ at: found.index, length: found[0].length, level: level === 4 ? 2 : level, label: found[level + 1]! });
  }
  const marked = new Set(marks.map((each) => each.at));
  for (const found of text.matchAll(TITLE)) if (!marked.has(found.index)) marks.push({ at: found.index, length: 0, level: -1, label: "" });
  marks.sort((a, b) => a.at - b.at);
  const items: Item[] = [];
  const path: (string | undefined)[] = [];
  let ahead: readonly boolean[] = [];
  const first = marks[0]?.at ?? text.length;
  if (first > 0) items.push({ start: 0, from: 0, end: first, section: "", heading: "", ahead: false });
  marks.forEach((mark, i) => {
    const end = marks[i + 1]?.at ?? text.length;
    const heading = mark.level < 0 ? "" : headingAt(text, mark.at + mark.length, end);
    const flags = [...ahead];
    path.length = flags.length = mark.level + 1;
    if (mark.level >= 0) {
      path[mark.level] = mark.label;
      flags[mark.level] = AHEAD.test(heading);
    }
    ahead = flags;
    items.push({ start: mark.at, from: mark.at + mark.length, end, section: path.filter((each) => each !== undefined).join("."), heading, ahead: flags.some(Boolean) });
  });
  return items;
}

/** A heading is the short first sentence without a digit, or the whole first line. */
function headingAt(text: string, from: number, end: number): string {
  const found = /^[^\n。:;,，]{2,30}(?=[\n。:])/.exec(text.slice(from, Math.min(end, from + 40)));
  return found && !/\d/.test(found[0]) ? found[0] : "";
}
