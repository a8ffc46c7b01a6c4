import { about, type WordingRule } from "./rule.ts";

/** 同比 is against a year ago, 环比 against the period before. */
export const yearForMonth: WordingRule = {
  id: "year-for-month", severity: "warning", source: "同比与上年同期比,环比与上一期比(国家统计局统计用语)",
  wrong: ["受理诉求320件,较上月同比增长5%。", "办结90件,比上季度同比减少3%。", "受理12件,较去年同期环比上升9%。"],
  right: ["受理诉求320件,较上月增长5%。", "受理诉求320件,环比增长5%。", "较上年同期增长4%,环比增长3%。"],
  find: ({ mentions }) => mentions.flatMap((change) => {
    if (change.kind !== "change") return [];
    if (/(?:上月|上个月|上周|上季度?|上期)(?:份|末|底)?同比/.test(change.before)) return [about(change, "与上一期相比却用了“同比”。", "与上月、上季相比请用“环比”或删去“同比”。")];
    if (/(?:上年|去年)同期环比/.test(change.before)) return [about(change, "与上年同期相比却用了“环比”。", "与上年同期相比请用“同比”。")];
    return [];
  }),
};

/** 下降 already says that it is less. */
export const negativeFall: WordingRule = {
  id: "negative-fall", severity: "warning", source: "增减方向由动词表示,数字不再带负号",
  wrong: ["用电量同比下降-8.9%。", "收入同比增长-3.2%。"],
  right: ["用电量同比下降8.9%。", "收入同比增长3.2%。", "增速为-1.2%。"],
  find: ({ mentions }) => mentions.flatMap((change) => {
    if (!change.digits.startsWith("-") || !change.comparison || /(?:增速|增幅|增长率|涨幅)/.test(change.before)) return [];
    const size = change.digits.slice(1) + change.unit;
    return [change.comparison.direction === "down" ? about(change, `“下降”之后又带负号,意思成了上升。`, `请写“下降${size}”。`) : about(change, "以负数表示增长。", `请写“下降${size}”。`)];
  }),
};

/** 减少2.5亿元,增长4%: the same change told both ways. */
export const turnedVerb: WordingRule = {
  id: "turned-verb", severity: "error", source: "同一变动的绝对数与相对数方向一致",
  wrong: ["完成收入9.5亿元,同比减少2.5亿元,增长20.8%。", "死亡9人,同比增加3人,下降50%。"],
  right: ["完成收入9.5亿元,同比减少2.5亿元,下降20.8%。", "收入同比增加2亿元,支出下降3%。", "起数同比减少3起、死亡人数增加2人。", "同比减少5件,环比增长4%。"],
  find: ({ mentions }) => mentions.flatMap((change) => {
    const amount = mentions[change.index - 1];
    if (change.kind !== "change" || change.unit !== "%" || amount?.kind !== "change" || amount.measure === "share" || amount.measure === "points" || !amount.comparison || !change.comparison) return [];
    if (amount.sentence !== change.sentence || !/^,(?:增长|增加|上升|提高|上涨|下降|减少|降低|下跌)(?:了|约)?$/.test(change.gap) || amount.comparison.direction === change.comparison.direction) return [];
    return [about(change, `前面写“${amount.before}${amount.digits}${amount.unit}”,后面写“${change.before}${change.digits}%”,方向相反。`, "请核对增减方向。")];
  }),
};

/** Nothing falls by more than all of it. */
export const fallTooFar: WordingRule = {
  id: "fall-too-far", severity: "error", source: "下降不用倍数,降幅不超过100%",
  wrong: ["投诉量同比下降2倍。", "发案数减少120%。"],
  right: ["投诉量同比下降50%。", "订单同比增长2倍。", "发案数减少12起。"],
  find: ({ mentions }) => mentions.flatMap((change) => {
    const down = change.comparison?.direction === "down" || /(?:下降|减少|降低|缩短|回落)(?:了|约|近)?$/.test(change.before);
    if (!down) return [];
    if (change.unit === "倍") return [about(change, `减少不能用倍数表示:“${change.before}${change.digits}倍”。`, "请改为下降的百分数,或写“为原来的几分之一”。")];
    if (change.unit === "%" && change.value.abs().gt(100)) return [about(change, `降幅${change.digits}%超过了100%。`, "请核对数字,或改写为绝对数。")];
    return [];
  }),
};
