import { type Draw, pick } from "./draw.ts";

/** Villages and streets for addresses; the numbers are invented. */
const places: Record<string, readonly string[]> = {
  "zc-beijiao": ["大姜村", "苏李村", "东塘村", "固玄庄村", "正阳路北段", "联民村"],
  "zc-nanjiao": ["高塘村", "韩家窝村", "贾黄村", "方达路", "李家村"],
  "zc-wangcun": ["沈古村", "尹家庄村", "栗家庄村", "彭家庄村", "万家村", "李家疃村", "西铺村"],
  "zc-sichoulu": ["丝绸路", "新建中路", "保安街", "机场路"],
  "zc-dajie": ["大街", "银子市街", "丝市街", "长安街"],
  "zc-qingnianlu": ["青年路", "东门路", "米山路", "站北路"],
  "zc-yonganjie": ["永安街", "凤鸣路", "体育场路", "胜利路"],
  "zc-chengbeilu": ["城北路", "石庙村", "祁家村", "前进村"],
  "zc-kfq": ["恒通路", "正阳路", "兴鲁大道", "周隆路"],
  "zc-hmt": ["旱码头大道", "恒星路", "物流大道"],
  "zc-ncy": ["耐材园一路", "耐材园二路", "宝山路"],
};

/** Towns and streets, by which most lists are spread. */
export const towns = ["zc-beijiao", "zc-nanjiao", "zc-wangcun", "zc-sichoulu", "zc-dajie", "zc-qingnianlu", "zc-yonganjie", "zc-chengbeilu"] as const;

/** 环保 and industry lists are longest where the factories are. */
export const industrialTowns = [
  "zc-beijiao", "zc-beijiao", "zc-beijiao", "zc-nanjiao", "zc-nanjiao", "zc-wangcun", "zc-wangcun", "zc-wangcun", "zc-chengbeilu", "zc-chengbeilu",
  "zc-sichoulu", "zc-yonganjie", "zc-kfq",
] as const;

export function placeIn(draw: Draw, town: string): string {
  return `${pick(draw, places[town] ?? ["周村城区"])}${10 + draw(180)}号`;
}

const offices: Record<string, string> = {
  "zc-fgj": "区发展和改革局", "zc-hbj": "市环境保护局周村分局", "zc-gtj": "市国土资源局周村分局", "zc-ghj": "市规划局周村分局",
};
export const nameOf = (office: string): string => offices[office] ?? office;

const heads = "鲁丰 恒泰 天成 广源 华信 瑞祥 金鼎 三和 同创 明宇 凯达 宏业 齐盛 福源 兴隆 正大 德信 万通 东方 新星 永固 隆昌 百川 中泰 利民 泽润 祥瑞 国辉 长虹 大昌 金泰 鸿运 立达 诚信 顺达 海纳 玉泉 凤阳 昆仑 泰山".split(" ");
const kinds = "纺织 化工 耐火材料 机械 铸造 家具 建材 包装 涂料 食品 沙发 木业 陶瓷 热电 印染 塑料 橡胶 钢管".split(" ");

/** The n-th invented firm of a series: no two of the first 720 are alike. */
export function firm(n: number, suffix = "有限公司"): string {
  const head = heads[n % heads.length] ?? "";
  const kind = kinds[(n + Math.floor(n / heads.length) * 7) % kinds.length] ?? "";
  return `${head}${kind}${suffix}`;
}
export const industryOf = (name: string): string => kinds.find((each) => name.includes(each)) ?? "其他";
export const firmHead = (n: number): string => heads[n % heads.length] ?? "";
