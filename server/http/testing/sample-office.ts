import { resolve } from "node:path";
import { accountTables } from "../../../access/index.ts";
import { catalogueOf } from "../../../metrics/index.ts";
import { loadSample } from "../../commands/start/load-sample.ts";
import { type Office, officeOf } from "../../office.ts";
import { readPack } from "../../packs/index.ts";
import { makeDatabase } from "../../postgres/testing/database.ts";

/** The sample district on a database of its own, as a first start leaves it; whoever asks closes the database. */
export async function sampleOffice(): Promise<Office> {
  const pack = await readPack(resolve(import.meta.dirname, "../../../packs/zhoucun-2016"));
  if (!pack.ok) throw new Error(JSON.stringify(pack.issues));
  const catalogue = catalogueOf(pack.value.tables, pack.value.metrics, pack.value.laws);
  if (!catalogue.ok) throw new Error(JSON.stringify(catalogue.issues));
  const office = officeOf(await makeDatabase([...pack.value.tables, ...accountTables]), pack.value, catalogue.value);
  const loaded = await loadSample(office, () => undefined);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return office;
}
