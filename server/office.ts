import { accountTables, type Actor } from "../access/index.ts";
import { type Day, dayInChina, ok, type Organisation, type Result, subtrees } from "../core/index.ts";
import { type Catalogue, catalogueOf } from "../metrics/index.ts";
import { loadSample } from "./commands/start/load-sample.ts";
import { newId } from "./identity/new-id.ts";
import { type Pack, readPack } from "./packs/index.ts";
import { type Database, migrateSystem, migrateTables, openDatabase, sealBatches, type SupervisorChange } from "./postgres/index.ts";
import type { Settings } from "./settings.ts";

/** An office at work: its programme, its database, and the clock and ids that commands are given. */
export interface Office {
  readonly database: Database;
  readonly pack: Pack;
  readonly region: string;
  readonly catalogue: Catalogue;
  readonly organisations: ReadonlyMap<string, Organisation>;
  /** every organisation with all below it */
  readonly subtrees: ReadonlyMap<string, ReadonlySet<string>>;
  readonly clock: () => Date;
  /** the business day in China that deadlines and the date of a document follow; a sample stands on a day of its own */
  readonly today: () => Day;
  readonly newId: () => string;
}

/** Who acts and why: what every write carries into its batch. */
export interface Act {
  readonly actor: Actor;
  readonly reason?: string;
}

export interface OpenOptions {
  readonly say?: (stage: Stage) => void;
  readonly applicationName?: string;
  readonly onDatabase?: (change: SupervisorChange) => void;
}
export type Stage = { readonly kind: "pack" | "database" | "migrate" | "ready" } | { readonly kind: "sample"; readonly done: number; readonly total: number };

/** Reads the pack, opens the database, brings tables up to the pack, and loads the sample into an empty region. */
export async function openOffice(settings: Settings, options: OpenOptions = {}): Promise<Result<Office>> {
  const say = options.say ?? (() => undefined);
  say({ kind: "pack" });
  const pack = await readPack(settings.packDir);
  if (!pack.ok) return pack;
  const catalogue = catalogueOf(pack.value.tables, pack.value.metrics, pack.value.laws);
  if (!catalogue.ok) return catalogue;
  say({ kind: "database" });
  const opened = await openDatabase({
    dataDir: settings.dataDir, databaseUrl: settings.databaseUrl,
    ...(options.applicationName ? { applicationName: options.applicationName } : {}),
    ...(options.onDatabase ? { onChange: options.onDatabase } : {}),
  });
  if (!opened.ok) return opened;
  const office = officeOf(opened.value, pack.value, catalogue.value, settings.today ?? pack.value.sample_day);
  say({ kind: "migrate" });
  const prepared = await prepare(office, say);
  if (!prepared.ok) {
    await opened.value.close();
    return prepared;
  }
  say({ kind: "ready" });
  return ok(office);
}

export function officeOf(database: Database, pack: Pack, catalogue: Catalogue, sampleDay: Day | undefined = pack.sample_day): Office {
  const clock = (): Date => new Date();
  return {
    database, pack, catalogue,
    region: pack.region,
    organisations: new Map(pack.organisations.map((each) => [each.id, each])),
    subtrees: subtrees(pack.organisations),
    clock,
    today: () => sampleDay ?? dayInChina(clock()),
    newId,
  };
}

async function prepare(office: Office, say: (stage: Stage) => void): Promise<Result<void>> {
  const system = await migrateSystem(office.database);
  if (!system.ok) return system;
  const tables = await migrateTables(office.database, office.region, [...office.pack.tables, ...accountTables]);
  if (!tables.ok) return tables;
  const sample = await loadSample(office, (done, total) => say({ kind: "sample", done, total }));
  if (!sample.ok) return sample;
  const sealed = await sealBatches(office.database, office.region);
  return sealed.ok ? ok(undefined) : sealed;
}
