import { addDays } from "../../../core/index.ts";
import { dayIn, distribute, drawer, months, pick, type SampleRow, type SampleRows, three, two } from "./draw.ts";
import { fact, made, towns } from "./origin.ts";

/** 优化营商环境: joint reviews, the service catalogue, inspections. */
export function rows(): SampleRows {
  const reviews = jointReviews();
  const checks = inspections();
  return [
    { table: "review_meetings", rows: reviews.meetings },
    { table: "review_projects", rows: reviews.projects },
    { table: "service_items", rows: [...districtItems(), ...townItems()] },
    { table: "inspections", rows: checks.campaigns },
    { table: "inspected_units", rows: checks.units },
  ];
}

/** Meetings of each month, 33 in all; those of the months named here were held with the city by video. */
const perMonth = [3, 2, 4, 4, 3, 4, 4, 4, 3, 2];
const byVideo = new Set(["2016-03-2", "2016-05-1", "2016-07-3", "2016-09-1"]);
const trades = ["高效节能装备", "新型耐火材料", "不锈钢深加工", "纺织面料后整理", "仓储物流", "沙发家居", "商业综合体", "医药中间体", "住宅小区", "污水处理"];

/** 59 projects: October's two meetings saw one each, the others two, five of them one. */
function jointReviews(): { meetings: SampleRow[]; projects: SampleRow[] } {
  const draw = drawer("reviews");
  const before = distribute(draw, "95", 57, 6);
  const october = ["2.15", "1.45"];
  const meetings: SampleRow[] = [];
  const projects: SampleRow[] = [];
  months(2016, 1, 10).forEach((month, m) => {
    for (let k = 1; k <= (perMonth[m] ?? 0); k += 1) {
      const n = meetings.length + 1;
      const id = `rm-${two(n)}`;
      const held_on = dayIn(month, 5 + k * 5);
      meetings.push(made(id, "zc-zwzx", {
        number: `2016年第${n}次`, held_on, mode: byVideo.has(`${month}-${k}`) ? "video" : "district",
        attended: "发改、规划、国土、环保、住建、消防",
      }));
      const reviewed = month === "2016-10" || n % 6 === 0 ? 1 : 2;
      for (let p = 1; p <= reviewed; p += 1) {
        const investment = (month === "2016-10" ? october : before).shift() ?? null;
        projects.push(made(`${id}-${p}`, "zc-zwzx", {
          meeting: id, name: `${pick(draw, trades)}联审项目${two(projects.length + 1)}`, reviewed_on: held_on, investment,
          conclusion: pick(draw, ["passed", "passed", "passed", "amended"]),
        }));
      }
    }
  });
  return { meetings, projects };
}

const departments = ["zc-fgj", "zc-zjj", "zc-ghj", "zc-gtj", "zc-hbj", "zc-jtj", "zc-sww", "zc-nyj", "zc-whj", "zc-jyj", "zc-rsj", "zc-mzj", "zc-wjw", "zc-gsj", "zc-syj", "zc-ajj"] as const;
const objects = ["经营许可", "资质认定", "备案登记", "变更登记", "注销登记", "年度审验", "建设审批", "占用审批", "补助发放", "信息查询", "证照补办", "从业资格", "场所许可", "费用减免"];
const kindOf = (name: string): string =>
  name.endsWith("许可") || name.endsWith("审批") ? "licence" : name.endsWith("发放") || name.endsWith("减免") ? "payment" : name.endsWith("查询") || name.endsWith("补办") ? "service" : "confirmation";

function districtItems(): SampleRow[] {
  const draw = drawer("district-items");
  return departments.flatMap((org, d) => objects.map((name, i) => made(`si-q-${two(d + 1)}-${two(i + 1)}`, org, {
    code: `QJ-${two(d + 1)}-${two(i + 1)}`, name, level: "district", kind: kindOf(name), limit_days: String(1 + draw(20)),
    online_on: draw(10) < 6 ? `2016-${two(1 + draw(10))}-08` : null, listed_from: draw(12) === 0 ? "2016-07-01" : "2016-01-01",
  })));
}

const townObjects = ["生育登记", "老年优待证办理", "残疾人证申请", "临时救助申请", "低保申请受理", "高龄津贴申领", "居民医保缴费", "养老保险登记", "失业登记", "宅基地申请受理", "农机补贴申请", "流动人口登记", "证明开具", "党员关系转接", "就业困难认定", "社会救助查询"];

function townItems(): SampleRow[] {
  const draw = drawer("town-items");
  return towns.flatMap((org, t) => townObjects.map((name, i) => made(`si-z-${two(t + 1)}-${two(i + 1)}`, org, {
    code: `ZJ-${two(t + 1)}-${two(i + 1)}`, name, level: "town", kind: "service", limit_days: String(1 + draw(10)),
    online_on: draw(10) < 3 ? `2016-${two(5 + draw(6))}-16` : null, listed_from: "2016-03-01",
  })));
}

const feeLines = ["住建", "工商", "药监", "安监", "国土", "环保"] as const;

/** October's fee inspection found nothing in 24 units; the two earlier ones did find something. */
function inspections(): { campaigns: SampleRow[]; units: SampleRow[] } {
  const campaigns = [
    made("in-fees-2016-05", "zc-wjj", { name: "上半年涉企收费检查", kind: "fees", month: "2016-05", started_on: "2016-05-10", ended_on: "2016-05-27", text: "对行业协会、中介机构开展了涉企收费检查" }),
    made("in-drugs-2016-06", "zc-wjj", { name: "医疗机构药品价格抽查", kind: "drugs", month: "2016-06", started_on: "2016-06-13", ended_on: "2016-06-24", text: "对镇办卫生院开展了药品价格抽查" }),
    fact("in-fees-2016-10", "zc-wjj", { name: "涉企收费检查", kind: "fees", month: "2016-10", started_on: "2016-10-11", ended_on: "2016-10-28", text: "组织涉企收费检查，以住建、工商、药监、安监等职能部门为重点" }),
  ];
  const unit = (campaign: string, kind: string, month: string, n: number, violations: string): SampleRow => {
    const line = feeLines[n % feeLines.length] ?? "住建";
    const checked_on = dayIn(month, 13 + (n % 12));
    return made(`${campaign}-${three(n + 1)}`, "zc-wjj", {
      inspection: campaign, kind, line: kind === "fees" ? line : "卫计", checked_on, violations,
      name: kind === "fees" ? `${line}系统受检单位${two(n + 1)}` : `示例卫生院${two(n + 1)}`,
      followed_on: violations === "0" ? null : addDays(checked_on, 15),
    });
  };
  const units = [
    ...Array.from({ length: 16 }, (_, n) => unit("in-fees-2016-05", "fees", "2016-05", n, n === 4 || n === 11 ? "1" : "0")),
    ...Array.from({ length: 8 }, (_, n) => unit("in-drugs-2016-06", "drugs", "2016-06", n, n === 5 ? "1" : "0")),
    ...Array.from({ length: 24 }, (_, n) => unit("in-fees-2016-10", "fees", "2016-10", n, "0")),
  ];
  return { campaigns, units };
}
