import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { failed, type Issue, issue, ok, type Result } from "../../../core/index.ts";
import { findBinaries } from "./binaries.ts";
import { makeCluster, readVersion, socketFolder, SUPERUSER } from "./cluster.ts";
import { dataFolder } from "./folder.ts";
import { chooseIdentity } from "./identity.ts";
import { adoptOrStart, type Running, type Site, stopIfAlone } from "./supervisor.ts";

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** server settings beside the house's own */
  readonly settings?: Readonly<Record<string, string>>;
  readonly onChange?: (change: SupervisorChange) => void;
}

export type SupervisorChange =
  | { readonly kind: "started" | "adopted" | "died"; readonly pid: number }
  | { readonly kind: "failed"; readonly issues: readonly Issue[] };

/** The PostgreSQL of a data folder: kept running while this process lives. */
export interface Embedded {
  readonly connection: { readonly host: string; readonly port: number; readonly user: string };
  pid(): number;
  /** Stops watching, and stops the server unless somebody else is connected. End your own pools first. */
  close(): Promise<void>;
}

const settings = {
  listen_addresses: "", unix_socket_permissions: "0700", shared_buffers: "256MB", jit: "off", fsync: "on",
  // room for an import of 200,000 rows without a checkpoint in its midst
  max_wal_size: "2GB", max_connections: "60", timezone: "UTC", log_timezone: "UTC", log_min_messages: "warning", lc_messages: "C",
  log_line_prefix: "%m [%p] ",
} as const;

export async function startEmbedded(options: EmbeddedOptions): Promise<Result<Embedded>> {
  const prepared = await prepare(options);
  if (!prepared.ok) return prepared;
  const site = prepared.value;
  const first = await adoptOrStart(site);
  if (!first.ok) return first;
  return ok(supervise(site, first.value, options.onChange ?? (() => undefined)));
}

async function prepare(options: EmbeddedOptions): Promise<Result<Site>> {
  const binaries = await findBinaries();
  if (!binaries.ok) return binaries;
  const folder = await dataFolder(options.dataDir);
  if (!folder.ok) return folder;
  const dataDir = folder.value;
  const cluster = join(dataDir, "pg");
  const identity = await chooseIdentity(dataDir, cluster, binaries.value.postgres);
  if (!identity.ok) return identity;
  const made = await makeCluster(cluster, binaries.value.initdb, identity.value);
  if (!made.ok) return made;
  const found = await readVersion(cluster);
  if (found !== MAJOR) return failed(issue("postgres.data-version", { folder: cluster, found: found ?? "?", needed: MAJOR }));
  return ok({
    cluster,
    logFile: join(dataDir, "pg.log"),
    socketFolder: await socketFolder(dataDir, identity.value),
    identity: identity.value,
    binaries: binaries.value,
    settings: { ...settings, ...options.settings },
  });
}

/** Major version of the packaged programs; a cluster belongs to one. */
const MAJOR = "18";

function supervise(site: Site, first: Running, tell: (change: SupervisorChange) => void): Embedded {
  let running = first;
  let closed = false;
  let reviving: Promise<void> | undefined;
  const watch = (): void => {
    tell({ kind: running.started ? "started" : "adopted", pid: running.pid });
    void running.ended.then(() => (reviving = revive()));
    (running.watch as unknown as { unref(): void }).unref();
  };
  const revive = async (): Promise<void> => {
    if (closed) return;
    tell({ kind: "died", pid: running.pid });
    for (let pause = 100; !closed; pause = Math.min(pause * 2, 5_000)) {
      const again = await adoptOrStart(site);
      if (again.ok) {
        running = again.value;
        return watch();
      }
      tell({ kind: "failed", issues: again.issues });
      await sleep(pause);
    }
  };
  watch();
  return {
    connection: { host: first.socketFolder, port: 5432, user: SUPERUSER },
    pid: () => running.pid,
    close: async () => {
      if (closed) return;
      closed = true;
      await reviving;
      await stopIfAlone(site, running);
    },
  };
}
