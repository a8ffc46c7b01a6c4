import { about, type WordingRule } from "./rule.ts";

const SHARE = /(?:率|比重|占比|比例|满意度)$|^占.+的$/;
/** 结案率减少0.94%: the share itself is the subject */
const OF_SHARE = /(?:率|比重|占比|比例|满意度)(?:同比|环比|[比较与][上去前]\p{Script=Han}{1,4})?(?:上升|提高|下降|降低|增加|减少|提升|回落)了?$/u;
/** 超时间进度3.3%, 高于平均增幅2%: a difference of two rates */
const AHEAD = /[超欠](?:过)?(?:时间|序时|目标|均衡)?进度$|[高低快慢]于.{0,8}(?:增幅|增速|平均水平)$/u;
/** 增长率 and 增幅 are themselves changes in per cent */
const GROWTH = /(?:增长|下降|递增|增减)率$/;

/** A share moves by percentage points; by per cent it would be a share of a share. */
export const pointsAsPercent: WordingRule = {
  id: "points-as-percent", severity: "warning", source: "百分比之差以百分点计(国家统计局统计用语)",
  wrong: ["结案率93.2%,同比上升0.04%。", "结案数减少71件,结案率减少0.94%。", "占预算的86.6%,超时间进度3.3%。", "占全省总额的54.1%,比去年同期提高3.23%。", "本月办结率为91%,比上月提高2%。"],
  right: ["结案率93.2%,同比上升0.04个百分点。", "完成投资9.1亿元,同比增长2%。", "开工率达80%,完成投资3亿元,增长6%。"],
  find: ({ mentions }) => mentions.flatMap((change) => {
    if (change.kind === "change" && change.unit === "%" && OF_SHARE.test(change.before) && !/(?:增长|下降|递增|增减)率/.test(change.before)) {
      return [about(change, `“${change.label}”说的是比率的变动,却写成了“${change.digits}%”。`, `两个比率之差应写“${change.digits.replace("-", "")}个百分点”;如确为相对变动,请写明。`)];
    }
    if (change.unit === "%" && change.comparison && AHEAD.test(change.before)) return [about(change, `与进度或平均水平之差写成了“${change.digits}%”。`, `两个比率之差应写“${change.digits.replace("-", "")}个百分点”。`)];
    const rate = mentions[change.index - 1];
    if (change.kind !== "change" || change.unit !== "%" || !rate || rate.kind !== "rate" || rate.segment !== change.segment || rate.sentence !== change.sentence) return [];
    const words = rate.before.replace(/(?:为|达到?|:)+$/, "");
    if (!SHARE.test(words) || GROWTH.test(words) || !/^(?:同比|环比|[比较与][上去前历]|上升|提高|下降|降低|增加|减少|提升|回落)/.test(change.before)) return [];
    return [about(change, `“${rate.label}”是比率,其变动写成了“${change.digits}%”。`, `两个比率之差应写“${change.digits.replace("-", "")}个百分点”;如确为相对变动,请写明。`)];
  }),
};
