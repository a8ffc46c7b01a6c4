import { decimal, distribute, drawer, near, pick, rising, type SampleRow, type SampleRows, share, someDay, three, two, whole } from "./draw.ts";
import { firm, industrialTowns, placeIn } from "./places.ts";

/** Totals that the circular reports for October 2016, in 万元; the plan is the one they imply. */
const TECH = { invested: "61100", plan: "59726" };
const GREEN = { works: 212, invested: "59500" };

/** town|firm|project|industry (invented) */
const tech = [
  "beijiao|鲁周纺织有限公司|高档面料无水印染技改|纺织", "beijiao|汇川精密机械有限公司|数控系统升级技改|机械",
  "nanjiao|恒阳建材有限公司|板材自动化切割线技改|建材", "nanjiao|润泽医疗用品有限公司|洁净车间技改|医药",
  "wangcun|天硕特种水泥有限公司|立磨节能技改|建材", "wangcun|广润窑业有限公司|梭式窑改造|耐火材料",
  "wangcun|彭阳耐火材料有限公司|硅砖隧道窑余热利用技改|耐火材料", "chengbeilu|科远电机有限公司|定子自动嵌线技改|机械",
  "chengbeilu|瑞丰不锈钢制品有限公司|精密冷轧技改|冶金", "kfq|华阳环保设备有限公司|焊接机器人技改|机械",
  "kfq|联成阀门有限公司|铸造线环保技改|机械", "sichoulu|丝周家纺有限公司|智能裁剪技改|纺织",
];

function techRows(): SampleRows {
  const draw = drawer("tech");
  const plans = distribute(draw, TECH.plan, tech.length, 4, 0);
  const amounts = share(whole(TECH.invested), plans.map((plan) => whole(plan, 0) * (85 + draw(30)))).map((part) => decimal(part));
  const main = tech.map((line, i): SampleRow => {
    const [town, company = "", name = "", industry = ""] = line.split("|");
    const plan = plans[i] ?? "0";
    return {
      id: `tech-${two(i + 1)}`, org: `zc-${town}`, origin: "sample", listed_from: "2016-01-01",
      code: `JG-2016-${two(i + 1)}`, name: `${company.replace("有限公司", "")}${name}项目`, firm: company, industry,
      annual_plan: plan, total_investment: decimal(whole(plan) * (10 + draw(6)), 3),
      planned_start: "2016-01-15", started_on: someDay(draw, pick(draw, ["2015-11", "2016-01"])), planned_completion: "2016-12-20", completed_on: null,
      place: placeIn(draw, `zc-${town}`), ...near(draw, `zc-${town}`),
    };
  });
  const investment = main.flatMap((row, i) => rising(drawer(`tech ${i}`), amounts[i] ?? "0", 10).map((amount, m): SampleRow => ({
    id: `${row.id}/2016-${two(m + 1)}`, parent: row.id ?? null, org: row.org ?? null, origin: "sample", month: `2016-${two(m + 1)}`, amount,
  })));
  return [{ table: "tech_projects", rows: main }, { table: "tech_projects.investment", rows: investment }];
}

/** one in so many is of that kind */
const kinds = ["coal_powder", "biomass", "biomass", "gas", "gas", "gas", "electric", "kiln", "kiln", "removal"] as const;

function greenRows(): SampleRows {
  const draw = drawer("green");
  const costs = distribute(draw, GREEN.invested, GREEN.works, 8);
  return [{
    table: "green_works",
    rows: costs.map((cost, i): SampleRow => {
      const town = pick(draw, industrialTowns);
      const month = pick(draw, ["2016-03", "2016-05", "2016-06", "2016-07", "2016-08", "2016-09", "2016-09", "2016-10"]);
      const accepted = month < "2016-09" && draw(4) > 0 ? someDay(draw, "2016-10") : null;
      return {
        id: `green-${three(i + 1)}`, org: town, origin: "sample", listed_from: "2016-01-01",
        code: `LDL-${three(i + 1)}`, firm: firm(i), kind: kinds[i % kinds.length] ?? "gas", tonnage: String(2 + 2 * draw(10)), cost, accepted_on: accepted,
        planned_start: "2016-01-10", started_on: someDay(draw, pick(draw, ["2015-12", "2016-01", "2016-02"])), planned_completion: "2016-10-31", completed_on: someDay(draw, month),
        place: placeIn(draw, town), ...near(draw, town),
      };
    }),
  }];
}

const BOARD = "齐鲁股权交易中心";

function listings(): SampleRow[] {
  const october = ["磐石刚玉", "政泰耐火", "恒洋环保", "九州电力", "万民工贸", "天兴园林"];
  const earlier = [["鲁周纺织", "2016-04-28"], ["广润窑业", "2016-06-30"], ["科远电机", "2016-08-26"]] as const;
  const row = (name: string, day: string, seq: number, origin: string): SampleRow => ({
    id: `listing-${day}-${seq}`, org: "zc-jrb", origin, firm: name, full_name: null, board: BOARD, listed_on: day, seq: String(seq),
  });
  return [...earlier.map(([name, day]) => row(name, day, 1, "sample")), ...october.map((name, i) => row(name, "2016-10-31", i + 1, "document"))];
}

const declarations: SampleRow[] = [
  {
    id: "declaration-2016-01", org: "zc-jxj", origin: "document", firm: "大力矿机公司", product: "JZS-100工业制砂工艺技术及成套设备",
    programme: "省级首台（套）技术装备及关键核心零部件保险补偿财政专项项目", declared_on: "2016-10-18", granted_on: null,
  },
];

function exhibitors(): SampleRow[] {
  const research = "2016年省产学研展洽会";
  const ecommerce = "2016中国（山东）网络商品博览会暨中小企业跨境电商展洽会";
  const row = (id: string, fair: string, kind: string, name: string, seq: number, day: string, origin: string): SampleRow => ({
    id: `exhibitor-${id}`, org: kind === "research" ? "zc-jxj" : "zc-swj", origin, fair, firm: name, kind, attended_on: day, seq: String(seq), named: origin === "document",
  });
  return [
    row("r1", research, "research", "华安", 1, "2016-10-21", "document"),
    row("r2", research, "research", "赫达", 2, "2016-10-21", "document"),
    row("e1", ecommerce, "ecommerce", "方达电子", 1, "2016-10-14", "document"),
    row("e2", ecommerce, "ecommerce", "北郊家居电商", 2, "2016-10-14", "sample"),
    row("e3", ecommerce, "ecommerce", "丝周家纺", 3, "2016-10-14", "sample"),
    row("e4", ecommerce, "ecommerce", "祥瑞布艺", 4, "2016-10-14", "sample"),
  ];
}

/** 工业强区建设. */
export const rows = (): SampleRows => [
  ...techRows(), ...greenRows(),
  { table: "listings", rows: listings() }, { table: "declarations", rows: declarations }, { table: "exhibitors", rows: exhibitors() },
];
