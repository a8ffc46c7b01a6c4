import type { MonthState, Named, Programme } from "../../contract/index.ts";

/** A small world for trying screens without a server. Its figures are the October 2016 ones of the first pack; the rows are invented. */
export const MONTH = "2016-10";

const orgs: readonly (readonly [id: string, name: string, short: string, kind: string])[] = [
  ["zc-beijiao", "北郊镇", "北郊", "town"], ["zc-nanjiao", "南郊镇", "南郊", "town"], ["zc-wangcun", "王村镇", "王村", "town"],
  ["zc-sichoulu", "丝绸路街道办事处", "丝绸路", "street"], ["zc-dajie", "大街街道办事处", "大街", "street"],
  ["zc-kfq", "周村经济开发区", "开发区", "park"], ["zc-hmt", "旱码头物流产业园区", "旱码头", "park"],
  ["zc-fgj", "区发展和改革局", "发改局", "department"], ["zc-jxj", "区经济和信息化局", "经信局", "department"], ["zc-whj", "区文化出版局", "文化局", "department"],
  ["zc-hbj", "市环境保护局周村分局", "环保局", "department"], ["zc-zjj", "区住房和城乡建设局", "住建局", "department"], ["zc-fpb", "区扶贫开发办公室", "扶贫办", "department"],
  ["zc-zwzx", "区政务服务中心", "政务中心", "department"], ["zc-rsj", "区人力资源和社会保障局", "人社局", "department"], ["zc-zzb", "区委组织部", "组织部", "department"],
  ["zc-gtj", "市国土资源局周村分局", "国土局", "department"], ["zc-ghj", "市规划局周村分局", "规划局", "department"],
];

export const org = (id: string): Named => ({ id, name: id === "zc" ? "周村区" : orgs.find(([each]) => each === id)?.[2] ?? id });

export const goals = ([
  ["重大项目建设", "zc-fgj"], ["工业强区建设", "zc-jxj"], ["文化名城建设", "zc-whj"], ["生态周村建设", "zc-hbj"], ["园区建设", "zc-kfq"],
  ["城乡一体化发展和新型城镇化建设", "zc-zjj"], ["扶贫攻坚", "zc-fpb"], ["优化营商环境", "zc-zwzx"], ["民生社会建设", "zc-rsj"], ["干部作风建设", "zc-zzb"],
] as const).map(([name, lead], i) => ({ id: `g${i + 1}`, seq: i + 1, name, lead: org(lead), leader: null }));

const hash = (n: number): string => (0x9e3779b9 * (n + 7)).toString(16).slice(-8).repeat(8);

export const months: MonthState[] = Array.from({ length: 11 }, (_, i) => {
  const month = `2016-${String(i + 1).padStart(2, "0")}`;
  if (i === 10) return { month, state: "open", editions: [] };
  const edition = { edition: 1, state: "issued" as const, at: `2016-${String(i + 2).padStart(2, "0")}-05T09:20:00+08:00`, by: "督考办 王敏", reason: null, hash: hash(i) };
  return { month, state: i === 9 ? "frozen" : "issued", editions: [i === 9 ? { ...edition, state: "frozen" } : edition] };
});

export const monthState = (month: string): MonthState | undefined => months.find((each) => each.month === month);

export const programme: Programme = {
  id: "zhoucun-2016", name: "周村区“十个新突破”", region: "370306", year: 2016, root: "zc", goals,
  organisations: [
    { id: "zc", name: "周村区", short: "周村", kind: "district", parent: null },
    ...orgs.map(([id, name, short, kind]) => ({ id, name, short, kind, parent: "zc" })),
  ],
  months, current: MONTH, languages: ["zh", "en"],
  notice: "数字与项目名称取自2016年10月的公开通报；其余行为演示而造，均标有“样例”，不得用作依据。",
  version: "0.1.0", pdf: { able: false, why: "服务器上没有安装 LibreOffice" },
};
