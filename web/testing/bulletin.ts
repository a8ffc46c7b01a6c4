import type { Bulletin, WireRun } from "../../contract/index.ts";
import { MONTH, monthState, programme } from "./world.ts";

/** `[22.75亿元|city_invested]` is a figure; the rest is prose. */
function runs(text: string): WireRun[] {
  return text.split(/(\[[^\]]+\])/).filter((each) => each !== "").map((each, i): WireRun => {
    const match = /^\[(.+)\|(.+)\]$/.exec(each);
    if (!match) return { kind: "text", text: each, font: null, bold: false };
    const metric = match[2]!;
    return { kind: "figure", id: `f${i}`, text: match[1]!, status: metric === "o3_days" ? "absent" : "frozen", binding: metric.startsWith("row:") ? { kind: "field", register: "projects", table: "projects.progress", row: "p-1/2", main: metric.slice(4), field: "quantity" } : { kind: "metric", metric, org: "zc", month: MONTH } };
  });
}

const items: readonly (readonly [string, string])[] = [
  ["重大项目建设", "截至10月底，[20个|city_projects]市重大项目全部开工建设，完成投资[22.75亿元|city_invested]、年度投资完成率[71.7%|city_invest_rate]。[34个|district_projects]区工业服务业重点项目[28个|district_started]开工建设、开工率[82.35%|district_start_rate]，完成投资[28.74亿元|district_invested]、年度投资完成率[64.4%|district_invest_rate]。全市考核排名第[3|rank_g1]位。"],
  ["工业强区建设", "12个市重点技改项目完成投资[6.11亿元|tech_invested]，完成年度投资计划的[102.3%|tech_invest_rate]。10月31日，磐石刚玉、政泰耐火、恒洋环保、九州电力、万民工贸、天兴园林[6家|listed_firms]企业在齐鲁股权交易中心挂牌。全区[212个|green_done]绿动力提升工程项目全部竣工。全市考核排名第[5|rank_g2]位。"],
  ["文化名城建设", "四合院及博物馆项目古民居示范院投入使用。游客服务中心完成主体工程建设。丝绸文化街[20处|houses_done]沿街房屋维修改造全部完工。10月份，组织文化活动[68场|activities]、稷下讲堂主题讲座[6场|lectures]、文化志愿者培训[10场|trainings]。全市考核排名第[4|rank_g3]位。"],
  ["生态周村建设", "10月份，全区环境空气质量良好天数[22天|good_days]，同比改善10天，改善率[32.3%|good_days_rate_change]。PM2.5平均浓度[0.065毫克/立方米|pm25]，同比[改善28%|pm25_change]；臭氧超标[〔有效数据不足〕|o3_days]。[529个|sources_done]空气异味综合整治点源完成治理[514个|sources_done]。区党政领导班子成员带队夜查发现问题[363个|night_found]完成整改[301个|night_fixed]。全市考核排名第[9|rank_g4]位。"],
  ["园区建设", "周村经济开发区：西部路网改造完成雨水管网铺设；赫尔希植物胶囊项目1号车间[8条|row:p-1]生产线继续调试；泰鼎智能化造纸机械项目完成厂房三面墙体砌筑。全市考核排名第[7|rank_g5]位。"],
];

export const bulletin = (month: string): Bulletin => ({
  month, state: monthState(month)!, edition: monthState(month)?.editions.at(-1) ?? null,
  head: { mark: "中共周村区委、周村区人民政府督查考核办公室文件", number: "周督考通〔2016〕10号", urgency: null, title: ["关于10月份全区“十个新突破”", "工作情况的通报"], to: "各镇党委、政府，各街道党工委、办事处，区直各部门、单位：" },
  blocks: [
    { kind: "paragraph", id: "opening", goal: null, runs: runs("现将10月份全区“十个新突破”工作情况通报如下：") },
    { kind: "heading", id: "s0", number: "一、", runs: runs("工作进展情况") },
    ...items.map(([heading, text], i) => ({ kind: "item" as const, id: `s0.${i}`, goal: `g${i + 1}`, number: `${i + 1}.`, heading: `${heading}。`, runs: runs(text) })),
    { kind: "heading", id: "s1", number: "二、", runs: runs("存在的主要问题") },
    { kind: "item", id: "s1.0", goal: null, number: "1.", heading: "工作推进落实不够持续有力。", runs: runs("重大项目建设方面，26个区工业和服务业新建项目6个未开工，其中鲁中综合物流港项目没有实质性进展。") },
    { kind: "heading", id: "s2", number: "三、", runs: runs("下一步工作打算") },
    { kind: "item", id: "s2.0", goal: "g1", number: "1.", heading: "重大项目建设。", runs: runs("一是加强项目挂包。二是狠抓项目开工和推进。三是抓好明年项目储备。") },
  ],
  foot: { signer: "中共周村区委、周村区人民政府督查考核办公室", sealed: true, date: "2016年11月5日", note: null, copies: "区委常委，区人大、区政府、区政协领导同志。", printer: "周村区督查考核办公室", printed_on: "2016年11月5日印发" },
  figures: 36, absent: 1, changes: [], notice: programme.notice,
});
