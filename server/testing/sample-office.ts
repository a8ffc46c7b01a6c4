import { resolve } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { accountTables } from "../../access/index.ts";
import { catalogueOf } from "../../metrics/index.ts";
import { loadSample } from "../commands/start/load-sample.ts";
import { type Office, officeOf } from "../office.ts";
import { readPack } from "../packs/index.ts";
import { makeDatabase } from "../postgres/testing/database.ts";
import { unwrap } from "./unwrap.ts";

interface Wanted {
  /** without them the tables are empty */
  readonly rows?: boolean;
}

/** The sample district on a database of its own, as a first start leaves it; whoever asks closes the database. */
export async function makeOffice({ rows = true }: Wanted = {}): Promise<Office> {
  const pack = unwrap(await readPack(resolve(import.meta.dirname, "../../packs/zhoucun-2016")));
  const catalogue = unwrap(catalogueOf(pack.tables, pack.metrics, pack.laws));
  const office = officeOf(await makeDatabase([...pack.tables, ...accountTables]), pack, catalogue);
  if (rows) unwrap(await loadSample(office, () => undefined));
  return office;
}

/** The office of a test file: made before its tests, dropped after them. */
export function testOffice(wanted?: Wanted): () => Office {
  let office: Office | undefined;
  beforeAll(async () => {
    office = await makeOffice(wanted);
  });
  afterAll(async () => {
    await office?.database.close();
  });
  return () => {
    if (!office) throw new Error("testOffice() is for use inside tests");
    return office;
  };
}
