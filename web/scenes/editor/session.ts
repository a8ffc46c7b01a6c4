import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate, removeAwarenessStates } from "y-protocols/awareness";
import * as Y from "yjs";
import { address } from "../../../contract/api/paths.ts";
import type { MonthText, TextEvent, TextFault } from "../../../contract/index.ts";
import { ask, Refusal } from "../../data/client.ts";
import { fromBase64, toBase64 } from "./bytes.ts";
import { isGone, sendPending } from "./outbox.ts";
import { keepPending, pendingOf } from "./pending.ts";

export const FRAGMENT = "text";

/** saved: everything typed is safe on the server; offline: it is safe on this machine only; refused: the server will not take it. */
export type SyncState = "saved" | "saving" | "offline" | "refused";

export interface Person { readonly client: number; readonly name: string; readonly color: string; readonly me: boolean }

export interface SessionState {
  readonly sync: SyncState;
  readonly refusal: Refusal | undefined;
  readonly faults: readonly TextFault[];
  readonly people: readonly Person[];
  /** what others type arrives */
  readonly live: boolean;
}

const SEND_PAUSE = 250;
const PRESENCE_PAUSE = 120;
const SETTLE_PAUSE = 4_000;
const AGAIN = 2_000;
/** A browser lets no more outlive its page. */
const KEEPALIVE = 60_000;

/**
 * One person's copy of a month's text. What is typed is kept on this machine first, then sent, and forgotten here only
 * when the server has answered that it is safe; what others type comes over a stream. The copies merge by themselves.
 */
