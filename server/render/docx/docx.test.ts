import { strFromU8, unzipSync } from "fflate";
import { expect, test, vi } from "vitest";
import type { Block, Bulletin } from "../../../documents/index.ts";
import { signaturePlaces } from "./foot.ts";
import { renderDocx } from "./index.ts";
import { forLibreOffice } from "./libreoffice.ts";

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

test("版记 stands before the last paragraph, whose page a floating table takes", async () => {
  const xml = parts(await renderDocx(sampleBulletin("甲")))["word/document.xml"]!;
  expect(xml.indexOf("2016年11月7日<")).toBeLessThan(xml.indexOf("<w:tbl>"));
  expect(xml.slice(xml.indexOf("</w:tbl>"))).toContain("（此件公开发布）");
});

test.each([
  ["sealed: date four in, name centred on it", "区政府办公室", true, { date: 4, signer: 4.25 }],
  ["sealed, long name: it ends at the margin, the date centred under it", "中共周村区委、周村区人民政府督查考核办公室", true, { date: 7.25, signer: 0 }],
  ["no seal: name two in, date two after its beginning", "周村区督查考核办公室", false, { signer: 2, date: 3.5 }],
  ["no seal, short name: date two in, name pushed left", "区委", false, { date: 2, signer: 8.5 }],
])("%s", (_, signer, sealed, places) => {
  expect(signaturePlaces({ signer, sealed, day: "2016-11-07", date: "2016年11月7日", printedOn: "" })).toMatchObject(places);
});

test("LibreOffice's copy differs in the grid only, never in the words", async () => {
  const word = parts(await renderDocx(sampleBulletin("甲")));
  const libre = parts(forLibreOffice(await renderDocx(sampleBulletin("甲"))));
  expect(libre["word/document.xml"]!.replace(/<w:docGrid[^>]*>/, "")).toBe(word["word/document.xml"]!.replace(/<w:docGrid[^>]*>/, ""));
  expect(libre["word/document.xml"]).toContain('<w:docGrid w:type="lines"');
});
