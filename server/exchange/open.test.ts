import { mkdir, symlink, writeFile } from "node:fs/promises";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { openSheet } from "./open.ts";
import { cellName, type RawCell } from "./sheet.ts";
import { testFolder, writeParts, writeWorkbook } from "./testing/files.ts";

const file = testFolder();

async function lines(path: string, sheet?: string): Promise<string[][]> {
  const opened = await openSheet(path, undefined, sheet);
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
  const shown = (cells: readonly RawCell[]): string[] => cells.map((cell) => (typeof cell === "string" ? cell : JSON.stringify(cell)));
  const all = [shown(opened.value.header.cells)];
  for await (const rows of opened.value.rows) for (const row of rows) all.push([String(row.number), ...shown(row.cells)]);
  return all;
}

describe("a workbook", () => {
  test("gives each cell as a person reads it", async () => {
    const path = file("kinds.xlsx");
    await writeWorkbook(path, {
      说明: [],
      数据: [
        ["名", "数", "日", "率", "是否", "式", "富"],
        ["甲 & 乙 <1>", 0.1 + 0.2, new Date("2016-10-31T00:00:00Z"), { value: 0.8235, format: "0.00%" }, true, { formula: "1+1", result: 2 }, { richText: [{ text: "前" }, { text: "后" }] }],
        [], [null, 1e-7, { value: 42_674, format: 'yyyy"年"m"月"d"日"' }, 1_234_567_890_123, false, { formula: "A1" }, { error: "#DIV/0!" }],
      ],
    });
    expect(await lines(path)).toEqual([
      ["名", "数", "日", "率", "是否", "式", "富"],
      ["2", "甲 & 乙 <1>", "0.3", "2016-10-31", "82.35%", "是", "2", "前后"],
      ["4", "", "0.0000001", "2016-10-31", "1234567890123", "否", '{"kind":"uncomputed","formula":"A1"}', '{"kind":"error","error":"#DIV/0!"}'],
    ]);
  });

  test("may have prefixes, no places, inline text, CDATA, phonetic text, days from 1904 and escapes", async () => {
    const path = file("other.xlsx");
    await writeParts(path, `<x:worksheet><x:sheetData>
        <x:row><x:c t="inlineStr"><x:is><x:t>名</x:t></x:is></x:c><x:c t="s"><x:v>0</x:v></x:c></x:row>
        <x:row r="7"><x:c r="B7" s="1"><x:v>0</x:v></x:c><x:c r="D7" t="str"><x:f>A1</x:f><x:v>一&#x4E8C;_x000A_&amp;</x:v></x:c></x:row>
        <x:row r="8"/></x:sheetData><x:row r="99"/></x:worksheet>`, {
      "xl/workbook.xml": '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="藏" sheetId="2" state="hidden" r:id="rId2"/><sheet name="表一" sheetId="1" r:id="rId1"/></sheets></workbook>',
      "xl/sharedStrings.xml": "<sst><si><r><t>字</t></r><rPh><t>zi</t></rPh><r><t><![CDATA[<段>]]></t></r></si></sst>",
      "xl/styles.xml": '<styleSheet><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    });
    expect(await lines(path)).toEqual([["名", "字<段>"], ["7", "", "1904-01-01", "", "一二\n&"], ["8"]]);
  });

  test("is read from the sheet that is named", async () => {
    const path = file("sheets.xlsx");
    await writeWorkbook(path, { 一: [["a"], ["1"]], 二: [["b"], ["2"]] });
    expect(await lines(path, "二")).toEqual([["b"], ["2", "2"]]);
    expect(await openSheet(path, "两.xlsx", "三")).toMatchObject({ ok: false, issues: [{ code: "exchange.unknown-sheet", params: { sheet: "三", known: "一、二" } }] });
  });
});

describe("a file that cannot be read", () => {
  const zipped = zipSync({ "xl/workbook.xml": new TextEncoder().encode("<workbook>".repeat(500)), "a.txt": new Uint8Array(9) });
  const ole = Buffer.from("d0cf11e0a1b11ae1", "hex");
  const cases: readonly (readonly [name: string, bytes: Uint8Array, code: string])[] = [
    ["empty.xlsx", new Uint8Array(), "exchange.empty-file"],
    ["old.xls", Buffer.concat([ole, Buffer.alloc(512)]), "exchange.old-excel"],
    ["locked.xlsx", Buffer.concat([ole, Buffer.alloc(99), Buffer.from("EncryptedPackage", "utf16le")]), "exchange.locked"],
    ["cut.xlsx", zipped.subarray(0, zipped.length - 40), "exchange.broken-file"],
    ["zip.xlsx", zipSync({ "a.txt": new Uint8Array(9) }), "exchange.not-a-sheet"],
    ["note.docx", Buffer.from("not a sheet at all"), "exchange.not-a-sheet"],
    ["utf16.csv", Buffer.from("\uFEFF名,数\n", "utf16le"), "exchange.utf16"],
    ["nul.csv", Buffer.from("a,\0\n"), "exchange.bad-encoding"],
    ["blank.csv", Buffer.from("\n \n,,\n"), "exchange.no-rows"],
  ];
  test.each(cases)("%s", async (name, bytes, code) => {
    await writeFile(file(name), bytes);
    const opened = await openSheet(file(name));
    expect(opened).toMatchObject({ ok: false, issues: [{ code, where: { file: name } }] });
  });

  test("that is a folder, or that nobody may read", async () => {
    await mkdir(file("folder.csv"));
    expect(await openSheet(file("folder.csv"))).toMatchObject({ ok: false, issues: [{ code: "exchange.not-a-file", params: { file: "folder.csv" } }] });
    await symlink("loop.csv", file("loop.csv"));
    expect(await openSheet(file("loop.csv"))).toMatchObject({ ok: false, issues: [{ code: "exchange.unreadable", params: { why: expect.stringContaining("ELOOP") as string } }] });
  });

  test("whose rows are on a hidden sheet, named or not", async () => {
    const sheets = '<sheet name="表一" sheetId="1" r:id="rId2"/><sheet name="藏" sheetId="2" state="hidden" r:id="rId1"/><sheet name="选项" sheetId="3" state="veryHidden" r:id="rId1"/>';
    await writeParts(file("hidden.xlsx"), "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>", {
      "xl/workbook.xml": `<workbook xmlns:r="r"><sheets>${sheets}</sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>',
      "xl/worksheets/sheet2.xml": "<worksheet><sheetData/></worksheet>",
    });
    for (const sheet of [undefined, "藏"]) expect(await openSheet(file("hidden.xlsx"), undefined, sheet)).toMatchObject({ ok: false, issues: [{ code: "exchange.hidden-sheet", params: { sheet: "藏" } }] });
    expect(await openSheet(file("hidden.xlsx"), undefined, "选项")).toMatchObject({ ok: false, issues: [{ code: "exchange.unknown-sheet" }] });
  });

  test("that is not there", async () => {
    expect(await openSheet(file("nowhere.xlsx"))).toMatchObject({ ok: false, issues: [{ code: "exchange.not-found" }] });
  });

  test("a broken part is told where reading meets it", async () => {
    const bytes = Buffer.from(zipSync({
      "xl/workbook.xml": new TextEncoder().encode('<workbook xmlns:r="r"><sheets><sheet name="表" r:id="rId1"/></sheets></workbook>'),
      "xl/_rels/workbook.xml.rels": new TextEncoder().encode('<R><Relationship Id="rId1" Target="s.xml"/></R>'),
      "xl/s.xml": crypto.getRandomValues(new Uint8Array(30_000)),
    }));
    bytes.fill(0xff, bytes.indexOf("xl/s.xml") + 8, bytes.indexOf("xl/s.xml") + 500);
    await writeFile(file("damaged.xlsx"), bytes);
    expect(await openSheet(file("damaged.xlsx"))).toMatchObject({ ok: false, issues: [{ code: "exchange.broken-file" }] });
  });

  test("a zip bomb is refused by what it claims, and when a part is larger than it claims", async () => {
    const parts = {
      "xl/workbook.xml": new TextEncoder().encode('<workbook xmlns:r="r"><sheets><sheet name="表" r:id="rId1"/></sheets></workbook>'),
      "xl/_rels/workbook.xml.rels": new TextEncoder().encode('<R><Relationship Id="rId1" Target="s.xml"/></R>'),
      "xl/s.xml": new Uint8Array(1_234_567).fill(32),
    };
    const claiming = async (name: string, size: number): Promise<void> => {
      const bytes = Buffer.from(zipSync(parts));
      const was = Buffer.alloc(4);
      was.writeUInt32LE(1_234_567);
      for (let at = bytes.indexOf(was); at >= 0; at = bytes.indexOf(was, at + 4)) bytes.writeUInt32LE(size, at);
      await writeFile(file(name), bytes);
    };
    await claiming("bomb.xlsx", 700 * 1024 * 1024);
    expect(await openSheet(file("bomb.xlsx"))).toMatchObject({ ok: false, issues: [{ code: "exchange.too-big", params: { size: "700 MB", limit: "600 MB" } }] });
    await claiming("lie.xlsx", 1_000);
    expect(await openSheet(file("lie.xlsx"))).toMatchObject({ ok: false, issues: [{ code: "exchange.broken-file", params: { why: expect.stringContaining("too many bytes") as string } }] });
  });
});

describe("a csv file", () => {
  const chinese = Array.from({ length: 9_000 }, (_, n) => `第${n}行:督查考核“十个新突破”,龘${n % 7}`);

  test.each([["utf-8", false], ["gb18030", true]] as const)("over 64 KiB of Chinese is byte-exact in %s", async (encoding, isGb) => {
    const text = `名,数\n${chinese.map((each, n) => `"${each}",${n}`).join("\n")}\n`;
    const bytes = isGb ? gb18030(text) : Buffer.from(`\uFEFF${text}`);
    expect(bytes.length).toBeGreaterThan(3 * 65_536);
    await writeFile(file(`${encoding}.csv`), bytes);
    const [header, ...rows] = await lines(file(`${encoding}.csv`));
    expect(header).toEqual(["名", "数"]);
    expect(rows).toEqual(chinese.map((each, n) => [String(n + 2), each, String(n)]));
  });

  test("is numbered as Excel does: a blank line counts, a cell of several lines is one row", async () => {
    await writeFile(file("lines.csv"), '名,数\r\n\r\n"一\n二",1\r\n三,2,多\r\n');
    expect(await lines(file("lines.csv"))).toEqual([["名", "数"], ["2", ""], ["3", "一\n二", "1"], ["4", "三", "2", "多"]]);
  });
});

test.each([[0, 1, "A1"], [25, 2, "Z2"], [26, 3, "AA3"], [16_383, 9, "XFD9"]])("column %i of row %i is %s", (column, row, name) => {
  expect(cellName(column, row)).toBe(name);
});

/** Encodes by turning the decoder around: Node decodes GB18030 but does not write it. */
function gb18030(text: string): Buffer {
  const decode = new TextDecoder("gb18030");
  const table = new Map<string, Buffer>();
  for (let a = 0x81; a <= 0xfe; a += 1) {
    for (let b = 0x40; b <= 0xfe; b += 1) {
      if (b === 0x7f) continue;
      const pair = Buffer.from([a, b]);
      table.set(decode.decode(pair), pair);
    }
  }
  return Buffer.concat(Array.from(text, (each) => (each < "\x80" ? Buffer.from(each) : table.get(each)!)));
}
