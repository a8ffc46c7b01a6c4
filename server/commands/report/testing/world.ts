import { resolve } from "node:path";
import { afterAll, beforeAll } from "vitest";
import type { Result } from "../../../../core/index.ts";
import { catalogueOf } from "../../../../metrics/index.ts";
import { type Office, officeOf } from "../../../office.ts";
import { readPack } from "../../../packs/index.ts";
import { makeDatabase } from "../../../postgres/testing/database.ts";
import { loadSample } from "../../start/load-sample.ts";

/** The value, or an error that shows the issues. */
export function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.issues, null, 1));
  return result.value;
}

/** The sample district in a database of its own, made before a file's tests and dropped after them. */
export function sampleOffice(): () => Office {
  let office: Office | undefined;
  beforeAll(async () => {
    const pack = good(await readPack(resolve(import.meta.dirname, "../../../../packs/zhoucun-2016")));
    office = officeOf(await makeDatabase(pack.tables), pack, good(catalogueOf(pack.tables, pack.metrics, pack.laws)));
    good(await loadSample(office, () => undefined));
  });
  afterAll(async () => {
    await office?.database.close();
  });
  return () => office!;
}

let acts = 0;
export const act = (actor = "officer1", at = "2016-12-01T01:00:00.000Z") => ({ batch: `act-${(acts += 1)}`, actor, at });
