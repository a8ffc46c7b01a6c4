import { absentWords, type Explanation, type ExplainedLeaf } from "../../metrics/index.ts";
import type { Language } from "../words.ts";
import { columns } from "./columns.ts";

/** A row behind a leaf, ready to print. */
export interface ShownRow {
  readonly id: string;
  readonly title: string;
  readonly org: string;
  readonly value: string;
}

/** The rows of a leaf: those that are shown, of so many. */
export interface ShownRows {
  readonly rows: readonly ShownRow[];
  readonly total: number;
}

/**
 * The tree of a figure as lines:
 *
 *     开工率  85.71%                 2016-10
 *     = 12个 ÷ 14个 = 85.71%
 *     ├─ 开工个数  12个
 *     │  · 重大项目中…的行数  12 行
 *     │      p-1  某某项目  开发区
 */
export function explainText(tree: Explanation, rowsOf: (leaf: ExplainedLeaf) => ShownRows | undefined, language: Language): string {
  const head = [`${tree.label}  ${tree.text}  (${tree.metric}, ${tree.period})`, `  ${tree.meaning}`];
  return [...head, ...body(tree, "", rowsOf, language)].join("\n");
}

function body(tree: Explanation, indent: string, rowsOf: (leaf: ExplainedLeaf) => ShownRows | undefined, language: Language): string[] {
  const lines = [`${indent}  = ${tree.formula}`];
  if (tree.computed !== tree.formula && tree.computed !== tree.text) lines.push(`${indent}  = ${tree.computed}`);
  if (tree.value.kind === "absent") lines.push(`${indent}  ${absentWords[tree.value.reason][language]}${tree.value.because === undefined ? "" : `: ${tree.value.because}`}`);
  for (const leaf of tree.leaves) lines.push(...leafLines(leaf, `${indent}  `, rowsOf(leaf), language));
  tree.children.forEach((child, i) => {
    const last = i === tree.children.length - 1;
    lines.push(`${indent}  ${last ? "└─" : "├─"} ${child.label}  ${child.text}  (${child.metric}, ${child.period})`);
    lines.push(...body(child, `${indent}  ${last ? "  " : "│ "} `, rowsOf, language));
  });
  return lines;
}

function leafLines(leaf: ExplainedLeaf, indent: string, shown: ShownRows | undefined, language: Language): string[] {
  const count = language === "zh" ? `${leaf.n} 行` : `${leaf.n} rows`;
  const sum = leaf.sum === undefined ? "" : `, ${language === "zh" ? "合计" : "sum"} ${leaf.sum}${leaf.unit ?? ""}`;
  const lines = [`${indent}· ${leaf.what}  (${leaf.table}, ${count}${sum})`];
  if (!shown) return lines;
  const table = columns(shown.rows.map(({ id, title, org, value }) => [id, title, org, value]), ["left", "left", "left", "right"]);
  if (shown.rows.length > 0) lines.push(...table.split("\n").map((line) => `${indent}    ${line}`));
  const left = shown.total - shown.rows.length;
  if (left > 0) lines.push(`${indent}    ${language === "zh" ? `… 另有 ${left} 行(--rows ${shown.total} 列出全部)` : `… ${left} more (--rows ${shown.total} lists all)`}`);
  return lines;
}
