import type { Block, Bulletin, Run } from "./block.ts";
import { tableText } from "./table.ts";

export const runsText = (runs: readonly Run[]): string => runs.map((each) => each.text).join("");

const texts: { readonly [K in Block["kind"]]: (block: Extract<Block, { kind: K }>) => string } = {
  heading: (block) => block.number + runsText(block.runs),
  paragraph: (block) => runsText(block.runs),
  table: (block) => tableText(block, runsText(block.runs)),
  item: (block) => block.number + block.heading + runsText(block.runs),
};

export const blockText = (block: Block): string => (texts[block.kind] as (block: Block) => string)(block);

/** The bulletin as plain text, a paragraph a line: what a newspaper prints, what proofreading reads. */
export function bulletinText(of: Bulletin): string {
  const { head, foot } = of;
  const lines = [
    head.title.join(""), ...(head.to ? [`${head.to}\uff1a`] : []), ...of.blocks.map(blockText),
    foot.signer, foot.date, ...(foot.note ? [`\uff08${foot.note}\uff09`] : []),
  ];
  return `${lines.join("\n")}\n`;
}
