import { strFromU8, unzipSync } from "fflate";
import { expect, test, vi } from "vitest";
import type { Block, Bulletin } from "../../../documents/index.ts";
import { signaturePlaces } from "./foot.ts";
import { renderDocx } from "./index.ts";
import { NOT_FIRST, NOT_LAST } from "./settings.ts";

export function sampleBulletin(text: string, blocks?: readonly Block[]): Bulletin {
  return {
    template: "t", period: "2016-10",
    head: { agencyMark: "周村区督查考核办公室文件", number: "周督考通〔2016〕12号", title: ["关于10月份全区", "“十个新突破”工作情况的通报"], to: "各镇人民政府" },
    blocks: blocks ?? [
      { kind: "heading", id: "sections.0", level: 1, number: "一、", runs: [{ kind: "text", text: "工作进展情况" }] },
      { kind: "item", id: "sections.0.items.0", number: "1.", heading: "重大项目。", runs: [
        { kind: "text", text }, { kind: "figure", id: "f", metric: "m", org: "o", form: "full", text: "22.75亿元", value: "22.75", unit: "亿元", status: "live", period: "2016-10" },
      ] },
    ],
    foot: { signer: "周村区督查考核办公室", sealed: true, day: "2016-11-07", date: "2016年11月7日", note: "此件公开发布", copies: "区委常委", printer: "周村区督查考核办公室", printedOn: "2016年11月7日印发" },
    figures: [],
  };
}

const parts = (docx: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]));

test("the same bulletin gives the same bytes at another moment", async () => {
  const first = await renderDocx(sampleBulletin("甲"));
  vi.useFakeTimers({ now: Date.UTC(2031, 4, 5), toFake: ["Date"] });
  try {
    expect(Buffer.from(await renderDocx(sampleBulletin("甲"))).equals(Buffer.from(first))).toBe(true);
  } finally {
    vi.useRealTimers();
  }
  expect(Buffer.from(await renderDocx(sampleBulletin("乙"))).equals(Buffer.from(first))).toBe(false);
});

test.each([
  ["A4 and 版心 (5.2)", "word/document.xml", '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"'],
  ["22 lines, 28 characters", "word/document.xml", '<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/>'],
  ["exact lines of 579 twips", "word/styles.xml", '<w:spacing w:before="0" w:after="0" w:line="579" w:lineRule="exact"/>'],
  ["no space between Han and digits", "word/styles.xml", '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'],
  ["no 21-line pages", "word/styles.xml", '<w:widowControl w:val="0"/>'],
  ["first line two characters in", "word/document.xml", '<w:ind w:firstLine="632" w:firstLineChars="200"/>'],
  ["red rule", "word/document.xml", '<w:bottom w:val="single" w:color="FF0000"'],
  ["odd and even page numbers", "word/settings.xml", "<w:evenAndOddHeaders/>"],
  ["punctuation keeps its full width", "word/settings.xml", '<w:characterSpacingControl w:val="doNotCompress"/>'],
  ["no line ends with a digit whose unit follows", "word/settings.xml", '0123456789"/>'],
  ["版记 at the foot of the 版心", "word/document.xml", 'w:tblpYSpec="bottom" w:vertAnchor="margin"'],
  ["版记 lines 0.35 and 0.25 mm", "word/document.xml", '<w:bottom w:val="single" w:color="000000" w:sz="8"/><w:right w:val="nil"/><w:insideH w:val="single" w:color="000000" w:sz="6"/>'],
  ["alternatives for a missing font", "word/fontTable.xml", '<w:font w:name="仿宋_GB2312"><w:altName w:val="FangSong_GB2312,仿宋,FangSong,FandolFang,Noto Serif CJK SC"/>'],
  ["the document's own date", "docProps/core.xml", "2016-11-07T00:00:00Z"],
])("%s", async (_, file, xml) => {
  expect(parts(await renderDocx(sampleBulletin("甲")))[file]).toContain(xml);
});

