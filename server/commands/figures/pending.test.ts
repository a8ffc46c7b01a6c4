import { describe, expect, test } from "vitest";
import { inTransaction, reportRows, saveRows } from "../../postgres/index.ts";
import { testOffice } from "../../testing/sample-office.ts";
import { unwrap } from "../../testing/unwrap.ts";
import { composeBulletin } from "../bulletin/index.ts";
import { freezeMonth, verifyEdition } from "../cycle/index.ts";
import { openMonth } from "../report/open.ts";
import { reportTables } from "../report/records.ts";
import { act } from "../report/testing/act.ts";
import { monthFigures } from "./month.ts";
import { pendingNames, pendingText } from "./pending-words.ts";

const office = testOffice();
const month = "2016-11";
const root = (): string => office().pack.root;
const figuresOf = async (of: string) => unwrap(await monthFigures(office(), of, { orgs: [root()] }));

/** The office accepts a unit's report as it is. */
async function accept(unit: string): Promise<void> {
  const { database, region, pack } = office();
  const { reports } = reportTables(office());
  const [stored] = await reportRows(database.query, region, reports, { month, units: [unit] });
  const head = { region, id: `accept-${unit}`, kind: "command", actor: "officer1", at: "2016-12-05T01:00:00.000Z" } as const;
  unwrap(await inTransaction(database, (tx) => saveRows(tx, pack.tables, head, [{ table: reports.name, row: { ...stored!.row, accepted_at: head.at, accepted_by: head.actor }, expected: stored!.rev }])));
}

describe("figures that are not the month's yet", () => {
  test("are none where the month was recorded and never opened for reporting", async () => {
    const figures = await figuresOf("2016-10");
    expect([...office().catalogue.metrics.keys()].filter((metric) => figures.pending(metric, root()))).toEqual([]);
  });

  test.each<[metric: string, units: readonly string[], registers: readonly string[]]>([
    // the newest amounts are October's, and of the same table only the city's rows are meant
    ["city_invested", ["zc-fgj"], []], ["city_invest_rate", ["zc-fgj"], []], ["city_start_rate", ["zc-fgj"], []],
    ["tech_rate", ["zc-jxj"], []],
    // one register of counts, each asked of its own unit
    ["migrants_registered", ["zc-gaj"], []],
    ["river_works_invested", ["zc-jtj", "zc-sww"], []],
    // nobody reports these: the register has no row of November
    ["requests_taken", [], ["requests"]], ["culture_activities", [], ["culture_events"]],
  ])("%s waits for %j and %j", async (metric, units, registers) => {
    unwrap(await openMonth(office(), act(), month));
    expect((await figuresOf(month)).pending(metric, root())).toEqual({ units, registers });
  });

  test.each(["rank_g1", "requests_settled_rate"])("%s waits for nobody", async (metric) => {
    expect((await figuresOf(month)).pending(metric, root())).toBeUndefined();
  });

  test("are the month's when the reports behind them are accepted", async () => {
    await accept("zc-jtj");
    expect((await figuresOf(month)).pending("river_works_invested", root())).toEqual({ units: ["zc-sww"], registers: [] });
    await accept("zc-sww");
    expect((await figuresOf(month)).pending("river_works_invested", root())).toBeUndefined();
  });

  test("stay so in what is frozen before they are in, sealed with it", async () => {
    const by = { actor: "officer1", at: "2016-12-05T02:00:00.000Z" };
    unwrap(await freezeMonth(office(), month, by));
    const [before] = await reportRows(office().database.query, office().region, reportTables(office()).reports, { month, units: ["zc-fgj"] });
    expect(before?.row["accepted_at"]).toBeNull();
    await accept("zc-fgj");
    expect((await figuresOf(month)).pending("city_invested", root())).toEqual({ units: ["zc-fgj"], registers: [] });
    expect(unwrap(await monthFigures(office(), month, { orgs: [root()], edition: "live" })).pending("city_invested", root())).toBeUndefined();
    const { figures } = unwrap(await composeBulletin(office(), month)).bulletin;
    expect(figures.find(({ metric }) => metric === "city_invested")).toMatchObject({ status: "pending" });
    expect(unwrap(await verifyEdition(office(), month))).toMatchObject({ holds: true });
  });

  test("are none in a month that is not opened yet, though those before it were", async () => {
    const december = await figuresOf("2016-12");
    expect(december.pending("city_invest_rate", root())).toEqual({ units: [], registers: [], unopened: true });
    expect(december.pending("rank_g1", root())).toBeUndefined();
    expect(pendingText(pendingNames(december, "city_invest_rate", root(), "zh")!, "zh")).toBe("本月尚未开启报送");
    expect((await figuresOf("2016-10")).pending("city_invest_rate", root())).toBeUndefined();
  });

  test("say by name what they wait for", async () => {
    const figures = await figuresOf(month);
    const told = (metric: string, language: "zh" | "en"): string => pendingText(pendingNames(figures, metric, root(), language)!, language);
    expect(told("city_invested", "zh")).toBe("待发改局的月报审定");
    expect(told("cleanup_majors_done", "zh")).toMatch(/^待\S+、\S+、\S+等7个单位的月报审定$/);
    expect(told("requests_taken", "zh")).toMatch(/^“\S+”本月尚无记录$/);
    expect(told("requests_taken", "en")).toMatch(/^nothing is recorded for the month in /);
  });
});
