import type { QueryClient } from "@tanstack/react-query";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { address } from "../../contract/api/paths.ts";
import type { LiveChange } from "../../contract/index.ts";
import { renews } from "./renews.ts";
import { onBack } from "./session.ts";

export type LiveState = "off" | "connecting" | "on" | "lost";

/** After a change the page waits a moment for more of it, and at most so often is everything read again. */
const GATHER = 250;
const AT_MOST_EVERY = 2_500;
/** A page that nobody looks at lets go of its stream after a while: a browser has few connections to one server. */
const HIDDEN = 15_000;
const LONGEST_PAUSE = 30_000;

let state: LiveState = "off";
const watchers = new Set<() => void>();
function turn(to: LiveState): void {
  state = to;
  for (const each of watchers) each();
}
const watch = (changed: () => void): (() => void) => {
  watchers.add(changed);
  return () => watchers.delete(changed);
};

/** Whether this page is told of changes. */
export const useLiveState = (): LiveState => useSyncExternalStore(watch, () => state);

/** Keeps the one stream of this tab while the application is open; changes make the answers on screen be read again. */
export function useLive(): void {
  const client = useQueryClient();
  useEffect(() => (typeof EventSource === "function" ? follow(client) : undefined), [client]);
}

function follow(client: QueryClient): () => void {
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let hide: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let away = false;
  const renewal = makeRenewal(client);

  function connect(): void {
    clearTimeout(retry);
    source?.close();
    source = new EventSource(address("live"));
    if (state !== "on") turn(failures > 0 ? "lost" : "connecting");
    source.addEventListener("message", (event: MessageEvent<string>) => heard(JSON.parse(event.data) as LiveChange));
    source.addEventListener("error", () => {
      source?.close();
      failures += 1;
      away = true;
      turn("lost");
      // doubled each time, and never all pages of the office at the same instant
      retry = setTimeout(connect, Math.min(1_000 * 2 ** (failures - 1), LONGEST_PAUSE) * (0.75 + Math.random() / 2));
    });
  }

  function heard(change: LiveChange): void {
    if (change.kind === "hello") {
      failures = 0;
      turn("on");
      // what happened in between was not heard
      if (away) renewal.add({ kind: "missed" });
      away = false;
      return;
    }
    if (change.kind === "ended") void client.invalidateQueries({ queryKey: ["me"] });
    else renewal.add(change);
  }

  function looked(): void {
    clearTimeout(hide);
    if (document.visibilityState === "visible") {
      if (state === "off") connect();
      return;
    }
    hide = setTimeout(() => {
      source?.close();
      clearTimeout(retry);
      away = true;
      turn("off");
    }, HIDDEN);
  }

  connect();
  document.addEventListener("visibilitychange", looked);
  // a stream belongs to the session that it was opened with
  const forget = onBack(() => { if (state !== "off") connect(); });
  return () => {
    forget();
    document.removeEventListener("visibilitychange", looked);
    clearTimeout(retry);
    clearTimeout(hide);
    renewal.drop();
    source?.close();
    turn("off");
  };
}

/** Changes that come together are answered together. */
function makeRenewal(client: QueryClient): { add(change: LiveChange): void; drop(): void } {
  let waiting: LiveChange[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = -AT_MOST_EVERY;
  function renew(): void {
    const changes = waiting;
    waiting = [];
    timer = undefined;
    last = performance.now();
    void client.invalidateQueries({
      predicate: ({ queryKey: [route, params] }) =>
        changes.some((change) => renews(change, String(route), (params ?? {}) as Readonly<Record<string, string>>)),
    });
  }
  return {
    add: (change) => {
      waiting.push(change);
      timer ??= setTimeout(renew, Math.max(GATHER, last + AT_MOST_EVERY - performance.now()));
    },
    drop: () => clearTimeout(timer),
  };
}
