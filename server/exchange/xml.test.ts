import { describe, expect, test } from "vitest";
import { attribute, XmlParser } from "./xml.ts";

/** What the parser tells, with the text cut into pieces of that many characters. */
function told(xml: string, size: number): string {
  let all = "";
  const parser = new XmlParser({ open: (name, attributes) => (all += `<${name}${attributes}>`), close: (name) => (all += `</${name}>`), text: (text) => (all += text) });
  for (let at = 0; at < xml.length; at += size) parser.write(xml.slice(at, at + size));
  parser.end();
  return all;
}

describe("the parser of a workbook's parts", () => {
  test.each([
    ['\uFEFF<?xml version="1.0"?>\n<a>一<b r="1"/>二</a>\n', '<a>一<b r="1"></b>二</a>'],
    ["<x:a><x:b>1</x:b ></x:a>", "<a><b>1</b></a>"],
    ["<a>&lt;&amp;&#x4E8C;&#20108;&apos;&quot;</a>", "<a><&二二'\"</a>"],
    ["<a><!-- <b> --><![CDATA[<&amp;>]]></a>", "<a><&amp;></a>"],
    ["<a b='x>y' c=\"'>\"><d e=\"/>\"/></a>", "<a b='x>y' c=\"'>\"><d e=\"/>\"></d></a>"],
  ])("reads %s, however it is cut", (xml, expected) => {
    for (const size of [1, 2, 3, 7, 1_000]) expect(told(xml, size)).toBe(expected);
  });

  test.each(["", "text", "<a>", "<a></b>", "</a>", "<a/><b/>", "<a>&nbsp;</a>", "<a>& b</a>", "<a>&#x110000;</a>", "<a", "<>", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "<a/>text", "<a><![CDATA[b</a>", "<a>&lt"])("refuses %s", (xml) => {
    for (const size of [1, 1_000]) expect(() => told(xml, size)).toThrow(Error);
  });

  test("does not keep a tag without an end for ever", () => {
    expect(() => told(`<a ${"b".repeat(5_000_000)}`, 65_536)).toThrow("without an end");
  });
});

test.each([
  [' r="A1" t="s"', "t", "s"], [' r="A1" t="s"', "s", undefined], [" t='s' r='t=\"x\"'", "t", "s"], ['\n\tt = "a&amp;b"', "t", "a&b"], ["", "t", undefined],
  [' name="x" rel:id="rId1"', ":id", "rId1"], [' st="1" t="2"', "t", "2"],
])("in %s, %s is %s", (attributes, name, expected) => {
  expect(attribute(name)(attributes)).toBe(expected);
});
