/**
 * The proofreader's speed: documents and megabytes a second over a corpus of generated bulletins, growth of
 * the time with the length of one text, and texts made to hurt.
 *
 *     node bench/proof.ts [documents]
 */
import { proofread } from "../proof/index.ts";

const documents = Number(process.argv[2] ?? 10_000);
const KIND = ["重大项目建设", "工业强区建设", "生态环境治理", "城乡建设管理", "政务服务热线", "民生实事办理"];

/** The same bulletin for the same n, with figures that agree with each other. */
function bulletin(n: number): string {
  const items = KIND.map((heading, i) => {
    const all = 20 + ((n * 7 + i * 13) % 60);
    const done = all - ((n + i) % 9);
    const [a, b] = [Math.floor(all / 3), Math.floor(all / 4)];
    return `${i + 1}.${heading}。截至10月底,${all}个重点项目开工${done}个、开工率${((done / all) * 100).toFixed(2)}%,完成投资${(all * 0.37).toFixed(2)}亿元。`
      + `其中工业项目${a}个,农业项目${b}个,其余${all - a - b}个。受理诉求${all * 31}件,办结${all * 29}件,办结率${((29 / 31) * 100).toFixed(2)}%,同比上升1.2个百分点;良好天数${12 + (n % 15)}天,同比增加${n % 7}天。全市排名第${1 + (n % 9)}位。`;
  });
  return `现将10月份工作情况通报如下:\n一、工作进展情况\n${items.join("\n")}\n二、下一步工作打算\n1.加快开工。11月份力争新开工${3 + (n % 5)}个项目。`;
}

/** Processor time in milliseconds, so that other work on the machine does not count. */
const timed = (work: () => void): number => {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
};

for (let n = 0; n < 200; n += 1) proofread(bulletin(n));
let characters = 0;
let bytes = 0;
let figures = 0;
let relations = 0;
const corpus = Array.from({ length: documents }, (_, n) => bulletin(n));
for (const each of corpus) {
  characters += each.length;
  bytes += Buffer.byteLength(each);
}
const took = timed(() => {
  for (const each of corpus) {
    const proof = proofread(each);
    figures += proof.figures.length;
    relations += proof.relations.length;
  }
});
console.log(`${documents} documents, ${characters} characters, ${figures} figures, ${relations} relations`);
console.log(`${((documents / took) * 1000).toFixed(0)} documents/s  ${(bytes / 1048.576 / took).toFixed(2)} MB/s  ${(took / documents).toFixed(2)} ms each`);

console.log(`memory ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB with the corpus of ${(bytes / 2 ** 20).toFixed(0)} MB in it`);
console.log("one text, growing:");
for (const kilobytes of [64, 128, 256, 512, 1024]) {
  let text = "";
  for (let n = 0; Buffer.byteLength(text) < kilobytes * 1024; n += 1) text += `${bulletin(n)}\n`;
  const ms = timed(() => proofread(text));
  console.log(`${String(kilobytes).padStart(5)} KB  ${ms.toFixed(0).padStart(6)} ms  ${(ms / kilobytes).toFixed(2)} ms/KB`);
}

const hostile: Readonly<Record<string, string>> = {
  "a million digits": "1".repeat(1_000_000),
  "a million digits and points": "1.".repeat(500_000),
  "a million brackets": "(".repeat(500_000) + ")".repeat(500_000),
  "brackets with figures": "项目5个(其中".repeat(100_000),
  "one line of a million figures": "办结5件,".repeat(200_000),
  "shares without end": "甲类5件,占50%;".repeat(60_000),
  "names without end": `${"甲乙、".repeat(300_000)}5家`,
  "quotes left open": "“项目5个".repeat(150_000),
  "line breaks": "项\n目5\n个".repeat(150_000),
  "blanks": `项目${" ".repeat(1_000_000)}5个`,
};
console.log("made to hurt:");
for (const [name, text] of Object.entries(hostile)) console.log(`${timed(() => proofread(text)).toFixed(0).padStart(7)} ms  ${(text.length / 1e6).toFixed(1)} M characters  ${name}`);
