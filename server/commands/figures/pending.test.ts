import { describe, expect, test } from "vitest";
import { inTransaction, reportRows, saveRows } from "../../postgres/index.ts";
import { testOffice } from "../../testing/sample-office.ts";
import { unwrap } from "../../testing/unwrap.ts";
import { openMonth } from "../report/open.ts";
import { reportTables } from "../report/records.ts";
import { act } from "../report/testing/act.ts";
import { monthFigures } from "./month.ts";

const office = testOffice();
const root = (): string => office().pack.root;

async function pendingOf(month: string): Promise<Record<string, { units: readonly string[]; registers: readonly string[] }>> {
  const figures = unwrap(await monthFigures(office(), month, { orgs: [root()] }));
  return Object.fromEntries([...office().catalogue.metrics.keys()].flatMap((metric) => {
    const found = figures.pending(metric, root());
    return found ? [[metric, found]] : [];
  }));
}

test("x", async () => {
  console.log(await pendingOf("2016-10"));
  unwrap(await openMonth(office(), act(), "2016-11"));
  console.log(JSON.stringify(await pendingOf("2016-11"), null, 0).replaceAll("},", "},\n"));
});
