import { drawer, distribute, months, pick, rising, share, type SampleRow, type SampleRows, two } from "./draw.ts";
import { made, somebody } from "./origin.ts";
import { requests } from "./hotline.ts";

/** 民生社会建设: the year's promised projects, next year's candidates, the hotline. */
export function rows(): SampleRows {
  const projects = livelihood();
  return [
    { table: "livelihood_projects", rows: projects.projects },
    { table: "livelihood_projects.investment", rows: projects.investment },
    { table: "livelihood_projects.progress", rows: projects.progress },
    { table: "livelihood_projects.visits", rows: projects.visits },
    { table: "livelihood_candidates", rows: candidates() },
    { table: "requests", rows: requests() },
  ];
}

/** [name, field, unit in charge]; the first eleven are done. */
const list = [
  ["城区小学扩建工程", "education", "zc-jyj"], ["农村幼儿园改造提升", "education", "zc-jyj"], ["中小学塑胶操场改造", "education", "zc-jyj"],
  ["镇卫生院门诊楼改造", "health", "zc-wjw"], ["标准化村卫生室建设", "health", "zc-wjw"], ["农村饮水安全巩固提升", "utilities", "zc-sww"],
  ["城区公厕新建改建", "environment", "zc-zfj"], ["街头游园建设", "environment", "zc-ylj"], ["社区健身器材配备", "culture", "zc-jyj"],
  ["农村幸福院建设", "care", "zc-mzj"], ["村级公路改造", "travel", "zc-jtj"],
  ["老旧小区综合整治", "housing", "zc-zjj"], ["棚户区改造安置房", "housing", "zc-zjj"], ["城区集中供热扩面", "utilities", "zc-rlb"],
  ["老城区雨污分流", "utilities", "zc-zjj"], ["城区道路大修", "travel", "zc-zjj"], ["公交站点改造", "travel", "zc-jtj"],
  ["燃气管网进村", "utilities", "zc-zjj"], ["养老服务中心建设", "care", "zc-mzj"], ["残疾人康复中心建设", "care", "zc-mzj"],
  ["公共就业服务平台建设", "care", "zc-rsj"], ["区文化中心建设", "culture", "zc-whj"], ["镇综合文化站提升", "culture", "zc-whj"],
  ["城区停车场建设", "travel", "zc-zfj"], ["农贸市场改造", "environment", "zc-gsj"],
] as const;
const DONE = 11;

/** Plans of 185300 万元 and 149000 万元 spent by October: the document's 14.9 亿元 at 80.4 %. */
function livelihood(): { projects: SampleRow[]; investment: SampleRow[]; progress: SampleRow[]; visits: SampleRow[] } {
  const draw = drawer("livelihood");
  const plans = distribute(draw, "185300", list.length, 5, 0);
  const spentByDone = plans.slice(0, DONE).reduce((sum, each) => sum + Number(each), 0);
  const open = share(149000 - spentByDone, plans.slice(DONE).map((plan) => Number(plan) * (70 + draw(20))));
  const projects: SampleRow[] = [];
  const investment: SampleRow[] = [];
  const progress: SampleRow[] = [];
  const visits: SampleRow[] = [];
  list.forEach(([name, field, org], i) => {
    const id = `lp-${two(i + 1)}`;
    const plan = plans[i] ?? "0";
    const done = i < DONE;
    projects.push(made(id, org, {
      name, seq: String(i + 1), field, annual_plan: plan, total_investment: plan, listed_from: "2016-01-01",
      planned_start: "2016-03-01", started_on: `2016-${two(2 + (i % 4))}-1${i % 9}`, planned_completion: done ? "2016-10-31" : "2016-12-20",
      completed_on: done ? `2016-${two(7 + (i % 4))}-2${i % 9}` : null,
      leader: somebody(i + 2), sponsor: org,
    }));
    const spent = done ? plan : String(open[i - DONE] ?? 0);
    const percent = done ? 100 : Math.floor((Number(spent) * 100) / Number(plan));
    const curve = rising(draw, spent, 10, 0);
    months(2016, 1, 10).forEach((month, m) => {
      investment.push(made(`${id}/${month}`, org, { parent: id, month, amount: curve[m] ?? null }));
    });
    progress.push(made(`${id}/p-2016-10`, org, {
      parent: id, month: "2016-10", seq: "1", works_percent: String(percent), text: done ? "已完工" : "按计划施工",
    }));
    visits.push(made(`${id}/v-1`, org, {
      parent: id, visited_on: `2016-10-${two(9 + (i % 20))}`, leader: somebody(i + 2),
      difficulty: i % 6 === 5 ? "施工场地交叉" : null, solved_on: i % 12 === 5 ? "2016-10-30" : null,
    }));
  });
  return { projects, investment, progress, visits };
}

const proposals = ["城区学校配餐中心", "社区日间照料中心", "农村改厕", "背街小巷照明", "老年人免费体检", "城乡公交一体化", "校车更新", "公共自行车", "旧小区加装管网", "示范卫生院", "农村垃圾分类", "全民健身广场", "残疾儿童康复救助", "智慧停车", "便民菜市场", "城区积水点改造", "图书角", "养老助餐"];

/** Next year's list: some screened, none chosen before the district decides. */
function candidates(): SampleRow[] {
  const draw = drawer("candidates");
  return proposals.map((name, i) => made(`lc-${two(i + 1)}`, pick(draw, ["zc-zjj", "zc-jyj", "zc-mzj", "zc-wjw", "zc-jtj"]), {
    name, for_year: "2017", proposed_on: `2016-10-${two(8 + i)}`, budget: String(200 + 50 * draw(40)),
    wide: draw(4) > 0, ready: draw(3) > 0, funded: draw(2) > 0, screened_on: i % 3 === 0 ? "2016-10-28" : null,
    listed_from: "2016-10-01",
  }));
}
