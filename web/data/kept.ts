import { useEffect, useMemo, useState } from "react";
import { useSession } from "./session.ts";

/** What somebody typed or marked and has not sent, on this machine, each person's apart. Signing out forgets what is the person's. */
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
  /** what is kept of a thing: the names that begin so */
  readonly under: (beginning: string) => string[];
}

const ofPerson = (person: string): string => `${PREFIX}${person} `;
const names = (beginning: string): string[] => quietly(() => Object.keys(localStorage).filter((each) => each.startsWith(beginning)), []);

export const keeperOf = (person: string): Keeper => ({
  read: (what) => quietly(() => localStorage.getItem(ofPerson(person) + what) ?? undefined, undefined),
  write: (what, text) => quietly(() => {
    if (text === undefined) localStorage.removeItem(ofPerson(person) + what);
    else localStorage.setItem(ofPerson(person) + what, text);
  }, undefined),
  under: (beginning) => names(ofPerson(person) + beginning).map((each) => each.slice(ofPerson(person).length)),
});

/** The keeper of whoever is signed in here. */
export function useKeeper(): Keeper {
  const { person } = useSession();
  return useMemo(() => keeperOf(person?.id ?? ""), [person?.id]);
}

/** What is kept of other rounds of a thing than the one that is on. */
export const otherRounds = (keeper: Keeper, of: string, round: string): string[] => keeper.under(`${of} `).filter((each) => each !== `${of} ${round}`);

/** Forgets what was kept for rounds that are over: nobody takes it any more. Gives the texts, for who wants to say so. */
export function useRoundsOver(of: string, round: string): readonly string[] {
  const keeper = useKeeper();
  const [over] = useState(() => otherRounds(keeper, of, round).flatMap((each) => keeper.read(each) ?? []));
  useEffect(() => {
    for (const each of otherRounds(keeper, of, round)) keeper.write(each, undefined);
  }, [keeper, of, round]);
  return over;
}

export const countKeptTexts = (person: string): number => names(ofPerson(person)).length;

export const forgetKeptTexts = (person: string): void => quietly(() => {
  for (const each of names(ofPerson(person))) localStorage.removeItem(each);
}, undefined);
