import { readFile, stat } from "node:fs/promises";
import { relative } from "node:path";
import { failed, issue, ok, type Result } from "../../core/index.ts";
import { reportOf } from "../../proof/index.ts";
import { proofAgainst, type Proofed, proofText } from "../../server/commands/proof/index.ts";
import type { Office } from "../../server/office.ts";
import { DOCUMENT_LIMIT, readDocument } from "../../server/proof/index.ts";
import { chooseMonth, chooseOrganisation } from "../choose.ts";
import type { Answer, CommandShape, Desk, Input } from "../command.ts";
import { proofReport } from "../print/proof.ts";
import { sarifOf } from "../print/sarif.ts";
import { words } from "../words.ts";

export const proofCommand: CommandShape = {
  name: "proof",
  summary: words("核对文稿里的数字：算术、用语，并可与台账比较", "proofread the numbers of a document: arithmetic, wording, and against the ledger"),
  takes: [{ form: "<file>", about: words(".txt、.docx 或带文字层的 .pdf；- 为标准输入", ".txt, .docx or a .pdf with a text layer; - for standard input") }],
  options: [
    { form: "--against <month>", about: words("与该月台账、上月通报比较；只有这一项需要数据库", "compare with that month's ledger and the bulletin before; only this needs the database") },
    { form: "--org <org>", about: words("文中没有写明单位时，按哪个单位的数比较", "whose values are meant where the text names nobody") },
    { form: "--all", about: words("打印全文和每一条关系", "print the whole text and every relation") },
    { form: "--sarif", about: words("输出 SARIF 2.1.0，供编辑器读取", "print SARIF 2.1.0, for editors") },
  ],
  examples: ["dukao proof 通报.docx", "dukao proof 通报.docx --against 2016-10", "dukao proof 通报.txt --json", "dukao proof 通报.txt --sarif > 通报.sarif"],
  work: { kind: "either", needsOffice: (input) => input.option("against") !== undefined, run },
};

async function run({ office, language, progress }: Desk & { readonly office?: Office }, input: Input): Promise<Result<Answer>> {
  const file = input.args[0]!;
  const text = await readFrom(file);
  if (!text.ok) return text;
  progress(language === "zh" ? "核对数字" : "proofreading");
  const done = await proofed(office, text.value, input);
  if (!done.ok) return done;
  const { findings, against } = done.value;
  // an error of the text ends the process with 1, so that a script can stop on it; warnings and notes do not
  const holds = findings.some((each) => each.severity === "error") ? { holds: false as const } : {};
  if (input.flag("sarif")) {
    const sarif = sarifOf(file === "-" ? "stdin" : relative(process.cwd(), file), text.value, findings, isPlain(file));
    return ok({ json: sarif, text: JSON.stringify(sarif, undefined, 1), ...holds });
  }
  const report = reportOf(done.value);
  return ok({ json: against ? { ...report, against } : report, text: proofReport(done.value, { all: input.flag("all"), language }), ...holds });
}

async function proofed(office: Office | undefined, text: string, input: Input): Promise<Result<Proofed>> {
  if (!office) return proofText(text);
  const month = chooseMonth(office, input.option("against")!);
  if (!month.ok) return month;
  const org = chooseOrganisation(office, input.option("org"));
  return org.ok ? proofAgainst(office, text, { month: month.value, org: org.value }) : org;
}

/** Positions in a packed file are positions in no line that an editor shows. */
const isPlain = (file: string): boolean => !/\.(?:docx|pdf)$/i.test(file);

async function readFrom(file: string): Promise<Result<string>> {
  try {
    if (file === "-") return await readDocument("stdin", await readFile("/dev/stdin"));
    const { size } = await stat(file);
    if (size > DOCUMENT_LIMIT) return failed(issue("proof.too-large", { file, limit: `${DOCUMENT_LIMIT / 1024 / 1024} MB` }));
    return await readDocument(file, await readFile(file));
  } catch (why) {
    const code = (why as { code?: string }).code;
    if (code === undefined) throw why;
    return failed(code === "ENOENT" ? issue("exchange.not-found", { file }) : issue("proof.cannot-read", { file, why: code === "EISDIR" ? "这是一个目录" : code }));
  }
}
