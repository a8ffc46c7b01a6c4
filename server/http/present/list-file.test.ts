import type { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { FastifyReply } from "fastify";
import { expect, test } from "vitest";
import { column, dayCell, numberCell, sendList, textCell } from "./list-file.ts";

const columns = [column<string>("事项", "What", textCell), column<string>("项数", "Items", ({ length }) => numberCell(length === 0 ? null : length)), column<string>("期限", "Due", (line) => dayCell(line === "" ? null : "2016-12-05"))];

async function sent(lines: readonly string[], language: "zh" | "en"): Promise<{ body: string; headers: Record<string, string> }> {
  const headers: Record<string, string> = {};
  const reply = { header: (name: string, value: string) => ((headers[name] = value), reply) } as unknown as FastifyReply;
  const made = sendList(reply, { format: "csv", language, name: "名单", columns, lines });
  return { body: made.ok ? (await buffer(made.value as unknown as PassThrough)).toString() : "", headers };
}

test.each([
  ["words, numbers and days", ["督办"], "督办,2,2016-12-05"], ["what would be a formula is shown as text", ["=1+1"], "\t=1+1,4,2016-12-05"],
  ["commas, quotes and lines", ['a,"b\nc'], '"a,""b\nc",6,2016-12-05'], ["nothing", [""], ",,"],
])("%s", async (_, lines, wanted) => expect((await sent(lines, "zh")).body).toBe(`\uFEFF事项,项数,期限\r\n${wanted}\r\n`));

test("with the heads and under the name of the language", async () => {
  const { body, headers } = await sent([], "en");
  expect(body).toBe("\uFEFFWhat,Items,Due\r\n");
  expect(headers).toEqual({ "content-type": "text/csv; charset=utf-8", "content-disposition": `attachment; filename="_.csv"; filename*=UTF-8''${encodeURIComponent("名单.csv")}` });
});
