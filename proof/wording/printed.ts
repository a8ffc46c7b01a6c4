import type { Mention } from "../model.ts";
import { about, type Remark, type WordingRule } from "./rule.ts";

const RANGE = /(?<![\d.%年月日-])(\d+(?:\.\d+)?)(?:~|-|—{1,2}|至)(\d+(?:\.\d+)?)%/g;

/** 63%~68%, the sign on both. */
export const rangePercent: WordingRule = {
  id: "range-percent", severity: "warning", source: "GB/T 15835-2011:百分数的范围两端都带%",
  wrong: ["合格率在63~68%之间。", "增幅为3-5%。"],
  right: ["合格率在63%~68%之间。", "1-3月增长5%。", "长100~150米。"],
  find: ({ text, mentions }) => [...text.matchAll(RANGE)].map((found): Remark => ({
    start: found.index, end: found.index + found[0].length, figures: within(mentions, found.index, found.index + found[0].length),
    message: `百分数范围“${found[0]}”前一个数没有百分号。`, advice: `请写“${found[1]}%~${found[2]}%”。`,
  })),
};

/** Mentions are in order of place, so the search halves. */
function within(mentions: readonly Mention[], from: number, to: number): Mention[] {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (mentions[middle]!.start < from) low = middle + 1;
    else high = middle;
  }
  const made: Mention[] = [];
  for (let i = low; i < mentions.length && mentions[i]!.start < to; i += 1) made.push(mentions[i]!);
  return made;
}

const ROUGH_BEFORE = /(?:(?<![履签合契])约|大约|(?<![最附])近|将近|超过|逾|至少|不少于|不低于)$/;
const ROUGH_AFTER = /^(?:左右|上下|以上|多|余)/;

/** 约20个左右 says it twice. */
export const roughTwice: WordingRule = {
  id: "rough-twice", severity: "warning", source: "概数词不重复使用",
  wrong: ["约20个左右的项目。", "完成率超过50%以上。"],
  right: ["约20个项目。", "完成率超过50%。", "50%以上完成。", "签约20个以上项目。"],
  find: ({ mentions }) => mentions.flatMap((each) => (ROUGH_BEFORE.test(each.before) && ROUGH_AFTER.test(each.after)
    ? [about(each, `前后两个概数词重复:“${each.before}${each.digits}${each.unit}${ROUGH_AFTER.exec(each.after)![0]}”。`, "请保留一个。")] : [])),
};

const WHOLE = /(?:合格|满意|达标|优良|出勤|覆盖|知晓|普及|准确|公开)率(?:为|达到?|:)?$/;

/** Shares of a whole end at 100. */
export const overWhole: WordingRule = {
  id: "over-whole", severity: "error", source: "部分占总体的比率不超过100%",
  wrong: ["抽检合格率为102.5%。"],
  right: ["抽检合格率为99.5%。", "投资完成率102.3%。", "合格率100%。"],
  find: ({ mentions }) => mentions.flatMap((each) => (each.kind === "rate" && each.unit === "%" && each.value.gt(100) && WHOLE.test(each.before)
    ? [about(each, `“${each.label}”${each.digits}%超过了100%。`, "请核对分子和分母。")] : [])),
};
