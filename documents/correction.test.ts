import { expect, test } from "vitest";
import { compose } from "./compose.ts";
import { asCorrection } from "./correction.ts";
import { bulletinText } from "./text.ts";
import { lookup, october, tables, template } from "./world.ts";

const made = (values: Readonly<Record<string, string>>, serial?: number, text = "共{projects_all}，开工率{start_rate}，投资{invested}。") =>
  compose({ template: template(text), period: october, date: "2016-11-07", ...(serial !== undefined && { serial }), figures: lookup(values), gathered: new Map(), tables }).bulletin;
const old = { projects_all: "20", start_rate: "82.3529411", invested: "22.7" };
const label = ({ metric = "" }: { metric?: string }): string => ({ projects_all: "重大项目数", start_rate: "开工率" })[metric] ?? metric;

test("a correction says in its title and first paragraph what it corrects, why, and which figure became which", () => {
  const corrected = asCorrection(made({ ...old, projects_all: "21", start_rate: "85" }, 12), { before: made(old, 12), reason: "补报开工", label });
  expect(corrected.head.title.join("")).toMatch(/（更正）$/);
  expect(corrected.blocks[0]).toMatchObject({ kind: "paragraph", id: "correction" });
  expect(bulletinText(corrected)).toContain("本通报更正2016年11月7日印发的同名通报（周督考通〔2016〕12号），以本通报为准。更正原因：补报开工。数据更正如下：重大项目数由20个更正为21个；开工率由82.35%更正为85%。");
  expect(corrected.figures).toHaveLength(3);
});

test("where only words changed it says which, without cutting a number, and a draft has no number to name", () => {
  const corrected = asCorrection(made(old, undefined, "截至目前共{projects_all}，开工率{start_rate}，投资{invested}。"), { before: made(old), reason: "笔误。", label });
  expect(bulletinText(corrected)).toContain("印发的同名通报，以本通报为准。更正原因：笔误。数据不变，文字更正如下：“重大项目”一条中“大项目。共20个”改为“大项目。截至目前共20个”。");
});

test("figures and words are told apart; what is written anew from end to end is only named", () => {
  const long = "另起炉灶".repeat(20);
  const corrected = asCorrection(made({ ...old, projects_all: "21" }, 12, `${long}{projects_all}`), { before: made(old, 12), reason: "重写", label });
  expect(bulletinText(corrected)).toMatch(/数据更正如下：重大项目数由20个更正为21个；.*。文字更正如下：“重大项目”一条改写。/);
});
