import type { ServerResponse } from "node:http";
import { readerOf } from "../notices/notify.ts";
import { type Actor, allow, scopeOf } from "../../access/index.ts";
import type { LiveChange } from "../../contract/index.ts";
import type { Heard, Listening } from "../postgres/index.ts";

/** One open stream: who is at its other end and where words go. */
interface Listener {
  readonly actor: () => Promise<Actor | undefined>;
  readonly out: ServerResponse;
  who: Actor;
}

export interface HubOptions {
  /** starts to hear the database; called when the first listener comes, ended when the last has gone */
  readonly listen: (heard: (what: Heard) => void) => Listening;
  /** tables of the monthly cycle, whose rows only those concerned are told of */
  readonly guarded: ReadonlySet<string>;
  readonly heartbeat?: number;
  readonly most?: number;
}

const HEARTBEAT = 20_000;
/** At every so many heartbeats it is looked whether the session still stands. */
const CHECK = 3;
const MOST = 2_000;
/** Of a browser that reads too slowly so much may wait at most; then it is cut off and comes again. */
const BACKLOG = 64 * 1024;

/**
 * Tells open pages what to read again. One connection to the database however many listen; every listener hears
 * only of what its actor may see, and who may no longer look is sent away at the next heartbeat.
 */
export class LiveHub {
  readonly #options: HubOptions;
  readonly #listeners = new Set<Listener>();
  #listening: Listening | undefined;
  #beat: NodeJS.Timeout | undefined;
  #beats = 0;

  constructor(options: HubOptions) {
    this.#options = options;
  }

  get full(): boolean {
    return this.#listeners.size >= (this.#options.most ?? MOST);
  }

  get size(): number {
    return this.#listeners.size;
  }

  /** Takes over the response. `actor` says who is there now, or nobody once the session has ended. */
  join(out: ServerResponse, who: Actor, actor: Listener["actor"]): void {
    const listener: Listener = { out, who, actor };
    out.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store", "x-content-type-options": "nosniff", "x-accel-buffering": "no",
    });
    out.write(`retry: 2000\n${words({ kind: "hello" })}`);
    out.on("close", () => this.#leave(listener));
    out.on("error", () => this.#leave(listener));
    this.#listeners.add(listener);
    this.#listening ??= this.#options.listen((what) => this.tell(what));
    this.#beat ??= setInterval(() => void this.#check(), this.#options.heartbeat ?? HEARTBEAT).unref();
  }

  tell(what: Heard): void {
    for (const each of this.#listeners) {
      const change = heardBy(each.who, what, this.#options.guarded);
      if (change) this.#say(each, words(change));
    }
  }

  async close(): Promise<void> {
    for (const each of [...this.#listeners]) this.#end(each);
    clearInterval(this.#beat);
    this.#beat = undefined;
    const listening = this.#listening;
    this.#listening = undefined;
    await listening?.close();
  }

  /** Keeps the streams open, and every so often looks whether those at the other end still may listen. */
  async #check(): Promise<void> {
    this.#beats += 1;
    for (const each of [...this.#listeners]) {
      if (this.#beats % CHECK !== 0) {
        this.#say(each, ": \n\n");
        continue;
      }
      const now = await each.actor().catch(() => each.who);
      if (now?.id === each.who.id) {
        each.who = now;
        this.#say(each, ": \n\n");
      } else {
        this.#say(each, words({ kind: "ended" }));
        this.#end(each);
      }
    }
  }

  #say(listener: Listener, text: string): void {
    listener.out.write(text);
    if (listener.out.writableLength > BACKLOG) {
      listener.out.destroy();
      this.#leave(listener);
    }
  }

  #end(listener: Listener): void {
    listener.out.end();
    this.#leave(listener);
  }

  #leave(listener: Listener): void {
    this.#listeners.delete(listener);
    if (this.#listeners.size === 0) void this.close();
  }
}

const words = (change: LiveChange): string => `data: ${JSON.stringify(change)}\n\n`;

/** What of a change that actor is told; nothing where it is not the actor's business. */
export function heardBy(actor: Actor, what: Heard, guarded: ReadonlySet<string>): LiveChange | undefined {
  switch (what.kind) {
    case "missed": return what;
    case "notice": return isFor(actor, what.to) ? { kind: "notice" } : undefined;
    // whoever waits for long work asks how far it is
    case "work": return undefined;
    case "report":
    case "order": return allow(actor, "read-reports", { org: what.org }).allowed ? what : undefined;
    case "month":
    case "bulletin": return allow(actor, "read").allowed ? what : undefined;
    case "rows": {
      const tables = what.tables.filter((table) => (guarded.has(table) ? concerns(actor, what.orgs) : allow(actor, "read").allowed));
      return tables.length > 0 ? { kind: "rows", tables } : undefined;
    }
  }
}

/** A person, a unit whose liaison or head the actor is, or the office. */
function isFor(actor: Actor, to: string): boolean {
  const { person, orgs, office } = readerOf(actor);
  return to === person || orgs.includes(to) || (office && to === "office");
}

const concerns = (actor: Actor, orgs: readonly string[] | undefined): boolean =>
  orgs === undefined ? allow(actor, "read-reports").allowed && scopeOf(actor) === "all" : orgs.some((org) => allow(actor, "read-reports", { org }).allowed);
