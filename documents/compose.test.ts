import { expect, test } from "vitest";
import { compare } from "./compare.ts";
import { compose } from "./compose.ts";
import { gatherRequests, type GatherRows } from "./gather.ts";
import type { BulletinTemplate } from "./template.ts";
import { blockText, bulletinText } from "./text.ts";
import { lookup, october, row, tables, template } from "./world.ts";

const values = { projects_all: "20", started: "20", start_rate: "82.3529411", invested: "22.7", invested_wan: "227000", pm25_change: "-28.04", visits_change: "0.2" };
const say = (text: string, more: Partial<BulletinTemplate> = {}, figures = lookup(values), gathered: GatherRows = new Map()) =>
  compose({ template: template(text, more), period: october, date: "2016-11-07", serial: 12, figures, gathered, tables });
const item = (made: ReturnType<typeof say>): string => blockText(made.bulletin.blocks.at(-1)!);

test.each([
  ["{projects_all}", "20个"],
  ["{projects_all:n}", "20"],
  ["{invested}、{start_rate}", "22.70亿元、82.35%"],
  ["同比{pm25_change:change}", "同比改善28%"],
  ["{pm25_change:verb}了{pm25_change:abs}", "改善了28%"],
  ["{visits_change:change}", "持平"],
  ["截至{month_end}、{year}年、{next_month}、{last_month}、{next_year}年", "截至10月底、2016年、11月份、9月份、2017年"],
  ["完成28%,PM2.5改善;时间10:30(JZS-100)(试行)", "完成28%，PM2.5改善；时间10:30(JZS-100)（试行）"],
  ["{{原样}}", "{原样}"],
])("%s says %s", (text, said) => {
  expect(item(say(text))).toBe(`1.重大项目。${said}`);
});

test("better and worse follow the metric's direction", () => {
  expect(item(say("{pm25_change:change}", {}, lookup({ pm25_change: "3.04" })))).toBe("1.重大项目。恶化3%");
});

test.each([
  ["no-rows", "〔暂无数据〕"], ["no-base", "〔无上年同期数据〕"], ["zero-base", "〔上年同期为0〕"], ["zero-whole", "〔分母为0〕"], ["too-few-readings", "〔有效数据不足〕"],
] as const)("an absent figure (%s) is a gap and never 0", (reason, gap) => {
  const made = say("完成{gone}", {}, lookup({ gone: { absent: reason } }));
  expect(item(made)).toBe(`1.重大项目。完成${gap}`);
  expect(made.bulletin.figures).toMatchObject([{ metric: "gone", status: "absent", value: null, reason }]);
  expect(made.issues.map((each) => each.code)).toEqual(["documents.absent-figure"]);
});

const phrases = {
  start: [{ when: "started = projects_all", say: "全部开工" }, { when: "invested > invested_wan", say: "超额" }, { say: "{started}开工、开工率{start_rate}" }],
};
test.each([
  ["the guard holds", { ...values }, "全部开工"],
  ["22.7亿元 is not more than 227000万元", { ...values, started: "18" }, "18个开工、开工率82.35%"],
  ["an absent figure meets no guard", { ...values, started: { absent: "no-rows" as const } }, "〔暂无数据〕开工、开工率82.35%"],
])("phrase: %s", (_, given, said) => {
  expect(item(say("{@start}", { phrases }, lookup(given)))).toBe(`1.重大项目。${said}`);
});

const gathers = {
  progress: { from: "works.progress", where: "month in period", order: ["parent.seq", "-seq"], say: "{parent.name}{.text}", begin: "其中,", join: ";", end: "。", empty: "无。" },
};
const road = row("w2", { name: "东路", seq: "10", opened_on: "2016-10-31", invested: "6800.00" });
const hall = row("w1", { name: "示范院", seq: "9", opened_on: null, invested: null });
const gathered = new Map([["progress", [
  { row: row("w2/a", { seq: "1", text: "完成{.works_percent}、投资{parent.invested}、{projects_all}", works_percent: "90.0" }), parent: road },
  { row: row("w2/b", { seq: "2", text: "铺设{.quantity}", quantity: "8", measure: "条" }), parent: road },
  { row: row("w1/a", { seq: "1", text: "投入使用。" }), parent: hall },
]]]);

