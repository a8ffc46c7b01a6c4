import type { Bulletin, Figure, Run } from "./block.ts";
import { compare } from "./compare.ts";
import { titleLines } from "./title.ts";
import { fullWidth, typeset } from "./typography.ts";

export interface CorrectionNote {
  /** the edition that it corrects, as it was printed */
  readonly before: Bulletin;
  /** why, as the office gave it */
  readonly reason: string;
  /** what a figure is called in a list: 重大项目开工率 */
  readonly label: (figure: Figure) => string;
}

/** Figures told one by one; what is beyond is told by its number. */
const TOLD = 40;

export const CORRECTION = "correction";

/**
 * A corrected edition says so: in its title, and in a paragraph before all others that names what it
 * corrects, why, and which figure became which. Who holds the first edition can mend it by that alone.
 */
export function asCorrection(bulletin: Bulletin, { before, reason, label }: CorrectionNote): Bulletin {
  const { figures, paragraphs } = compare(before, bulletin);
  const changes = new Set(figures.map(({ before: was, after: is }) => {
    const name = label((is ?? was)!);
    if (!was) return `增加${name}${is!.text}`;
    return is ? `${name}由${was.text}更正为${is.text}` : `删去${name}${was.text}`;
  }));
  const told = [...changes].slice(0, TOLD);
  const more = changes.size > TOLD ? `等${changes.size}处` : "";
  const texts = paragraphs.filter(({ id }) => id !== CORRECTION).length;
  const list = changes.size > 0 ? `数据更正如下：${told.join("；")}${more}。` : `更正文字${texts}处，数据不变。`;
  const number = /\d号/.test(before.head.number) ? before.head.number : "";
  const text = fullWidth(`本通报更正${before.foot.date}印发的同名通报${number === "" ? "" : `（${number}）`}，以本通报为准。更正原因：${reason.replace(/[。.]+$/, "")}。`) + list;
  const runs: Run[] = typeset([{ kind: "text", text }]);
  return {
    ...bulletin,
    head: { ...bulletin.head, title: titleLines(`${bulletin.head.title.join("|")}（更正）`) },
    blocks: [{ kind: "paragraph", id: CORRECTION, runs }, ...bulletin.blocks],
  };
}
