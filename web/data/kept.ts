import { useMemo } from "react";
import { useSession } from "./session.ts";

/** What somebody typed or marked and has not sent, on this machine, each person's apart. Signing out forgets all of it. */
const PREFIX = "dukao kept ";

/** A browser that keeps nothing (private window, full disk) still types and sends. */
function quietly<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

export interface Keeper {
  readonly read: (what: string) => string | undefined;
  /** nothing: forgets it */
  readonly write: (what: string, text: string | undefined) => void;
}

export const keeperOf = (person: string): Keeper => ({
  read: (what) => quietly(() => localStorage.getItem(`${PREFIX}${person} ${what}`) ?? undefined, undefined),
  write: (what, text) => quietly(() => {
    if (text === undefined) localStorage.removeItem(`${PREFIX}${person} ${what}`);
    else localStorage.setItem(`${PREFIX}${person} ${what}`, text);
  }, undefined),
});

/** The keeper of whoever is signed in here. */
export function useKeeper(): Keeper {
  const { person } = useSession();
  return useMemo(() => keeperOf(person?.id ?? ""), [person?.id]);
}

const names = (): string[] => quietly(() => Object.keys(localStorage).filter((each) => each.startsWith(PREFIX)), []);

export const countKeptTexts = (): number => names().length;

export const forgetKeptTexts = (): void => quietly(() => {
  for (const each of names()) localStorage.removeItem(each);
}, undefined);
