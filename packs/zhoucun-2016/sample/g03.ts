import { drawer, months, near, pick, type SampleRow, type SampleRows, someDay, three, two } from "./draw.ts";
import { placeIn, towns } from "./places.ts";

/** code|kind|unit|name|October's progress as the circular reports it, in our words|September's, invented|completed */
const works = [
  "GC-01|town|gsc|四合院及博物馆项目|四合院及博物馆项目的古民居示范院已投入使用|四合院及博物馆项目古民居示范院内部布展|",
  "GC-02|town|gsc|游客服务中心|游客服务中心主体工程完工|游客服务中心主体二层施工|",
  "GC-03|town|gsc|丝绸文化街沿街房屋维修改造|丝绸文化街{silk_houses}沿街房屋的维修改造{@silk_done}|丝绸文化街{silk_houses}沿街房屋的维修改造{@silk_done}|2016-10-26",
  "GC-04|town|gsc|瑞蚨祥提升改造|瑞蚨祥提升改造完成，已投入使用|瑞蚨祥进行内部装修|2016-10-12",
  "GC-05|town|gsc|古商城北片区安置楼|古商城北片区安置楼基础施工全面铺开|古商城北片区安置楼完成桩基|",
  "GC-06|village|wangcun|王村镇古村落保护开发PPP项目|王村镇古村落保护开发PPP项目正在策划方案|王村镇古村落保护开发PPP项目确定咨询单位|",
  "GC-07|village|wangcun|李家疃古村落三期工程|李家疃古村落三期工程、西铺村乡村记忆博物馆均已完工|李家疃古村落三期工程进行院落修缮|2016-10-20",
  // 西铺's progress is told in one sentence with 李家疃's
  "GC-08|museum|wangcun|西铺村乡村记忆博物馆|||2016-10-24",
  "GC-09|museum|wangcun|万家村乡村记忆博物馆||万家村乡村记忆博物馆主体修缮|",
  "GC-10|town|gsc|丝绸文化体验馆||丝绸文化体验馆基础完工|",
  "GC-11|town|gsc|丝绸文化民俗客栈||丝绸文化民俗客栈基础完工|",
];

function restoration(): SampleRows {
  const lines = works.map((line) => line.split("|"));
  const id = (code = ""): string => `restoration-${code.toLowerCase()}`;
  return [
    {
      table: "restoration",
      rows: lines.map(([code = "", kind = "", unit, name = "", , , completed], i): SampleRow => {
        const draw = drawer(code);
        const org = `zc-${unit}`;
        return {
          id: id(code), org, origin: "document", listed_from: "2016-01-01", code, seq: String(i + 1), name, kind,
          planned_start: "2016-02-20", started_on: kind === "village" && code === "GC-06" ? null : someDay(draw, pick(draw, ["2015-10", "2016-03", "2016-04"])),
          planned_completion: "2016-12-20", completed_on: completed || null,
          place: unit === "gsc" ? "周村古商城" : placeIn(draw, org), ...near(draw, unit === "gsc" ? "zc-dajie" : org),
        };
      }),
    },
    {
      table: "restoration.progress",
      rows: lines.flatMap(([code = "", , unit, , october, september]): SampleRow[] => [["2016-09", september, "sample"], ["2016-10", october, "document"]].flatMap(([month = "", text, origin = ""]) => (text ? [{
        id: `${id(code)}/${month}/1`, parent: id(code), org: `zc-${unit}`, origin, month, seq: "1", text, works_percent: null, quantity: null, measure: null,
      }] : []))),
    },
  ];
}

const HOUSES = 20;

function houses(): SampleRow[] {
  const draw = drawer("houses");
  return Array.from({ length: HOUSES }, (_, i): SampleRow => ({
    id: `house-${two(i + 1)}`, org: "zc-gsc", origin: "sample", listed_from: "2016-01-01",
    number: `丝绸文化街${2 * i + 1}号`, street: "丝绸文化街", work: pick(draw, ["屋面翻修、檐口复原", "木门窗修复、墙面清洗", "结构加固、青砖补砌", "牌匾与立面整治"]), project: "restoration-gc-03",
    planned_start: "2016-04-01", started_on: someDay(draw, pick(draw, ["2016-04", "2016-05"])), planned_completion: "2016-10-31",
    completed_on: someDay(draw, pick(draw, ["2016-07", "2016-08", "2016-09", "2016-10"])).replace(/-(2[7-9]|3\d)$/, "-26"),
    place: "丝绸文化街", ...near(draw, "zc-dajie"),
  }));
}

/** How many of each kind a month; October as the circular counts them, the others invented. */
const events = { activity: [41, 52, 38, 44, 57, 61, 66, 72, 63, 68], lecture: [2, 3, 4, 4, 5, 5, 4, 4, 6, 6], training: [3, 2, 5, 6, 7, 8, 8, 7, 9, 10] } as const;
const titles: Record<keyof typeof events, readonly string[]> = {
  activity: ["送戏下乡演出", "广场舞展演", "公益电影放映", "五音戏专场", "周村芯子展演", "社区书画展", "庄户剧团汇演", "文化惠民消费季演出", "国庆群众合唱", "非遗进校园"],
  lecture: ["孝文化与家风", "周村商埠史话", "《聊斋》与王村", "健康养生", "书法入门", "丝绸之路与周村"],
  training: ["广场舞骨干培训", "图书管理员培训", "合唱指挥培训", "摄影志愿者培训", "文化站辅导员培训"],
};

function cultureEvents(): SampleRow[] {
  const draw = drawer("events");
  return (Object.keys(events) as (keyof typeof events)[]).flatMap((kind) => months(2016, 1, 10).flatMap((month, m) =>
    Array.from({ length: events[kind][m] ?? 0 }, (_, i): SampleRow => {
      const town = kind === "activity" ? pick(draw, towns) : "zc-whj";
      return {
        id: `event-${kind}-${month}-${three(i + 1)}`, org: town, origin: "sample", kind, held_on: someDay(draw, month),
        name: `${pick(draw, titles[kind])}(第${i + 1}场)`, place: kind === "lecture" ? "区图书馆稷下讲堂" : placeIn(draw, town), audience: String(30 + draw(kind === "activity" ? 400 : 90)),
      };
    })));
}

/** 文化名城建设. */
export const rows = (): SampleRows => [
  ...restoration(), { table: "street_houses", rows: houses() }, { table: "culture_events", rows: cultureEvents() },
];
