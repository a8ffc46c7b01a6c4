import { drawer, pick, type SampleRow } from "./draw.ts";
import type { ListedProject } from "./project-list.ts";

/** One line of 形象进度: text, and the number of things in it where it has one. */
interface Line { readonly text: string; readonly quantity?: string; readonly measure?: string }

/** October as the circular reports it, in our words, and an invented September that leads there. */
const told: Record<string, { readonly october: Line; readonly september: Line }> = {
  "P-KF-01": { october: { text: "西部路网改造雨水管网铺设完毕" }, september: { text: "西部路网改造雨水管网开槽" } },
  "P-KF-02": {
    october: { text: "赫尔希植物胶囊项目继续调试1号车间{.quantity}生产线", quantity: "8", measure: "条" },
    september: { text: "赫尔希植物胶囊项目1号车间{.quantity}生产线开始调试", quantity: "6", measure: "条" },
  },
  "P-KF-03": { october: { text: "泰鼎智能化造纸机械项目厂房三面墙体已砌好" }, september: { text: "泰鼎智能化造纸机械项目厂房钢结构吊装完成" } },
  "P-HM-01": { october: { text: "沿线生活污水配套管网正在建设，沿线路网的规划设计继续进行" }, september: { text: "沿线生活污水配套管网开工，开始沿线路网规划设计" } },
  "P-HM-02": { october: { text: "一汽备品基地项目办公楼正在封墙" }, september: { text: "一汽备品基地项目办公楼主体封顶" } },
  "P-HM-03": { october: { text: "伟业金属电子交易中心及仓储配套项目设备安装完毕" }, september: { text: "伟业金属电子交易中心及仓储配套项目正在进行设备安装" } },
  "P-HM-04": {
    october: { text: "五洲国际家居博览城项目A-1号展馆、二期{.quantity}商铺的内外装继续施工", quantity: "11", measure: "栋" },
    september: { text: "五洲国际家居博览城项目A-1号展馆和二期{.quantity}商铺开始内外装", quantity: "9", measure: "栋" },
  },
  "P-NC-01": {
    october: { text: "金璞石油压裂支撑剂项目一期{.quantity}生产线达产并见效", quantity: "2", measure: "条" },
    september: { text: "金璞石油压裂支撑剂项目一期{.quantity}生产线投产", quantity: "1", measure: "条" },
  },
  "P-NC-02": {
    october: { text: "中科洁能清洁能源项目煤立磨、破粉碎设备和配套的煤仓、煤斗、压缩机均已安装调试完毕，试验锅炉正在安装。" },
    september: { text: "中科洁能清洁能源项目正在安装煤立磨和破粉碎设备" },
  },
  "P-NC-03": { october: { text: "通达{parent.capacity}不定型耐材项目厂房地面施工结束" }, september: { text: "通达{parent.capacity}不定型耐材项目厂房主体完工" } },
};

const early = ["完成场地平整", "正在进行基础施工", "桩基施工完成，开始承台施工", "完成地勘和施工图审查，基础开挖"];
const middle = ["主体钢结构吊装过半", "正在进行主体二层施工", "厂房屋面板安装完成", "主体封顶，开始砌筑墙体"];
const late = ["设备进场，正在安装", "正在进行内外装修", "部分生产线试生产", "室外管网和道路硬化施工"];

/**
 * Parks report in their own words; what stands in a park and is not in the circular reported nothing in
 * October. The other started projects have an invented line for each of the last two months.
 */
export function progressOf(project: ListedProject, id: string, started: string | null): SampleRow[] {
  const row = (month: string, line: Line, origin: string, percent: string | null): SampleRow => ({
    id: `${id}/${month}/1`, parent: id, org: project.org, origin, month, seq: "1", text: line.text,
    works_percent: percent, quantity: line.quantity ?? null, measure: line.measure ?? null,
  });
  const own = told[project.code];
  if (own) return [row("2016-09", own.september, "sample", null), row("2016-10", own.october, "document", null)];
  if (started === null || project.org === "zc-kfq" || started > "2016-08-31") return [];
  const draw = drawer(`progress ${project.code}`);
  const percent = project.nature === "carried" ? 60 + draw(30) : 15 + draw(45);
  const texts = percent < 30 ? early : percent < 60 ? middle : late;
  return [
    row("2016-09", { text: pick(draw, texts) }, "sample", String(percent)),
    row("2016-10", { text: pick(draw, texts) }, "sample", String(percent + 4 + draw(6))),
  ];
}
