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
const named = args.find((each) => each.startsWith("--seed="))?.slice("--seed=".length);
const seed = named ?? join(folder, "..", "seed", "bulletin-2016-10.txt");
const names = readdirSync(folder).filter((each) => each.endsWith(".json")).sort().map((each) => each.slice(0, -".json".length));
const alone = names.filter((name) => !existsSync(join(folder, `${name}.txt`)));
const refused =
  names.length === 0 ? `${folder}: 没有答案(NAME.json)/ holds no answers (NAME.json)` :
  named !== undefined && !existsSync(named) ? `--seed=${named}: 没有这个文件 / no such file` :
  alone.length > 1 || (alone.length > 0 && !existsSync(seed)) ? `${alone.join(", ")}: 缺正文。请把 NAME.txt 放在 ${folder} 里;只缺一份时可用 --seed=FILE 指定 / the text is missing: put NAME.txt into the folder, or, where one is missing only, name it with --seed=FILE` : undefined;
if (refused) {
  console.error(refused);
  process.exit(2);
}
const columns = ["figures", "text", "near", "unit", "kind", "relations", "verdicts", "accusations"] as const;
const percent = ([hits, all]: readonly [number, number]): string => (all === 0 ? "   -  " : `${(hits / all).toFixed(3)} `);
const cell = (share: Share): string => `${percent(share.recall)}${percent(share.precision)}`.padEnd(16);
const sum = (shares: readonly Share[]): Share => {
  const add = (pick: (share: Share) => readonly [number, number]): readonly [number, number] => shares.reduce(([a, b], each) => [a + pick(each)[0], b + pick(each)[1]], [0, 0]);
  return { recall: add((each) => each.recall), precision: add((each) => each.precision) };
};

const scores: { name: string; text: string; score: Score }[] = [];
for (const name of names) {
  const text = readFileSync(alone.includes(name) ? seed : join(folder, `${name}.txt`), "utf8");
  scores.push({ name, text, score: score(JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as Answers, proofread(text)) });
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
