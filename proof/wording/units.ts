import type { Mention } from "../model.ts";
import { type Remark, type WordingRule } from "./rule.ts";

const SYMBOL = /[a-zA-Zμ]/;

/** One item, one way to write a unit. */
export const mixedUnits: WordingRule = {
  id: "mixed-units", severity: "note", source: "同一事项内计量单位的写法应当一致(GB/T 15835-2011 行文一致)",
  wrong: ["PM10平均浓度0.09毫克/立方米,氨氮平均浓度0.5mg/L。", "甲项目完成投资1.2亿元,乙项目完成投资3500万元。"],
  right: ["PM10平均浓度90微克/立方米,PM2.5平均浓度60微克/立方米。", "完成投资1.2亿元,比上年增加0.3亿元。", "总投资3亿元,发放补贴35万元。"],
  find: ({ mentions }) => {
    const made: Remark[] = [];
    const firstOf = new Map<string, Mention>();
    for (const each of mentions) {
      const subject = each.measure === "concentration" ? "" : each.measure === "money" && each.kind === "amount" ? each.label.slice(-4) : undefined;
      if (subject === undefined) continue;
      const key = `${each.item} ${each.paragraph} ${each.measure} ${subject}`;
      const first = firstOf.get(key);
      if (!first) firstOf.set(key, each);
      else if (first !== each && style(first) !== style(each)) {
        made.push({ start: each.textStart, end: each.textEnd, figures: [first, each], message: `同一事项内“${first.unit}”与“${each.unit}”混用。`, advice: `请统一用“${first.unit}”一类的写法。` });
        firstOf.set(key, { ...first, unit: first.unit, label: `${first.label} ` });
      }
    }
    return made;
  },
};

const style = (of: Mention): string => (of.measure === "concentration" ? (SYMBOL.test(of.unit) ? "symbol" : "han") : of.unit);

/** 改善 for some and 下降 for others of one list: the same direction, two verbs. */
export const mixedVerbs: WordingRule = {
  id: "mixed-verbs", severity: "note", source: "同一事项内同向变化宜用同一动词",
  wrong: ["PM10平均浓度80微克/立方米,同比改善12%;氨氮平均浓度0.5mg/L,同比下降8%。"],
  right: ["PM10平均浓度80微克/立方米,同比下降12%;氨氮平均浓度0.5mg/L,同比下降8%。"],
  find: ({ mentions }) => {
    const made: Remark[] = [];
    const verbOf = new Map<number, Mention>();
    for (const change of mentions) {
      if (change.kind !== "change" || mentions[change.index - 1]?.kind !== "concentration") continue;
      const first = verbOf.get(change.item);
      if (!first) verbOf.set(change.item, change);
      else if (/改善/.test(first.before) !== /改善/.test(change.before) && /改善|下降/.test(change.before)) {
        made.push({ start: change.textStart, end: change.textEnd, figures: [first, change], message: "同一事项内浓度降低有的写“改善”,有的写“下降”,方向相同而用词不一。", advice: "请统一动词,以免被读成有升有降。" });
      }
    }
    return made;
  },
};
