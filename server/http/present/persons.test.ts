import { beforeAll, expect, test } from "vitest";
import { accountTables } from "../../../access/index.ts";
import { accountChange } from "../../commands/accounts/account.ts";
import { inTransaction, saveRows } from "../../postgres/index.ts";
import { testDatabase } from "../../postgres/testing/database.ts";
import { unwrap } from "../../testing/unwrap.ts";
import { calledBy } from "./persons.ts";

const database = testDatabase(accountTables);
const region = "370306";
const pack = { office: { unit: "zc-khb" }, organisations: [{ id: "zc-khb", name: "区考核办公室", short: "考核办", name_en: "Assessment Office", kind: "department", valid_from: "2000-01-01" }] } as const;

beforeAll(async () => {
  const head = { region, id: "people", kind: "edit", actor: "keeper", at: "2016-12-01T01:00:00.000Z" } as const;
  unwrap(await inTransaction(database(), (tx) => saveRows(tx, accountTables, head, [unwrap(accountChange({ username: "wang", name: "王某", org: "zc" }, "office"))])));
});

test.each([
  ["wang", "zh", "王某"], ["wang", "en", "王某"], ["office", "zh", "考核办"], ["office", "en", "Assessment Office"], ["system", "zh", "系统"], ["pack", "zh", "pack"], ["left-long-ago", "zh", "left-long-ago"],
] as const)("%s in %s: %s", async (id, language, name) => {
  expect((await calledBy({ database: database(), region, pack }, [id, null, undefined], language))(id)).toBe(name);
});
