import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { proofread } from "../proof/index.ts";
import { type Answers, type Score, score, type Share } from "../proof/score/answers.ts";
import { planted } from "../proof/score/planted.ts";

const args = process.argv.slice(2);
const folder = args.find((each) => !each.startsWith("--")) ?? process.env["DUKAO_PROOF_CORPUS"];
if (!folder || !existsSync(folder)) {
  console.error("请给出答案所在的文件夹 / name the folder of the answers: npm run proof:score -- FOLDER [--missed] [--planted] [--seed=TEXT]");
  process.exit(2);
}
const seed = args.find((each) => each.startsWith("--seed="))?.slice("--seed=".length) ?? join(folder, "..", "seed", "bulletin-2016-10.txt");

const textOf = (name: string): string | undefined => [join(folder, `${name}.txt`), seed].find((path) => existsSync(path));
const columns = ["figures", "text", "near", "unit", "kind", "relations", "verdicts", "accusations"] as const;
const percent = ([hits, all]: readonly [number, number]): string => (all === 0 ? "   -  " : `${(hits / all).toFixed(3)} `);
const cell = (share: Share): string => `${percent(share.recall)}${percent(share.precision)}`.padEnd(16);
const sum = (shares: readonly Share[]): Share => {
  const add = (pick: (share: Share) => readonly [number, number]): readonly [number, number] => shares.reduce(([a, b], each) => [a + pick(each)[0], b + pick(each)[1]], [0, 0]);
  return { recall: add((each) => each.recall), precision: add((each) => each.precision) };
};

const scores: { name: string; text: string; score: Score }[] = [];
for (const file of readdirSync(folder).filter((each) => each.endsWith(".json")).sort()) {
  const name = file.slice(0, -".json".length);
  const path = textOf(name);
  if (!path) {
    console.error(`${name}: 没有对应的正文 / no text beside the answers`);
    continue;
  }
  const text = readFileSync(path, "utf8");
  scores.push({ name, text, score: score(JSON.parse(readFileSync(join(folder, file), "utf8")) as Answers, proofread(text)) });
}
console.log(`${"recall precision of".padEnd(40)}${columns.map((each) => each.padEnd(16)).join("")}`);
for (const { name, score } of scores) console.log(name.padEnd(40) + columns.map((each) => cell(score[each])).join(""));
console.log("all".padEnd(40) + columns.map((each) => cell(sum(scores.map(({ score }) => score[each])))).join(""));
if (args.includes("--planted")) {
  console.log("\nplanted: found of those put in, and what else was accused");
  for (const { name, text } of scores) {
    const { plantings, false: wrongly } = planted(text, 20);
    console.log(`${name.padEnd(40)}${plantings.filter((each) => each.found).length} of ${plantings.length}, ${wrongly.length} false`);
    for (const each of plantings.filter((one) => !one.found)) console.log(`  missed ${each.kind}: ${text.slice(Math.max(0, each.start - 12), each.start)}[${text.slice(each.start, each.end)} -> ${each.put}]${text.slice(each.end, each.end + 8)}`);
    for (const each of wrongly) console.log(`  false  ${each.message}`);
  }
}
if (args.includes("--missed")) {
  for (const { name, score } of scores) {
    console.log(`\n${name}`);
    for (const each of score.missed) console.log(`  missed ${each}`);
    for (const each of score.extra) console.log(`  extra  ${each}`);
  }
}
