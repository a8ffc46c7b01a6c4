import { beforeAll, expect, test } from "vitest";
import { accountTables } from "../../../access/index.ts";
import { accountChange } from "../../commands/accounts/account.ts";
import { inTransaction, saveRows } from "../../postgres/index.ts";
import { testDatabase } from "../../postgres/testing/database.ts";
import { unwrap } from "../../testing/unwrap.ts";
import { calledBy } from "./persons.ts";

const database = testDatabase(accountTables);
const region = "370306";

beforeAll(async () => {
  const head = { region, id: "people", kind: "edit", actor: "keeper", at: "2016-12-01T01:00:00.000Z" } as const;
  unwrap(await inTransaction(database(), (tx) => saveRows(tx, accountTables, head, [unwrap(accountChange({ username: "wang", name: "王某", org: "zc" }, "office"))])));
});

test.each([
  ["wang", "zh", "王某"], ["wang", "en", "王某"], ["office", "zh", "督考办"], ["office", "en", "the office"], ["system", "zh", "系统"], ["pack", "zh", "pack"], ["left-long-ago", "zh", "left-long-ago"],
] as const)("%s in %s: %s", async (id, language, name) => {
  expect((await calledBy({ database: database(), region }, [id, null, undefined], language))(id)).toBe(name);
});