export class TextSession {
  readonly doc = new Y.Doc();
  readonly awareness = new Awareness(this.doc);
  readonly #month: string;
  readonly #who: string;
  readonly #lang: "zh" | "en";
  readonly #mayWrite: boolean;
  readonly #me: MonthText["me"];
  readonly #listeners = new Set<() => void>();
  #state: SessionState;
  #stream: EventSource | undefined;
  #seq: number;
  #sending = false;
  /** until it is started, and when its page is left */
  #closed = true;
  #unsettled = false;
  /** events that wait while a word is being composed (输入法) */
  #waiting: TextEvent[] | undefined;
  /** typed since the last time that the server answered; for leaving in haste */
  readonly #unsent: Uint8Array[] = [];
  readonly #sources = new Map<string, string>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  /** Goes on from the text as the server told it. */
  constructor(text: MonthText, { month, who, lang, mayWrite }: { month: string; who: string; lang: "zh" | "en"; mayWrite: boolean }) {
    this.#month = month;
    this.#who = who;
    this.#lang = lang;
    this.#mayWrite = mayWrite;
    this.#me = text.me;
    this.#seq = text.seq;
    this.#state = { sync: "saved", refusal: undefined, faults: text.faults, people: [], live: false };
    Y.applyUpdate(this.doc, fromBase64(text.state), "server");
    // the editor may set something right when it is drawn
    this.doc.on("update", this.#typed);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): SessionState => this.#state;

  #set(to: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...to };
    for (const each of this.#listeners) each();
  }

  /** Listens to the others from the text's last update on, puts what this machine still holds on top, and sends it. */
  async start(): Promise<void> {
    this.#closed = false;
    this.awareness.on("update", this.#moved);
    addEventListener("online", this.#flush);
    addEventListener("pagehide", this.#leave);
    this.awareness.setLocalStateField("user", this.#me);
    this.#listen();
    for (const { update } of await pendingOf(this.#month, this.#who)) {
      if (this.#closed) return;
      Y.applyUpdate(this.doc, update, "server");
    }
    this.#flush();
  }

  close(): void {
    if (this.#closed) return;
    this.#leave();
    this.#closed = true;
    // the last words must not wait until somebody opens the text again
    if (this.#mayWrite) void sendPending(this.#month, this.#who, this.#lang).catch(() => undefined);
    removeEventListener("online", this.#flush);
    removeEventListener("pagehide", this.#leave);
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#stream?.close();
    this.awareness.destroy();
  }

  #later(name: string, pause: number, work: () => void): void {
    clearTimeout(this.#timers.get(name));
    if (!this.#closed) this.#timers.set(name, setTimeout(work, pause));
  }

  readonly #typed = (update: Uint8Array, origin: unknown): void => {
    if (origin === "server" || !this.#mayWrite) return;
    this.#set({ sync: this.#state.sync === "offline" ? "offline" : "saving" });
    this.#unsent.push(update);
    void keepPending(this.#month, this.#who, update).then(() => this.#later("send", SEND_PAUSE, this.#flush));
  };

  /** Sends everything that waits, as one update; tries again for as long as it takes. */
  readonly #flush = (): void => {
    if (this.#sending || this.#closed || this.#waiting) return;
    this.#sending = true;
    void this.#send().finally(() => {
      this.#sending = false;
    });
  };

  async #send(): Promise<void> {
    // what was typed before this moment is in the store before it is read
    const typed = this.#unsent.length;
    try {
      const sent = await sendPending(this.#month, this.#who, this.#lang);
      this.#unsent.splice(0, typed);
      if (!sent) return this.#set({ sync: "saved", refusal: undefined });
      this.#set({ faults: sent.faults, refusal: undefined, sync: sent.more ? "saving" : "saved" });
      this.#unsettled = true;
      this.#later("settle", SETTLE_PAUSE, this.#settle);
      if (sent.more) this.#later("send", SEND_PAUSE, this.#flush);
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      const gone = isGone(refusal);
      this.#set({ sync: gone ? "offline" : "refused", refusal: gone ? undefined : refusal });
      this.#later("send", AGAIN, this.#flush);
    }
  }

  /**
   * While a word is being composed nothing goes out and nothing comes in: the others would read its letters, and
   * whatever changes the line under an input method breaks it off.
   */
  composing(now: boolean): void {
    if (now) {
      this.#waiting ??= [];
      return;
    }
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    for (const event of waiting) this.#heard(event);
    this.#flush();
  }

  /** A row's words were copied into that block: the history will say where they came from. */
  copied(block: string, source: string): void {
    this.#sources.set(block, source);
  }

  readonly #settle = (): void => {
    if (!this.#unsettled || this.#closed) return;
    this.#unsettled = false;
    const sources = [...this.#sources].map(([block, source]) => ({ block, source }));
    ask("textSettle", { month: this.#month }, {}, undefined, { sources }).then(() => {
      for (const { block } of sources) this.#sources.delete(block);
    }, () => {
      this.#unsettled = true;
    });
  };

  readonly #leave = (): void => {
    removeAwarenessStates(this.awareness, [this.doc.clientID], "leaving");
    // the page may be gone before the store of this machine has the last letters
    const update = this.#unsent.length > 0 ? toBase64(Y.mergeUpdates(this.#unsent)) : "";
    if (update !== "" && update.length < KEEPALIVE) this.#sayBye("textUpdate", { update });
    if (!this.#unsettled) return;
    this.#unsettled = false;
    this.#sayBye("textSettle", {});
  };

  /** A request that outlives the page. */
  #sayBye(name: "textUpdate" | "textSettle", body: object): void {
    void fetch(address(name, { month: this.#month }), { method: "POST", keepalive: true, headers: { "content-type": "application/json" }, body: JSON.stringify(body) }).catch(() => undefined);
  }

  #listen(): void {
    this.#stream?.close();
    const stream = new EventSource(address("textLive", { month: this.#month }, { after: this.#seq }));
    this.#stream = stream;
    stream.addEventListener("message", ({ data }: MessageEvent<string>) => this.#heard(JSON.parse(data) as TextEvent));
    stream.addEventListener("open", () => {
      this.#set({ live: true });
      this.#flush();
      this.#tell();
    });
    stream.addEventListener("error", () => {
      if (!this.#closed) this.#set({ live: false });
      if (stream.readyState === EventSource.CLOSED && !this.#closed) this.#later("listen", AGAIN, () => this.#listen());
    });
  }

  #heard(event: TextEvent): void {
    if (this.#waiting) {
      this.#waiting.push(event);
      return;
    }
    if (event.kind === "update") {
      this.#seq = Math.max(this.#seq, event.seq);
      Y.applyUpdate(this.doc, fromBase64(event.update), "server");
      return;
    }
    const known = this.awareness.getStates().size;
    applyAwarenessUpdate(this.awareness, fromBase64(event.state), "server");
    // somebody new does not know yet who is here
    if (this.awareness.getStates().size > known) this.#tell();
  }

  readonly #moved = (_: unknown, origin: unknown): void => {
    const people = [...this.awareness.getStates()].flatMap(([client, { user }]): Person[] => {
      const of = user as { name: string; color: string } | undefined;
      return of ? [{ client, name: of.name, color: of.color, me: client === this.doc.clientID }] : [];
    });
    this.#set({ people });
    if (origin === "leaving") this.#tell();
    else if (origin !== "server") this.#later("presence", PRESENCE_PAUSE, () => this.#tell());
  };

  #tell(): void {
    if (this.#closed) return;
    const state = toBase64(encodeAwarenessUpdate(this.awareness, [this.doc.clientID]));
    ask("textPresence", { month: this.#month }, {}, undefined, { state }).catch(() => undefined);
  }
}
