import { type Draw, drawer, near, pick, type SampleRow, type SampleRows, share, shuffled, someDay, three, two } from "./draw.ts";
import { firm, firmHead, industrialTowns, industryOf, placeIn } from "./places.ts";

/** How many are on each list and how many are done, as the circular counts them at the end of October 2016. */
const LISTS = { majors: 25, majorsDone: 15, minors: 135, minorsDone: 116, odour: 529, odourDone: 514, upgrade: 223, upgradeDone: 200, kilns: 7 } as const;
const REFRACTORY = { shared_gas: 2, natural_gas: 18, stopped: 42, dismantled: 18 } as const;

const doneMonths = ["2016-03", "2016-04", "2016-05", "2016-06", "2016-07", "2016-08", "2016-09", "2016-10"];
const doneIn = (draw: Draw): string => someDay(draw, pick(draw, doneMonths));
/** true for the first `done` of n in a drawn order */
const marks = (draw: Draw, n: number, done: number): boolean[] => shuffled(draw, Array.from({ length: n }, (_, i) => i < done));
const spot = (draw: Draw) => {
  const town = pick(draw, industrialTowns);
  return { org: town, place: placeIn(draw, town), ...near(draw, town) };
};

const majors = (
  "燃煤锅炉淘汰 工业窑炉治理 重点行业挥发性有机物治理 生物质锅炉改造 耐材行业整治 烧结砖行业关停 建筑扬尘治理 道路扬尘治理 裸露土地绿化 物料堆场封闭 渣土运输整治 "
  + "机动车尾气治理 黄标车淘汰 油气回收改造 餐饮油烟治理 露天烧烤整治 秸秆禁烧 散煤清洁替代 集中供热覆盖 河道排污口整治 污水处理厂提标 危险废物规范化 畜禽养殖整治 在线监测联网 应急减排预案"
).split(" ");
const steps = ["摸底建档", "制定方案", "镇办自查", "企业改造", "现场核查", "设施验收", "台账销号", "长效管护"];

/** The 19 open minor items lie in ten major ones; a major item is done when all of it is. */
function cleanup(): SampleRow[] {
  const draw = drawer("cleanup");
  const sizes = share(LISTS.minors, majors.map((_, i) => 5 + (i % 3)));
  const openMajors = LISTS.majors - LISTS.majorsDone;
  const open = share(LISTS.minors - LISTS.minorsDone, Array.from({ length: openMajors }, () => 1));
  const order = shuffled(draw, majors.map((_, i) => i));
  return majors.flatMap((name, i) => {
    const left = open[order.indexOf(i)] ?? 0;
    return Array.from({ length: sizes[i] ?? 0 }, (_, m): SampleRow => ({
      id: `cleanup-${two(i + 1)}-${two(m + 1)}`, org: m % 3 === 0 ? "zc-hbj" : pick(draw, industrialTowns), origin: "sample", listed_from: "2016-01-01",
      number: `${two(i + 1)}-${two(m + 1)}`, major: two(i + 1), major_name: name, name: `${name}:${steps[m % steps.length] ?? ""}`,
      due_on: "2016-12-31", completed_on: m >= (sizes[i] ?? 0) - left ? null : doneIn(draw),
    }));
  });
}

const sources = ["喷漆车间", "污水站", "导热油炉", "硫化工序", "印刷工序", "储罐呼吸", "发酵车间", "食堂油烟", "涂胶工序", "废气排口"];
const treatments = ["活性炭吸附", "光氧催化", "封闭收集", "更换水性漆", "喷淋吸收", "停产拆除", "油气回收"];

function odour(): SampleRow[] {
  const draw = drawer("odour");
  return marks(draw, LISTS.odour, LISTS.odourDone).map((done, i): SampleRow => {
    const name = firm(i % 380);
    return {
      id: `odour-${three(i + 1)}`, origin: "sample", listed_from: "2016-01-01", ...spot(draw),
      number: `YW-${three(i + 1)}`, firm: name, industry: industryOf(name), source: pick(draw, sources), treatment: pick(draw, treatments),
      due_on: "2016-10-31", completed_on: done ? doneIn(draw) : null,
    };
  });
}

const base = { route: null, routed_on: null, completed_on: null, dismantled_on: null } as const;

function upgrade(): SampleRow[] {
  const draw = drawer("upgrade");
  return marks(draw, LISTS.upgrade, LISTS.upgradeDone).map((done, i): SampleRow => {
    const name = firm(400 + i);
    return {
      id: `upgrade-${three(i + 1)}`, origin: "sample", listed_from: "2016-01-01", ...spot(draw), ...base,
      list: "upgrade", firm: name, industry: industryOf(name), due_on: "2016-12-31", completed_on: done ? doneIn(draw) : null,
    };
  });
}

function kilns(): SampleRow[] {
  const draw = drawer("kilns");
  return ["沈古", "尹家庄", "彭家庄", "高塘", "贾黄", "固玄庄", "石庙"].slice(0, LISTS.kilns).map((village, i): SampleRow => {
    const town = i < 3 ? "zc-wangcun" : i < 5 ? "zc-nanjiao" : i === 5 ? "zc-beijiao" : "zc-chengbeilu";
    const down = someDay(draw, pick(draw, ["2016-05", "2016-06", "2016-08", "2016-09"]));
    return {
      id: `kiln-${i + 1}`, org: town, origin: "sample", listed_from: "2016-01-01", ...base,
      list: "brick_kiln", firm: `${village}砖瓦厂`, industry: "烧结砖", due_on: "2016-09-30", completed_on: down, dismantled_on: down, place: `${village}村`, ...near(draw, town),
    };
  });
}

function refractory(): SampleRow[] {
  const draw = drawer("refractory");
  const { shared_gas, natural_gas, stopped, dismantled } = REFRACTORY;
  return Array.from({ length: shared_gas + natural_gas + stopped }, (_, i): SampleRow => {
    const route = i < shared_gas ? "shared_gas" : i < shared_gas + natural_gas ? "natural_gas" : "stopped";
    const down = route === "stopped" && i - shared_gas - natural_gas < dismantled;
    const routed = someDay(draw, pick(draw, ["2016-04", "2016-05", "2016-06", "2016-07"]));
    return {
      id: `refractory-${two(i + 1)}`, org: "zc-wangcun", origin: "sample", listed_from: "2016-01-01", ...base,
      list: "refractory", firm: `${firmHead(i)}${["耐火材料", "炉料"][Math.floor(i / 40)] ?? "镁砂"}有限公司`, industry: "耐火材料", route, due_on: "2016-12-31",
      routed_on: routed, completed_on: route === "stopped" ? null : routed, dismantled_on: down ? someDay(draw, pick(draw, ["2016-08", "2016-09", "2016-10"])) : null,
      place: placeIn(draw, "zc-wangcun"), ...near(draw, "zc-wangcun"),
    };
  });
}

export const rows = (): SampleRows => [
  { table: "cleanup_items", rows: cleanup() },
  { table: "odour_points", rows: odour() },
  { table: "remediation_firms", rows: [...upgrade(), ...kilns(), ...refractory()] },
];
