import { describe, expect, test } from "vitest";
import { proofread } from "../proofread.ts";

const shown = (text: string): string[] => proofread(text).figures.map((each) => `${each.text} ${each.digits} ${each.unit} ${each.kind}`);

describe("one figure", () => {
  test.each([
    ["共办结诉求937件。", "办结诉求937件 937 件 count"],
    ["派出7个检查组。", "7个检查组 7 个 count"],
    ["完成投资2.75亿元。", "完成投资2.75亿元 2.75 亿元 amount"],
    ["开工率82.5%。", "开工率82.5% 82.5 % rate"],
    ["用电量同比下降5.9%。", "用电量同比下降5.9% 5.9 % change"],
    ["事故同比减少4起。", "事故同比减少4起 4 起 change"],
    ["占比较上年提高1.1个百分点。", "占比较上年提高1.1个百分点 1.1 个百分点 change"],
    ["PM2.5平均浓度46微克/立方米。", "浓度46微克/立方米 46 微克/立方米 concentration"],
    ["全市排名第4位。", "全市排名第4位 4 位 rank"],
    ["良好天数21天。", "良好天数21天 21 天 days"],
    ["新增绿地3.5万平方米。", "新增绿地3.5万平方米 3.5 万平方米 area"],
    ["东山镇(97.5分)。", "东山镇(97.5分 97.5 分 score"],
    ["受伤人数为0。", "受伤人数为0 0  count"],
    ["清运垃圾1,250吨。", "清运垃圾1,250吨 1250 吨 other"],
    ["收入同比增长-3.2%。", "收入同比增长-3.2% -3.2 % change"],
    ["新增岗位30个。", "新增岗位30个 30 个 count"],
    ["产值提高到35亿元。", "产值提高到35亿元 35 亿元 amount"],
    ["垃圾桶(7件)。", "垃圾桶(7件 7 件 count"],
    ["APP 3个。", "APP 3个 3 个 count"],
    ["总 数0.87%。", "总 数0.87% 0.87 % rate"],
    ["较差12个。", "较差12个 12 个 count"],
    ["组织青年志愿者培训10场。", "志愿者培训10场 10 场 count"],
    ["5家“专精特新”企业获奖。", "5家“专精特新” 5 家 count"],
    ["9家需搬迁化工企业停产。", "9家需搬迁 9 家 count"],
    ["梳理出12项需求清单。", "12项需求清单 12 项 count"],
    ["发现5个需整改问题。", "5个需整改问题 5 个 count"],
    ["还有5个需进一步整改的问题。", "5个需进一步整改的问题 5 个 count"],
    ["二期3条生产线达产见效。", "二期3条生产线达产 3 条 count"],
    ["4个项目列入2018年储备库。", "4个项目列入2018年 4 个 count"],
    ["5月份有6件逾期。", "5月份有6件逾期 6 件 count"],
    ["2018年安排項(xiàng)目26個。", "項(xiàng)目26個 26 個 count"],
    ["開工率達(dá)52%。", "開工率達(dá)52% 52 % rate"],
    ["完成投資1.5億元。", "完成投資1.5億元 1.5 億元 amount"],
    ["開工項(xiàng)目12個(gè)。", "項(xiàng)目12個(gè) 12 個 count"],
  ])("%s", (text, expected) => expect(shown(text)).toEqual([expected]));
});

describe("several figures", () => {
  test.each([
    ["15大项48小项", ["15大项48小项 15 大项 count", "15大项48小项 48 小项 count"]],
    ["死亡12人,同比减少3起、5人,分别下降16.9%和15.0%。", ["死亡12人 12 人 count", "减少3起 3 起 change", "5人 5 人 change", "分别下降16.9% 16.9 % change", "15.0% 15.0 % change"]],
    ["目标任务50亿元的57%。", ["目标任务50亿元 50 亿元 amount", "50亿元的57% 57 % rate"]],
    ["占年度计划的75%124个新建项目。", ["占年度计划的75% 75 % rate", "124个新建项目 124 个 count"]],
  ])("%s", (text, expected) => expect(shown(text).map((each) => each.replace(/^分别/, ""))).toEqual(expected.map((each) => each.replace(/^分别/, ""))));
});

test("section, heading, period and plan", () => {
  const { figures } = proofread("通报10月份情况:\n一、工作进展\n1.项目建设。截至9月底,开工5个。建成2个。\n二、下一步打算\n1.项目建设。11月份开工3个。");
  expect(figures.map((each) => [each.section, each.heading, each.period, each.periodInferred, each.plan])).toEqual([
    ["一.1", "项目建设", "截至9月底", false, false], ["一.1", "项目建设", "截至9月底", true, false], ["二.1", "项目建设", "11月份", false, true],
  ]);
});

test("approximate and limit are told apart from measurements", () => {
  const { figures } = proofread("约20家企业参加,满意率须达95%以上,履约18家。");
  expect(figures.map((each) => [each.digits, each.approximate, each.limit])).toEqual([["20", true, false], ["95", true, true], ["18", false, false]]);
});

test("start and end mark the string in the text that was given", () => {
  const text = "　　完成投资 ２２．７５ 亿元，开工率\n82%。";
  for (const each of proofread(text).figures) expect(text.slice(each.start, each.end)).toBe(each.text);
  expect(proofread(text).figures.map((each) => each.value)).toEqual([22.75, 82]);
});
