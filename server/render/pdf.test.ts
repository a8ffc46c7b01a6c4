import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compose } from "../../documents/index.ts";
import { month } from "../../core/index.ts";
import { renderDocx } from "./docx/index.ts";
import { pdfRenderer } from "./pdf.ts";

const tools = existsSync("/usr/bin/soffice") && existsSync("/usr/bin/pdftotext");

/** Nothing but Han characters, so that every line can be full. */
const filled = "督考工作按月通报".repeat(250);
const bulletin = compose({
  template: {
    id: "t", head: { agency_mark: "督查考核办公室文件", number: { word: "督考通" }, title: "关于工作情况的通报", signer: "督查考核办公室", note: "此件公开发布", copies: "各部门", printer: "督查考核办公室" },
    opening: "通报如下", sections: [{ heading: "进展", text: filled }],
  },
  period: month(2016, 10), date: "2016-11-07", serial: 1, figures: () => undefined, gathered: new Map(), tables: new Map(),
}).bulletin;

interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The file itself, as it is opened by someone who has LibreOffice and nothing of ours: no line breaking rules, no fonts. */
function plainly(docx: Uint8Array): Uint8Array {
  const home = mkdtempSync(join(tmpdir(), "dukao-test-"));
  try {
    writeFileSync(join(home, "a.docx"), docx);
    execFileSync("/usr/bin/soffice", ["--headless", `-env:UserInstallation=file://${home}/profile`, "--convert-to", "pdf", "--outdir", home, join(home, "a.docx")], { stdio: "ignore" });
    return readFileSync(join(home, "a.pdf"));
  } finally {
    rmSync(home, { recursive: true, maxRetries: 3 });
  }
}

async function ours(docx: Uint8Array): Promise<Uint8Array> {
  const made = await pdfRenderer().render(docx);
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  expect(made.value.fonts.length).toBeGreaterThan(0);
  return made.value.bytes;
}

const linesOf = (page: readonly Word[]): string[] => {
  const body = page.filter((each) => each.bottom < 750);
  return [...Map.groupBy(body, (each) => Math.round(each.top)).values()].map((line) => line.map((each) => each.text).join(""));
};

