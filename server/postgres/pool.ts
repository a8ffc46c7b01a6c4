import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { mayPass } from "./failure.ts";
import { parsers } from "./parsers.ts";

/**
 * A pool that outlives a restart of the database: taking a connection waits, up to `patience`, while the
 * database comes back. A statement that was under way fails all the same; only its owner knows whether
 * it may run twice.
 */
export class PatientPool extends pg.Pool {
  readonly #patience: number;

  constructor(config: pg.PoolConfig, patience: number) {
    super({ max: 12, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 10_000, ...config, types: parsers });
    this.#patience = patience;
    // an idle connection that dies is dropped by the pool; without a listener it would end the process
    this.on("error", () => undefined);
    // a connection that breaks while it is out must not end the process either
    this.on("connect", (client) => void client.on("error", () => undefined));
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: (error: Error | undefined, client: pg.PoolClient | undefined, done: (release?: unknown) => void) => void): void;
  override connect(callback?: (error: Error | undefined, client: pg.PoolClient | undefined, done: (release?: unknown) => void) => void): Promise<pg.PoolClient> | void {
    const found = this.#patiently();
    if (!callback) return found;
    found.then((client) => callback(undefined, client, (release) => client.release(release as Error)), (error: Error) => callback(error, undefined, () => undefined));
  }

  async #patiently(): Promise<pg.PoolClient> {
    const deadline = performance.now() + this.#patience;
    for (let pause = 20; ; pause = Math.min(pause * 2, 500)) {
      try {
        return await super.connect();
      } catch (error) {
        if (!mayPass(error) || performance.now() + pause > deadline) throw error;
        await sleep(pause);
      }
    }
  }
}
