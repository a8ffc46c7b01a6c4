import { useSyncExternalStore } from "react";
import type { Me } from "../../contract/index.ts";
import { handsRest } from "./typing.ts";

/** Who signed in, as this page knows it. */
export interface Person { readonly id: string; readonly name: string }

/** Signed in or not, that is as it was; `over`: the page waits for its person to sign in again; `left`: it was told to wait no longer. */
export type Standing = "known" | "over" | "left";

export interface Session {
  readonly person: Person | undefined;
  readonly standing: Standing;
}

let session: Session = { person: undefined, standing: "known" };
let waiting: { readonly back: Promise<boolean>; readonly end: (back: boolean) => void } | undefined;
const watchers = new Set<() => void>();
function turn(to: Session): void {
  session = to;
  for (const each of watchers) each();
}

const watch = (changed: () => void): (() => void) => {
  watchers.add(changed);
  return () => watchers.delete(changed);
};

export const useSession = (): Session => useSyncExternalStore(watch, () => session);

/** Whether somebody has signed in on this page. */
export const isKnown = (): boolean => session.person !== undefined;

/** What an answer about oneself means to a page that somebody works on. */
export function meet(me: Pick<Me, "id" | "name" | "signed_in">): "same" | "over" | "other" {
  const { person, standing } = session;
  if (person === undefined || person.id === me.id) {
    if (me.signed_in && (person?.id !== me.id || standing !== "known")) turn({ person: { id: me.id, name: me.name }, standing: "known" });
    return "same";
  }
  return me.signed_in ? "other" : "over";
}

/**
 * The session is over: the page asks its person to sign in again, once the hands rest, and whoever waits is told whether that happened.
 * Once it was put off, only something that the person does (`insists`) asks again. Where nobody had signed in, nobody is asked.
 */
export function back(insists: boolean): Promise<boolean> {
  if (session.person === undefined || (session.standing === "left" && !insists)) return Promise.resolve(false);
  if (waiting === undefined) {
    let end: (back: boolean) => void = () => undefined;
    const asking = { back: new Promise<boolean>((resolve) => (end = resolve)), end };
    waiting = asking;
    void handsRest().then(() => {
      if (waiting === asking) turn({ ...session, standing: "over" });
    });
  }
  return waiting.back;
}

/** Signed in again, or put off. */
export function settle(signedIn: boolean): void {
  const was = waiting;
  waiting = undefined;
  turn({ ...session, standing: signedIn ? "known" : "left" });
  was?.end(signedIn);
}

/** Once the person is back: what was cut off with the session can go on. */
export function onBack(work: () => void): () => void {
  let before = session.standing;
  return watch(() => {
    if (before !== "known" && session.standing === "known") work();
    before = session.standing;
  });
}

/** Other windows of this browser share the cookie: who signs out in one has signed out in all. */
const channel = typeof BroadcastChannel === "function" ? new BroadcastChannel("dukao-session") : undefined;
channel?.addEventListener("message", () => {
  if (session.person !== undefined) location.assign("/sign-in");
});

export const tellOthers = (): void => channel?.postMessage("out");