test("font profiles name no font of the other", async () => {
  const windows = parts(await renderDocx(sampleBulletin("甲"), { fonts: "windows" }))["word/styles.xml"]!;
  expect(windows).toContain('w:eastAsia="仿宋"');
  expect(windows).not.toMatch(/GB2312|方正/);
});

test("版记 hangs on an empty paragraph, and the signature is kept with that", async () => {
  const xml = parts(await renderDocx(sampleBulletin("甲")))["word/document.xml"]!;
  expect(xml.indexOf("2016年11月7日<")).toBeLessThan(xml.indexOf("<w:tbl>"));
  const after = xml.slice(xml.indexOf("</w:tbl>"));
  expect(after).not.toContain("<w:t");
  expect(after).toContain('<w:spacing w:line="20" w:lineRule="exact"/>');
  for (const style of ["Signer", "Note"]) {
    expect(xml.split(`<w:pStyle w:val="${style}"/>`).slice(1).every((each) => each.startsWith("<w:keepNext/>"))).toBe(true);
  }
});

test.each([
  ["sealed: date four in, name centred on it", "区政府办公室", true, { date: 4, signer: 4.25 }],
  ["sealed, long name: it ends at the margin, the date centred under it", "中共周村区委、周村区人民政府督查考核办公室", true, { date: 7.25, signer: 0 }],
  ["no seal: name two in, date two after its beginning", "周村区督查考核办公室", false, { signer: 2, date: 3.5 }],
  ["no seal, short name: date two in, name pushed left", "区委", false, { date: 2, signer: 8.5 }],
])("%s", (_, signer, sealed, places) => {
  expect(signaturePlaces({ signer, sealed, day: "2016-11-07", date: "2016年11月7日", printedOn: "" })).toMatchObject(places);
});

test("no paragraph and no character snaps to the grid, and only type of 3号 is set closer", async () => {
  const styles = parts(await renderDocx(sampleBulletin("甲")))["word/styles.xml"]!;
  expect(styles.match(/<w:pPr>[^]*?<\/w:pPr>/g)!.slice(0, 2).every((each) => each.includes('<w:snapToGrid w:val="0"/>'))).toBe(true);
  expect(styles).not.toMatch(/<w:snapToGrid\/>|<w:snapToGrid w:val="1"/);
  const runs = [...styles.matchAll(/w:styleId="(\w+)".*?<w:rPr>(.*?)<\/w:rPr>/g)].map(([, id, run]) => [id!, /w:spacing w:val="(-?\d+)"/.exec(run!)?.[1] ?? "inherited"]);
  expect(Object.fromEntries(runs)).toMatchObject({ Normal: "-6", Heading1: "inherited", Title: "0", AgencyMark: "0", Imprint: "0", PageNumber: "0" });
  expect(28 * (320 + Number(runs[0]![1]))).toBeLessThan(8820);
});

test.each([["a short one", 279, true], ["one of more than ten lines", 281, false]])("%s is kept with the signature", async (_, characters, kept) => {
  const blocks: Block[] = [{ kind: "paragraph", id: "opening", runs: [{ kind: "text", text: "甲".repeat(characters) }] }];
  const xml = parts(await renderDocx(sampleBulletin("", blocks)))["word/document.xml"]!;
  const last = xml.slice(xml.lastIndexOf("<w:p>", xml.indexOf("甲")), xml.indexOf("甲"));
  expect(last.includes("<w:keepNext/>")).toBe(kept);
});

test("what must not begin or end a line fits into Word's lists", () => {
  expect(NOT_FIRST.length).toBeLessThanOrEqual(100);
  expect(NOT_LAST.length).toBeLessThanOrEqual(50);
});

test("the text holds no invisible characters: a figure is found by searching for it", async () => {
  const xml = parts(await renderDocx(sampleBulletin("甲")))["word/document.xml"]!;
  expect(xml).toContain(">22.75亿元<");
  expect(xml).not.toMatch(/[\u00ad\u200b-\u200f\u2060\ufeff]/);
});
