import type { Bulletin, Figure, Run } from "./block.ts";
import { compare } from "./compare.ts";
import { titleLines } from "./title.ts";
import { fullWidth, typeset } from "./typography.ts";
import { printedChanges, type WordChange } from "./word-changes.ts";

export interface CorrectionNote {
  /** the edition that it corrects, as it was printed */
  readonly before: Bulletin;
  /** why, as the office gave it */
  readonly reason: string;
  /** what a figure is called in a list: 重大项目开工率 */
  readonly label: (figure: Figure) => string;
}

/** Changes told one by one; what is beyond is told by its number. */
const TOLD = 40;

export const CORRECTION = "correction";

/**
 * A corrected edition says so: in its title, and in a paragraph before all others that names what it
 * corrects, why, which figure became which, and where words changed. Who holds the first edition can mend it by that alone.
 */
export function asCorrection(bulletin: Bulletin, { before, reason, label }: CorrectionNote): Bulletin {
  const figures = compare(before, bulletin).figures.map(({ before: was, after: is }) => {
    const name = label((is ?? was)!);
    if (!was) return `增加${name}${is!.text}`;
    return is ? `${name}由${was.text}更正为${is.text}` : `删去${name}${was.text}`;
  });
  const words = printedChanges(before, bulletin).filter(({ id }) => id !== CORRECTION).map(told);
  const lists = [
    ...(figures.length > 0 ? [`数据更正如下：${listed(figures)}。`] : []),
    ...(words.length > 0 ? [`${figures.length > 0 ? "" : "数据不变，"}文字更正如下：${listed(words)}。`] : []),
  ];
  const number = /\d号/.test(before.head.number) ? before.head.number : "";
  const text = fullWidth(`本通报更正${before.foot.date}印发的同名通报${number === "" ? "" : `（${number}）`}，以本通报为准。更正原因：${reason.replace(/[。.]+$/, "")}。`) + lists.join("");
  const runs: Run[] = typeset([{ kind: "text", text }]);
  return {
    ...bulletin,
    head: { ...bulletin.head, title: titleLines(`${bulletin.head.title.join("|")}（更正）`) },
    blocks: [{ kind: "paragraph", id: CORRECTION, runs }, ...bulletin.blocks],
  };
}

function listed(changes: readonly string[]): string {
  const all = [...new Set(changes)];
  return all.slice(0, TOLD).join("；") + (all.length > TOLD ? `等${all.length}处` : "");
}

const sorts = { heading: "标题", item: "一条", paragraph: "一段", table: "一表" } as const;

const tellings: Readonly<Record<WordChange["kind"], (change: WordChange, name: string) => string>> = {
  added: (_, name) => `增加${name}`,
  removed: (_, name) => `删去${name}`,
  moved: (_, name) => `${name}调整位置`,
  changed: ({ before, after }, name) => {
    const [was, is] = fragments(before, after);
    if (was.length > LONGEST || is.length > LONGEST) return `${name}改写`;
    return `${name}中“${was}”改为“${is}”`;
  },
};
const told = (change: WordChange): string => tellings[change.kind](change, `“${change.title}”${sorts[change.sort]}`);

const LONGEST = 60;
const AROUND = 4;

/** The stretch that differs, with a few signs of what stands around it; a number is never cut. */
function fragments(before: string, after: string): [string, string] {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < shortest - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  start = Math.max(0, start - AROUND);
  tail = Math.max(0, tail - AROUND);
  while (start > 0 && NUMBER.test(before[start - 1]!) && NUMBER.test(before[start]!)) start -= 1;
  while (tail > 0 && NUMBER.test(before.at(-tail)!) && NUMBER.test(before.at(-tail - 1)!)) tail -= 1;
  return [before.slice(start, before.length - tail), after.slice(start, after.length - tail)];
}
const NUMBER = /[\d.,%]/;
