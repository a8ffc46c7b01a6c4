import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readDocument } from "./read.ts";

const xml = (body: string): string => `<?xml version="1.0"?><w:document xmlns:w="x"><w:body>${body}</w:body></w:document>`;
const docx = (body: string): Uint8Array => zipSync({ "word/document.xml": strToU8(xml(body)) });
const paragraph = (text: string): string => `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const code = async (file: string, bytes: Uint8Array): Promise<string> => {
  const read = await readDocument(file, bytes);
  return read.ok ? `ok ${read.value}` : read.issues[0]!.code;
};

test.each([
  ["paragraphs", docx(paragraph("办结9件") + paragraph("完成3 &lt; 5")), "ok 办结9件\n完成3 < 5\n"],
  ["runs of one paragraph join", docx("<w:p><w:r><w:t>开工</w:t></w:r><w:r><w:t>8个</w:t></w:r></w:p>"), "ok 开工8个\n"],
  ["deleted text is not the document", docx("<w:p><w:del><w:r><w:delText>7个</w:delText></w:r></w:del><w:r><w:t>8个</w:t></w:r></w:p>"), "ok 8个\n"],
  ["a table keeps its cells", docx(`<w:tbl><w:tr><w:tc>${paragraph("甲")}</w:tc><w:tc>${paragraph("5")}</w:tc></w:tr></w:tbl>`), "ok 甲|5|\n"],
])("docx: %s", async (_, bytes, expected) => expect(await code("a.docx", bytes)).toBe(expected));

test.each([
  ["an empty paragraph", docx("<w:p></w:p>"), "proof.no-text"],
  ["a zip without a document", zipSync({ "a.txt": strToU8("x") }), "proof.unknown-format"],
  ["a bomb", zipSync({ "word/document.xml": new Uint8Array(30_000_000) }), "proof.too-large"],
  ["a zip cut short", docx(paragraph("办结9件")).slice(0, 60), "proof.broken-file"],
  ["an old .doc", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), "proof.unknown-format"],
  ["a .docx with a password", Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), Buffer.from("EncryptedPackage", "utf16le")]), "proof.encrypted"],
  ["a broken pdf", strToU8("%PDF-1.7 nothing"), "proof.broken-file"],
  ["bytes of no text", Uint8Array.from([0, 1, 2, 3]), "proof.unknown-format"],
  ["a text of millions of letters", strToU8("办结".repeat(1_000_001)), "proof.too-large"],
  ["more than the limit", new Uint8Array(21 * 1024 * 1024), "proof.too-large"],
])("refuses %s", async (_, bytes, expected) => expect(await code("a", bytes)).toBe(expected));

test("GB 18030 text is read", async () => expect(await code("a.txt", Uint8Array.from([0xb0, 0xec, 0xbd, 0xe1]))).toBe("ok 办结"));
test("UTF-8 text is read", async () => expect(await code("a.txt", strToU8("办结9件"))).toBe("ok 办结9件"));