test("gathered rows are told in order, their texts expanded and their figures bound to the row", () => {
  const made = say("{#progress}", { gathers }, lookup(values), gathered);
  expect(item(made)).toBe("1.重大项目。其中，示范院投入使用。东路铺设8条；东路完成90%、投资6800万元、20个。");
  expect(made.bulletin.figures.map(({ row: of, metric, text }) => [of?.table ?? metric, of?.id, of?.field, text])).toEqual([
    ["works.progress", "w2/b", "quantity", "8条"], ["works.progress", "w2/a", "works_percent", "90%"], ["works", "w2", "invested", "6800万元"], ["projects_all", undefined, undefined, "20个"],
  ]);
  expect(new Set(made.bulletin.figures.map((each) => each.id)).size).toBe(4);
});

test.each([
  ["no rows: the words for that", new Map(), "无。"],
  ["a row's text cannot tell the list it stands in", new Map([["progress", [{ row: row("x", { text: "{#progress}" }), parent: hall }]]]), "其中，示范院{#progress}。"],
  ["a missing cell is a gap", new Map([["progress", [{ row: row("x", { text: "投资{parent.invested}" }), parent: hall }]]]), "其中，示范院投资〔暂无数据〕。"],
  ["a text that cannot be read is printed and reported", new Map([["progress", [{ row: row("x", { text: "开工{率" }), parent: hall }]]]), "其中，示范院开工{率。"],
] as [string, GatherRows, string][])("gather: %s", (_, rows, said) => {
  expect(item(say("{#progress}", { gathers }, lookup(values), rows))).toBe(`1.重大项目。${said}`);
});

test("row fields in a gather: dates, conversion, place among the rows", () => {
  const list = { list: { from: "works", order: ["seq"], say: "{seq:han}是{.name}{.opened_on:day}{.invested:亿元}", join: ";" } };
  const made = say("{#list}", { gathers: list }, lookup(values), new Map([["list", [{ row: road }, { row: row("w3", { name: "西路", seq: "2", opened_on: "2016-09-01", invested: "12345" }) }]]]));
  expect(item(made)).toBe("1.重大项目。一是西路9月1日1.23亿元；二是东路10月31日0.68亿元");
});

test("gatherRequests asks for each gather once, with its condition", () => {
  expect(gatherRequests(template("", { gathers }))).toEqual([{ name: "progress", from: "works.progress", where: "month in period" }]);
});

test("an item without text is left out and reported, numbers close up, line breaks make paragraphs", () => {
  const sections = [{ heading: "甲", items: [{ heading: "空", text: "{#none}" }, { heading: "乙", text: "一段\n二段" }] }];
  const made = say("", { sections, gathers: { none: { from: "works", say: "{.name}" } } });
  expect(made.bulletin.blocks.map((each) => [each.kind, each.id, blockText(each)])).toEqual([
    ["paragraph", "opening", "现将10月份情况通报如下："], ["heading", "sections.0", "一、甲"],
    ["item", "sections.0.items.1", "1.乙。一段"], ["paragraph", "sections.0.items.1.p2", "二段"],
  ]);
  expect(made.issues.map((each) => each.code)).toEqual(["documents.empty-item"]);
});

test("head, foot and plain text", () => {
  const { bulletin } = say("完成。");
  expect(bulletin.head).toMatchObject({ number: "周督考通〔2016〕12号", title: ["关于10月份工作情况的通报"] });
  expect(bulletin.foot).toMatchObject({ date: "2016年11月7日", printedOn: "2016年11月7日印发", sealed: true });
  expect(bulletinText(bulletin)).toBe("关于10月份工作情况的通报\n现将10月份情况通报如下：\n一、工作进展情况\n1.重大项目。完成。\n周村区督查考核办公室\n2016年11月7日\n");
});

test("two editions: the figures and paragraphs that changed, and nothing else", () => {
  const before = say("{started}开工,{start_rate}").bulletin;
  const after = say("{started}开工,{start_rate}", {}, lookup({ ...values, started: "21" })).bulletin;
  const found = compare(before, after);
  expect(found.figures.map((each) => [each.before?.text, each.after?.text])).toEqual([["20个", "21个"]]);
  expect(found.paragraphs).toEqual([{ kind: "changed", id: "sections.0.items.0", before: "1.重大项目。20个开工，82.35%", after: "1.重大项目。21个开工，82.35%" }]);
  expect(compare(before, before)).toEqual({ figures: [], paragraphs: [] });
});
