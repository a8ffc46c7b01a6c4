import { PassThrough } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { planExport } from "../commands/exchange/export.ts";
import { makeOffice } from "../testing/sample-office.ts";
import { type SignedInApp, signedInApp } from "./testing/signed-in.ts";

let server: SignedInApp;
beforeAll(async () => {
  server = await signedInApp(await makeOffice());
});
afterAll(() => server?.close());

interface Entry { readonly account: string; readonly kind: { readonly label: string }; readonly detail: readonly { readonly label: string; readonly value: string }[] }
const entries = async (lang = "zh"): Promise<Entry[]> => (await (await server.as("audadmin"))({ url: `/api/audit?kind=personal-exported&lang=${lang}` })).json<{ entries: Entry[] }>().entries;
const out = async (as: string, url: string) => (await server.as(as))({ url });

describe("personal data that goes out leaves a trace", () => {
  test("who took which fields of which register, narrowed to what, how many rows and in what form", async () => {
    const file = await out("officer1", "/api/registers/households/export?format=csv&org=zc-beijiao&filter=head:present&fields=code,head,helper");
    const lines = file.body.trim().split("\r\n").length - 1;
    expect([file.statusCode, lines > 10]).toEqual([200, true]);
    await expect.poll(async () => (await entries()).length).toBe(1);
    const [zh, en] = [(await entries())[0]!, (await entries("en"))[0]!];
    expect([zh.account, zh.kind.label, en.kind.label]).toEqual(["officer1", "导出个人信息", "Personal data exported"]);
    expect(Object.fromEntries(zh.detail.map(({ label, value }) => [label, value]))).toEqual({
      台账: "建档立卡贫困户", 个人信息字段: "户主、帮扶责任人", 筛选: "户主:present", 单位: "北郊", 格式: "csv", 行数: String(lines),
    });
    expect(en.detail).toContainEqual({ label: "Personal fields", value: "Head of household, Helper" });
  });

  test.each([
    ["a register without personal fields", "officer1", "/api/registers/projects/export?format=csv"], ["columns that are none", "officer1", "/api/registers/households/export?format=csv&fields=people"],
    ["somebody who is not shown them", "auditor1", "/api/registers/households/export?format=csv"],
  ])("%s: no entry", async (_, as, url) => {
    const before = (await entries()).length;
    expect((await out(as, url)).statusCode).toBe(200);
    expect((await entries()).length).toBe(before);
  });

  test("how many rows have been read is told before they go out", async () => {
    const told: number[] = [];
    const planned = await planExport(server.office, { table: "households", format: "csv" });
    const stream = new PassThrough().resume();
    const written = planned.ok ? await planned.value.write(stream, (n) => told.push(n)) : planned;
    expect([written.ok && written.value, told.toSorted((a, b) => a - b)]).toEqual([told.at(-1), told]);
  });
});
