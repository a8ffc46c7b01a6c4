/**
 * Rendering of a bulletin the size of October 2016 (3 sections, 23 items, about 8,000 characters, some 150
 * figures) to .docx: p50 and p95 of the time, peak memory. The bar is 200 ms.
 *
 *     node bench/bulletin.ts [runs]
 */
import { Decimal, month } from "../core/index.ts";
import { type BulletinTemplate, compose, type FigureLookup } from "../documents/index.ts";
import { present } from "../metrics/index.ts";
import { renderDocx } from "../server/render/docx/index.ts";

const BAR_MS = 200;
const runs = Number(process.argv[2] ?? 60);

const prose = "扎实推进各项重点任务落实，强化调度督导，压实工作责任，确保年度目标任务全面完成。";
const item = (goal: number) => ({
  heading: "重点工作建设", text: Array.from({ length: 7 }, (_, i) => `截至{month_end}，完成投资{m${goal}_${i}}、完成率{m${goal}_${i}:n}。${prose}`).join(""),
});
const template: BulletinTemplate = {
  id: "bench",
  head: { agency_mark: "督查考核办公室文件", number: { word: "督考通" }, title: "关于{month}全区“十个新突破”|工作情况的通报", to: "各镇人民政府", signer: "督查考核办公室", copies: "各部门", printer: "督查考核办公室" },
  opening: "现将{month}全区工作情况通报如下：",
  sections: [["工作进展情况", 10], ["存在的主要问题", 3], ["下一步工作打算", 10]].map(([heading, n]) => ({
    heading: String(heading), items: Array.from({ length: Number(n) }, (_, goal) => item(goal)),
  })),
};
const period = month(2016, 10);
const figures: FigureLookup = (id) => ({
  definition: { id, unit: "亿元", decimals: 2 }, org: "zhoucun", period, frozen: true, value: present(new Decimal("22.7512"), "亿元"),
});

const composing: number[] = [];
const rendering: number[] = [];
let peak = 0;
let size = 0;
let count = { characters: 0, figures: 0 };
for (let i = 0; i < runs; i += 1) {
  const begun = performance.now();
  const { bulletin } = compose({ template, period, date: "2016-11-07", serial: 12, figures, gathered: new Map(), tables: new Map() });
  const composed = performance.now();
  size = (await renderDocx(bulletin)).length;
  const done = performance.now();
  composing.push(composed - begun);
  rendering.push(done - composed);
  peak = Math.max(peak, process.memoryUsage().rss);
  count = { characters: bulletin.blocks.reduce((sum, each) => sum + each.runs.reduce((n, run) => n + run.text.length, 0), 0), figures: bulletin.figures.length };
}

const at = (times: readonly number[], share: number): number => times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!;
const ms = (n: number): string => `${n.toFixed(1)} ms`;
console.log(`${count.characters} characters, ${count.figures} figures, ${size} bytes, ${runs} runs`);
console.log(`compose  p50 ${ms(at(composing, 0.5))}  p95 ${ms(at(composing, 0.95))}  first ${ms(composing[0]!)}`);
console.log(`docx     p50 ${ms(at(rendering, 0.5))}  p95 ${ms(at(rendering, 0.95))}  first ${ms(rendering[0]!)}`);
console.log(`peak     ${(peak / 1024 / 1024).toFixed(0)} MB resident`);
console.log(at(rendering, 0.95) <= BAR_MS ? `within ${BAR_MS} ms` : `OVER ${BAR_MS} ms`);
