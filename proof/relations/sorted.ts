import type { Mention, Relation } from "../model.ts";
import type { Context } from "./context.ts";

const SAID = /[由从按](高到低|低到高|多到少|少到多|大到小|小到大)(?:顺序|次序)?(?:的)?(?:排列|排名|排序|排)?(?:前\p{Script=Han}{1,2}位)?(?:依次)?(?:的?\p{Script=Han}{0,4})?[为是:]{0,2}/gu;
const LONGEST = 40;
/** So many figures show an order that one of them breaks; of fewer, any may stand wrong, or the list be sorted by something else. */
const ENOUGH = 5;
/** 按完成率由高到低: what it says it is sorted by. */
const BY = /(?:按照?|依照?|以|根据)([^,，。;:\n]{1,24}?)(?:排名|排序|排列)?[,，]?$/u;
/** Words that say which figures they name. */
const NAMES: readonly (readonly [RegExp, (of: Mention) => boolean])[] = [
  [/(?:增[长幅速量]率?|[降涨跌]幅)$/, (of) => of.kind === "change"], [/浓度$/, (of) => of.kind === "concentration"], [/[率比重度]$/, (of) => of.kind === "rate"], [/(?:分数?|成绩)$/, (of) => of.kind === "score"],
  [/天数$/, (of) => of.kind === "days"], [/(?:(?<!指)数量?|总量)$/, (of) => of.kind === "count"], [/(?:额|金|投资|收入|产值)$/, (of) => of.kind === "amount"], [/面积$/, (of) => of.kind === "area"],
];

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
    if (list.length < 3 || list.some((each) => each.unit !== first.unit || each.comparison?.direction !== first.comparison?.direction || each.kind !== first.kind || each.depth !== first.depth) || !/^[^。;\n]*$/.test(text.slice(found.index, first.start))) return [];
    const rising = /^[低少小]/.test(found[1]!);
    const holds = inOrder(list, rising);
    const slip = !holds && list.length >= ENOUGH && saysWhatTheyAre(text.slice(Math.max(0, found.index - LONGEST), found.index), list[1]!) && list.some((_, i) => inOrder(list.filter((_each, n) => n !== i), rising));
    const said = `文中写明“${found[1]!}”`;
    return [{
      kind: "cross-section", expression: list.map((each) => each.digits).join(rising ? "<=" : ">="), computed: list.map((each) => each.digits).join(rising ? " <= " : " >= "),
      holds: holds ? true : slip ? false : null, mode: holds ? "exact" : slip ? "fail" : "n/a", figures: list.map((each) => each.index),
      note: holds ? `${said},所列次序相符。` : slip ? `${said},所列数字有一项不合次序,请核对。` : `${said},所列数字可能不是排序的依据。`,
    }];
  });
}

/** What stands before 由高到低 names these figures: 完成率 sorts no amounts, and what is sorted by two things need not be sorted by these. Asked of the second: in the clause of the first these words stand anyway. */
function saysWhatTheyAre(words: string, of: Mention): boolean {
  const by = BY.exec(words)?.[1];
  const noun = by?.replace(/[“”]/g, "") ?? /\p{Script=Han}*$/u.exec(words)![0];
  if (by !== undefined && /[和与及或]|[人户日月亩]均|每/.test(by)) return false;
  const named = NAMES.find(([ending]) => ending.test(noun));
  return named ? named[1](of) : by === undefined || of.label.includes(noun);
}

function inOrder(list: readonly Mention[], rising: boolean): boolean {
  return list.every((each, i) => i === 0 || (rising ? each.value.times(each.scale).gte(list[i - 1]!.value.times(list[i - 1]!.scale)) : each.value.times(each.scale).lte(list[i - 1]!.value.times(list[i - 1]!.scale))));
}
