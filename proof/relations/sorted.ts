import type { Mention, Relation } from "../model.ts";
import type { Context } from "./context.ts";

const SAID = /[由从按](高到低|低到高|多到少|少到多|大到小|小到大)(?:顺序|次序)?(?:的)?(?:排列|排名|排序|排)?(?:前\p{Script=Han}{1,2}位)?(?:依次)?(?:的?\p{Script=Han}{0,4})?[为是:]{0,2}/gu;
const LONGEST = 40;

/** 得分由高到低依次为甲镇(97.5分)、乙镇(96.2分)…: a list that says how it is sorted. One figure out of its place is told. */
export function sortedLists({ mentions, text }: Context): Relation[] {
  let from = 0;
  return [...text.matchAll(SAID)].flatMap((found): Relation[] => {
    while (from < mentions.length && mentions[from]!.start < found.index) from += 1;
    const first = mentions[from];
    const after = mentions.slice(from, from + LONGEST);
    if (!first || first.start - found.index - found[0].length > 40) return [];
    const end = after.findIndex((each) => each.segment !== first.segment || each.sentence !== first.sentence);
    const list = end < 0 ? after : after.slice(0, end);
    // with a second figure of each, the list may be sorted by that one
    if (list.length < 3 || list.some((each) => each.unit !== first.unit || each.kind !== first.kind || each.depth !== first.depth) || !/^[^。;\n]*$/.test(text.slice(found.index, first.start))) return [];
    const rising = /^[低少小]/.test(found[1]!);
    const holds = inOrder(list, rising);
    const slip = !holds && list.some((_, i) => inOrder(list.filter((_each, n) => n !== i), rising));
    const said = `文中写明“${found[1]!}”`;
    return [{
      kind: "cross-section", expression: list.map((each) => each.digits).join(rising ? "<=" : ">="), computed: list.map((each) => each.digits).join(rising ? " <= " : " >= "),
      holds: holds ? true : slip ? false : null, mode: holds ? "exact" : slip ? "fail" : "n/a", figures: list.map((each) => each.index),
      note: holds ? `${said},所列次序相符。` : slip ? `${said},所列数字有一项不合次序,请核对。` : `${said},所列数字可能不是排序的依据。`,
    }];
  });
}

function inOrder(list: readonly Mention[], rising: boolean): boolean {
  return list.every((each, i) => i === 0 || (rising ? each.value.times(each.scale).gte(list[i - 1]!.value.times(list[i - 1]!.scale)) : each.value.times(each.scale).lte(list[i - 1]!.value.times(list[i - 1]!.scale))));
}
