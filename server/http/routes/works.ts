import { ok } from "../../../core/index.ts";
import { startWork, stopWork, workOf } from "../../jobs/work.ts";
import type { Office } from "../../office.ts";
import { inTransaction, worksOf } from "../../postgres/index.ts";
import { wireWork } from "../present/work.ts";
import { type Bound, on } from "../route.ts";

const NEWEST = 50;

/** Long work: who asked for it watches it and may stop it. */
export function workRoutes(office: Office): Bound[] {
  const { database, region } = office;
  return [
    on("works", "own-account", async ({ actor, language }) =>
      ok({ works: (await worksOf(database.query, region, actor.id, NEWEST)).map((each) => wireWork(each, language)) })),

    on("work", "own-account", async ({ params: { id }, actor, language }) => {
      const found = await workOf(office, actor, id);
      return found.ok ? ok(wireWork(found.value, language)) : found;
    }),

    on("cancelWork", "own-account", async ({ params: { id }, actor, language }) => {
      const stopped = await stopWork(office, actor, id);
      return stopped.ok ? ok(wireWork(stopped.value, language)) : stopped;
    }),

    on("verifyEdition", "freeze", async ({ params: { month }, body: { edition }, actor }) =>
      inTransaction(database, async (tx) => ok({
        work: await startWork(tx, office, { kind: "verify-edition", label: `核验${month}`, input: { month, ...(edition !== undefined && { edition }) }, by: actor.id }),
      }))),
  ];
}
