import { describe, expect, test } from "vitest";
import type { Result, Table } from "../core/index.ts";
import type { Office } from "../server/office.ts";
import { chooseColumn, chooseFilter, chooseOrganisation, chooseSort, chooseTable } from "./choose.ts";
import { readAssignments } from "./commands/set.ts";

const cleanups: Table = {
  name: "cleanups", label: "清运", key: ["code"], dated: true,
  fields: [
    { name: "code", label: "编号", type: "code", required: true }, { name: "volume", label: "清理量", label_en: "Volume", type: "quantity", unit: "方", required: false },
    { name: "remark", label: "备注", type: "text", required: false },
  ],
};
const days: Table = { name: "cleanups.days", label: "逐日清运", parent: "cleanups", key: ["day"], dated: false, fields: [{ name: "day", label: "日期", type: "date", required: true }] };
const office = {
  pack: { root: "zc", organisations: [{ id: "zc", name: "周村区", short: "周村", kind: "district", valid_from: "2016-01-01" }] },
  catalogue: { tables: new Map([cleanups, days].map((each) => [each.name, each])) },
} as unknown as Office;

/** What was chosen, or the code of the refusal with what the next step names. */
function told<T>(found: Result<T>): unknown {
  if (found.ok) return found.value;
  return found.issues.map(({ code, params }) => [code, "known" in params ? params.known : "near" in params ? params.near : ""]);
}

describe("a name on the command line", () => {
  test.each<[string, Result<unknown>, unknown]>([
    ["a condition by label", chooseFilter(cleanups, "清理量:ge:1000"), "volume:ge:1000"],
    ["a condition by English label", chooseFilter(cleanups, "Volume:missing"), "volume:missing"],
    ["a condition on what every row has", chooseFilter(days, "责任单位:eq:zc"), "org:eq:zc"],
    ["a condition whose value has colons", chooseFilter(cleanups, "remark:has:a:b"), "remark:has:a:b"],
    ["a condition without an operator is left to the list", chooseFilter(cleanups, "foo"), "foo"],
    ["a condition on a column that is near another", chooseFilter(cleanups, "volum:ge:1"), [["register.unknown-column", "volume"]]],
    ["a condition on a column that is like none", chooseFilter(days, "foo:eq:1"), [["register.unknown-column", "parent 所属项、day 日期、id 编号、org 责任单位、origin 来源"]]],
    ["an order by labels", chooseSort(cleanups, "-清理量, listed_from"), "-volume,listed_from"],
    ["no order", chooseSort(cleanups, undefined), undefined],
    ["an order by a column that is none", chooseSort(cleanups, "code,清理"), [["register.unknown-column", "清理量"]]],
    ["a column to set", chooseColumn(cleanups, "移出日期"), "listed_to"],
    ["a row without a parent has none to set", chooseColumn(cleanups, "parent"), [["register.unknown-column", "org 责任单位、code 编号、volume 清理量、remark 备注、listed_from 列入日期、listed_to 移出日期"]]],
    ["the id, which stands for itself", chooseColumn(cleanups, "id"), [["register.unknown-column", "org 责任单位、code 编号、volume 清理量、remark 备注、listed_from 列入日期、listed_to 移出日期"]]],
    ["an organisation that is like none", chooseOrganisation(office, "不存在"), [["exchange.unknown-organisation", ""]]],
    ["a register that is like none", chooseTable(office, "xyz"), [["cli.unknown-table", "cleanups 清运"]]],
    ["cells", readAssignments(office, cleanups, ["清理量=1.5万方", "org=周村", "remark="]), { volume: "15000", org: "zc", remark: null }],
    ["a cell given twice, once by its label", readAssignments(office, cleanups, ["remark=x", "备注=y"]), [["cli.assigned-twice", ""]]],
  ])("%s", (_, found, expected) => expect(told(found)).toEqual(expected));
});
