import { addDays } from "../../../core/index.ts";
import { dayIn, distribute, drawer, months, near, pick, rising, type SampleRow, type SampleRows, someDay, three } from "./draw.ts";
import { earlier, fact, known, LAST_DAY, made, towns } from "./origin.ts";

/** 城乡一体化发展和新型城镇化建设: registrations, city management, public works, waste. */
export function rows(): SampleRows {
  const works = publicWorks();
  return [
    { table: "service_counts", rows: serviceCounts() },
    { table: "city_problems", rows: cityProblems() },
    { table: "works", rows: works.works },
    { table: "works.investment", rows: works.investment },
    { table: "works.progress", rows: works.progress },
    { table: "cleanups", rows: cleanups() },
  ];
}

const year = months(2016, 1, 10);

function serviceCounts(): SampleRow[] {
  const reported = {
    migrant_registration: ["1182", "764", "1920", "1655", "1473", "1390", "1428", "1516", "1604", "1367"],
    residence_permit: ["612", "388", "815", "790", "734", "702", "691", "726", "768", "747"],
  };
  return Object.entries(reported).flatMap(([item, amounts]) => year.map((month, i) => {
    const stamp = month === "2016-10" ? fact : made;
    return stamp(`sc-${item}-${month}`, "zc-gaj", {
      item, month, amount: amounts[i] ?? null, measure: item === "residence_permit" ? "张" : "条",
      source: "公安分局流动人口服务管理系统月报",
    });
  }));
}

const found = [41, 38, 47, 52, 49, 56, 61, 58, 50, 54];
const kinds = {
  stall: "沿街商户占道经营", garbage: "生活垃圾乱倒", advert: "墙面乱贴小广告",
  facility: "井盖、路牙石破损", parking: "人行道车辆乱停", dust: "渣土车沿路撒漏",
} as const;

/** Found on the daily round; every one is put right within its month. A few of summer came back (反弹). */
function cityProblems(): SampleRow[] {
  const draw = drawer("city-problems");
  return year.flatMap((month, m) => Array.from({ length: found[m] ?? 0 }, (_, i) => {
    const kind = pick(draw, Object.keys(kinds)) as keyof typeof kinds;
    const org = pick(draw, towns);
    const found_on = dayIn(month, 1 + Math.floor((i * 26) / (found[m] ?? 1)));
    const rectified_on = addDays(found_on, 1 + draw(4));
    const verified_on = addDays(rectified_on, draw(2) + 1);
    const cameBack = m >= 4 && m <= 7 && i % 23 === 11;
    return made(`cp-${month}-${three(i + 1)}`, org, {
      code: `CG${month.replace("-", "")}${three(i + 1)}`, kind, description: kinds[kind],
      found_on, assigned_on: found_on, rectified_on: earlier(rectified_on, LAST_DAY),
      verified_on: known(verified_on), closed_on: known(addDays(verified_on, 1)),
      rebound_on: cameBack ? addDays(verified_on, 20) : null,
      place: `第${1 + draw(12)}巡查路段`, ...near(draw, org),
    });
  }));
}

function publicWorks(): { works: SampleRow[]; investment: SampleRow[]; progress: SampleRow[] } {
  const draw = drawer("works");
  const work = (id: string, org: string, seq: number, name: string, dates: Record<string, string>): SampleRow =>
    fact(id, org, { code: `W-CX-0${seq}`, name, goal: "g6", seq: String(seq), listed_from: dates["started_on"] ?? "2016-01-01", ...dates });
  const works = [
    work("w-qingzi", "zc-jtj", 1, "庆淄路大修工程", { planned_start: "2016-04-01", started_on: "2016-04-06" }),
    work("w-s102", "zc-jtj", 2, "省道102改建工程", { started_on: "2016-03-15" }),
    work("w-expressways", "zc-jtj", 3, "济青高速、滨博高速扩容工程周村段", { started_on: "2016-06-20" }),
    work("w-fenghuang", "zc-lyj", 4, "凤凰山小型游客中心和停车场项目", { started_on: "2016-10-12" }),
  ];
  const paid = months(2016, 4, 10);
  const investment = rising(draw, "5185", paid.length, 0).map((amount, i) => {
    const month = paid[i] ?? "";
    return (month === "2016-10" ? fact : made)(`w-qingzi/${month}`, "zc-jtj", { parent: "w-qingzi", month, amount });
  });
  const tell = (parent: string, org: string, month: string, text: string): SampleRow =>
    (month === "2016-10" ? fact : made)(`${parent}/p-${month}`, org, { parent, month, seq: "1", text });
  const progress = [
    tell("w-qingzi", "zc-jtj", "2016-09", "完成投资{qingzi_invested}，主路面沥青摊铺过半"),
    tell("w-qingzi", "zc-jtj", "2016-10", "完成投资{qingzi_invested}，主路面已竣工通车"),
    ...["2016-07", "2016-08", "2016-09", "2016-10"].flatMap((month) => [
      tell("w-s102", "zc-jtj", month, "施工"),
      tell("w-expressways", "zc-jtj", month, "施工"),
    ]),
    tell("w-fenghuang", "zc-lyj", "2016-10", "已开工建设"),
  ];
  return { works, investment, progress };
}

const cleared = ["3200", "2600", "4100", "4800", "5300", "5600", "5200", "4900", "5500", "6000"];

/** Mixed waste cleared street by street; October's rows add up to what the document states. */
function cleanups(): SampleRow[] {
  const draw = drawer("cleanups");
  return year.flatMap((month, m) => distribute(draw, cleared[m] ?? "0", 12, 3, 0).map((volume, i) => {
    const org = towns[i % towns.length] ?? "zc-dajie";
    return made(`cl-${month}-${three(i + 1)}`, org, { cleared_on: someDay(draw, month), area: `第${i + 1}清理片区`, volume });
  }));
}