function pagesOf(pdf: Uint8Array): Word[][] {
  const home = mkdtempSync(join(tmpdir(), "dukao-test-"));
  try {
    writeFileSync(join(home, "a.pdf"), pdf);
    const xml = execFileSync("pdftotext", ["-bbox", join(home, "a.pdf"), "-"], { encoding: "utf8" });
    return xml.split("<page ").slice(1).map((page) =>
      [...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map(([, left, top, right, bottom, text]) =>
        ({ text: text!, left: Number(left), right: Number(right), top: Number(top), bottom: Number(bottom) })));
  } finally {
    rmSync(home, { recursive: true });
  }
}

test.runIf(tools).each([["our PDF", ours], ["the .docx itself in LibreOffice", plainly]])("%s: a full page has 22 lines of 28 characters inside the 版心", { timeout: 60_000 }, async (_, convert) => {
  const pages = pagesOf(await convert(await renderDocx(bulletin)));
  expect(pages.length).toBeGreaterThanOrEqual(4);
  for (const page of pages.slice(1, 3)) {
    const body = page.filter((each) => each.bottom < 750);
    expect(linesOf(page).map((each) => each.length)).toEqual(Array.from({ length: 22 }, () => 28));
    // 版心: 28 mm and 26 mm from the edges of 210 mm
    expect(Math.min(...body.map((each) => each.left))).toBeGreaterThan(79);
    expect(Math.max(...body.map((each) => each.right))).toBeLessThan(522.5);
  }
  const number = (page: number): Word => pages[page]!.find((each) => each.text === String(page + 1) && each.top > 740)!;
  expect(number(1).left).toBeLessThan(200);
  expect(number(2).left).toBeGreaterThan(400);
  const printed = pages.at(-1)!.find((each) => each.text.includes("印发"))!;
  // the last line is the lower edge of the 版心, 35 mm above the sheet's
  expect(printed.bottom).toBeGreaterThan(715);
  expect(printed.bottom).toBeLessThan(743);
});

test.runIf(tools)("punctuation begins no line, and at most one hangs beyond the 28th character", { timeout: 60_000 }, async () => {
  const text = "督促、推进，落实。抓好“办理”工作；".repeat(60);
  const blocks = [{ kind: "paragraph" as const, id: "opening", runs: [{ kind: "text" as const, text }] }];
  const lines = pagesOf(plainly(await renderDocx({ ...bulletin, blocks }))).slice(1, -1).flatMap(linesOf);
  expect(lines.length).toBeGreaterThanOrEqual(22);
  expect(lines.filter((each) => /^[、，。；”]/.test(each))).toEqual([]);
  expect(lines.filter((each) => each.endsWith("“"))).toEqual([]);
  expect(lines.filter((each) => each.length > 28 && !/^.{28}[、，。；]$/.test(each))).toEqual([]);
});

test.runIf(tools).each([23, 24, 25])("name, date and 版记 stay on one page with the end of the text, after %i lines", { timeout: 60_000 }, async (lines) => {
  const blocks = [{ kind: "paragraph" as const, id: "a", runs: [{ kind: "text" as const, text: "督".repeat(28 * lines) }] }, { kind: "paragraph" as const, id: "b", runs: [{ kind: "text" as const, text: "末段。".repeat(12) }] }];
  const { note: _, ...foot } = bulletin.foot;
  const pages = pagesOf(plainly(await renderDocx({ ...bulletin, blocks, foot }))).map((page) => page.map((each) => each.text).join(" "));
  const last = pages.at(-1)!;
  for (const each of ["末段", "督查考核办公室", "2016", "抄送", "印发"]) expect(last).toContain(each);
});

test.runIf(tools)("no line ends with a number whose unit begins the next, and no text is lost", { timeout: 60_000 }, async () => {
  const text = "完成投资22.75亿元、开工28个，浓度0.065毫克/立方米；".repeat(60);
  const blocks = [{ kind: "paragraph" as const, id: "opening", runs: [{ kind: "text" as const, text }] }];
  const pages = pagesOf(await ours(await renderDocx({ ...bulletin, blocks })));
  const words = pages.flat().filter((each) => each.bottom < 750);
  expect(words.map((each) => each.text).join("")).toContain(text);
  const rightmost = words.filter((each) => each.right > 515);
  expect(rightmost.length).toBeGreaterThan(20);
  expect(rightmost.filter((each) => /\d$/.test(each.text))).toEqual([]);
  expect(pages.flatMap(linesOf).filter((each) => /^(元|个|克|\/|立方米|方米|米)/.test(each))).toEqual([]);
});

test("without LibreOffice there is an issue and no throw", async () => {
  expect(await pdfRenderer({ soffice: "/nowhere/soffice" }).render(new Uint8Array())).toMatchObject({ ok: false, issues: [{ code: "documents.no-pdf" }] });
});

test.runIf(tools)("abort and timeout end it with a word", { timeout: 60_000 }, async () => {
  const docx = await renderDocx(bulletin);
  const gone = new AbortController();
  const rendering = pdfRenderer().render(docx, gone.signal);
  setTimeout(() => gone.abort(), 300);
  expect(await pdfRenderer().render(docx, AbortSignal.abort())).toMatchObject({ ok: false, issues: [{ params: { reason: "aborted" } }] });
  expect(await rendering).toMatchObject({ ok: false, issues: [{ code: "documents.pdf-failed", params: { reason: "aborted" } }] });
  expect(await pdfRenderer({ timeoutMs: 200 }).render(docx)).toMatchObject({ ok: false, issues: [{ params: { reason: "no answer in 0.2 s" } }] });
});
