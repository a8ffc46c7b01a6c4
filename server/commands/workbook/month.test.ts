import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { testOffice } from "../../testing/sample-office.ts";
import { unwrap } from "../../testing/unwrap.ts";
import type { Office } from "../../office.ts";
import { monthBook, monthParts } from "./month.ts";

const office = testOffice();
const month = "2016-10";
const parts = (of: Parameters<typeof monthParts>[0]) => monthParts(of).map(({ table, column }) => `${table.name} ${column}`);

test("the sample's: reports, what has a role, and every register with a month in its key", () => {
  expect(parts(office())).toEqual(["reports month", "problems month", "commitments made_in", "ranks month", "records month", "service_counts month"]);
});

test("another pack's registers are found whatever they are called, and a month that is no part of the key makes no sheet", () => {
  const { pack, catalogue } = office();
  const renamed = (name: string): string => (name === "ranks" ? "mingci" : name);
  const registers = pack.registers.filter(({ id }) => id === "ranks" || id === "inspections").map((each) => ({ ...each, id: renamed(each.id) }));
  const tables = new Map([...catalogue.tables].map(([name, table]) => [renamed(name), { ...table, name: renamed(name) }]));
  const { office: _, ...roleless } = pack;
  expect(parts({ pack: { ...roleless, registers }, catalogue: { ...catalogue, tables } })).toEqual(["reports month", "mingci month"]);
});

test("an edition that is not there is refused before the first byte", async () => {
  expect(await monthBook(office(), month, 7)).toMatchObject({ ok: false, issues: [{ code: "cycle.no-edition" }] });
  expect(await monthBook(office(), "2016-13")).toMatchObject({ ok: false });
});

test("figures are read in the transaction that reads the rows", async () => {
  const { database, ...rest } = office();
  // whoever reads past the transaction reads nothing
  const deaf = { ...rest, database: { ...database, query: undefined } } as unknown as Office;
  const stream = new PassThrough();
  const [bytes, rows] = await Promise.all([buffer(stream), monthBook(deaf, month, "live", { orgs: "all", personal: false }).then((made) => unwrap(made).write(stream)).then(unwrap)]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as never);
  expect(book.getWorksheet("指标")!.rowCount).toBeGreaterThan(50);
  expect(book.worksheets.slice(1).reduce((sum, each) => sum + each.rowCount - 1, 0)).toBe(rows);
});
