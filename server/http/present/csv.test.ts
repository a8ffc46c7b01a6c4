import { expect, test } from "vitest";
import { csvOf } from "./csv.ts";

test.each([
  ["words and numbers", [["单位", "项数"], ["发改局", 3]], "单位,项数\r\n发改局,3\r\n"],
  ["what would be a formula", [["=1+1", "-x", "@a"]], "'=1+1,'-x,'@a\r\n"],
  ["commas, quotes and lines", [["a,b", 'c"d', "e\nf"]], '"a,b","c""d","e\nf"\r\n'],
])("%s", (_, lines, wanted) => expect(csvOf(lines)).toBe(`\uFEFF${wanted}`));
