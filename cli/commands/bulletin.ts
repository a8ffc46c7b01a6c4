import { writeFile } from "node:fs/promises";
import { extname, resolve } from "node:path";
import { failed, issue, ok, type Result } from "../../core/index.ts";
import { type Bulletin, bulletinText } from "../../documents/index.ts";
import { bulletinFiles, composeBulletin } from "../../server/commands/bulletin/index.ts";
import { chooseEdition, chooseMonth } from "../choose.ts";
import type { Answer, CommandShape, Input, OfficeDesk } from "../command.ts";
import { mayWrite, wholeFile } from "../out-file.ts";
import { issuesJson, issuesText } from "../print/issues.ts";
import { words } from "../words.ts";
import { editionOption, monthArgument } from "./parts.ts";

export const bulletinCommand: CommandShape = {
  name: "bulletin",
  summary: words("生成当月通报（docx、pdf 或 txt）", "the month's bulletin as docx, pdf or txt"),
  takes: [monthArgument],
  options: [{ form: "--out <file>", about: words("文件名，以 .docx、.pdf 或 .txt 结尾；不写则把文字印在屏幕上", "file ending in .docx, .pdf or .txt; the text on the screen when left out") }, editionOption],
  examples: ["dukao bulletin 2016-10 --out 通报.docx", "dukao bulletin 2016-10"],
  work: { kind: "office", run },
};

const forms: Readonly<Record<string, (bulletin: Bulletin) => Promise<Result<Uint8Array>>>> = {
  ".docx": async (bulletin) => ok(await bulletinFiles().docx(bulletin)),
  ".pdf": (bulletin) => bulletinFiles().pdf(bulletin),
  ".txt": async (bulletin) => ok(new TextEncoder().encode(`${bulletinText(bulletin)}\n`)),
};

async function run({ office, language, progress }: OfficeDesk, input: Input): Promise<Result<Answer>> {
  const month = chooseMonth(office, input.args[0]!);
  if (!month.ok) return month;
  const edition = chooseEdition(input.option("edition"));
  if (!edition.ok) return edition;
  const out = input.option("out");
  const form = out === undefined ? undefined : forms[extname(out).toLowerCase()];
  if (out !== undefined && !form) return failed(issue("cli.bad-option", { option: "--out", value: out, wanted: ".docx / .pdf / .txt" }));
  const may = out === undefined ? ok(undefined) : await mayWrite(out);
  if (!may.ok) return may;
  progress(language === "zh" ? "编写通报" : "composing");
  const composed = await composeBulletin(office, month.value, edition.value);
  if (!composed.ok) return composed;
  const { bulletin, issues, edition: from } = composed.value;
  const facts = {
    month: month.value, edition: from?.number ?? null, number: bulletin.head.number, title: bulletin.head.title.join(""),
    figures: bulletin.figures.length, warnings: issuesJson(issues, language).issues,
  };
  const warnings = issues.length === 0 ? "" : `\n\n${issuesText(issues, language)}`;
  if (out === undefined || !form) {
    const text = bulletinText(bulletin);
    return ok({ json: { ...facts, text }, text: text + warnings });
  }
  progress(language === "zh" ? "排版" : "rendering");
  const bytes = await form(bulletin);
  if (!bytes.ok) return bytes;
  const { length } = bytes.value;
  const done = await wholeFile(out, async (part) => {
    await writeFile(part, bytes.value);
    return ok(length);
  });
  if (!done.ok) return done;
  const written = language === "zh" ? `已写入 ${out}(${length} 字节,${bulletin.figures.length} 处数据)` : `${out} written (${length} bytes, ${bulletin.figures.length} figures)`;
  return ok({ json: { ...facts, file: resolve(out), bytes: length }, text: written + warnings });
}
