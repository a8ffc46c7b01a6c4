import { Dexie } from "dexie";
import { countKeptTexts, forgetKeptTexts } from "./kept.ts";

/** What this machine keeps of what was typed until the server has it: forms and the text of a month, and whose each entry is. */
const stores = [
  { name: "dukao-forms", table: "cells", isOf: (entry: { readonly form: string }, person: string) => entry.form.startsWith(`${person} `) },
  { name: "dukao-text", table: "updates", isOf: (entry: { readonly who: string }, person: string) => entry.who === person },
] as const;

const PATIENCE = 3_000;
const BEAT = 150;

/** Does something with what each store keeps of the person; a store that was never made is passed over. */
async function ofPerson(person: string, work: "count" | "delete"): Promise<number> {
  let sum = 0;
  for (const { name, table, isOf } of stores) {
    if (!(await Dexie.exists(name))) continue;
    const store = await new Dexie(name).open();
    if (store.tables.some((each) => each.name === table)) sum += await store.table(table).filter((entry) => isOf(entry as never, person))[work]();
    store.close();
  }
  return sum;
}

/** Lets the pages send what they keep, and says how much of the person's the server still does not have: what waits for a press as well. */
export async function sendKept(person: string): Promise<number> {
  try {
    const until = performance.now() + PATIENCE;
    // pages send what waits as soon as there is a connection; that is what they are told
    if ((await ofPerson(person, "count")) > 0) dispatchEvent(new Event("online"));
    for (;;) {
      const kept = await ofPerson(person, "count");
      if (kept === 0 || performance.now() > until) return kept + countKeptTexts(person);
      await new Promise((resolve) => setTimeout(resolve, BEAT));
    }
  } catch {
    // a browser that keeps nothing has nothing to lose
    return countKeptTexts(person);
  }
}

/** Nothing of the person stays on the machine; what others have not sent waits for them. */
export async function forgetMachine(person: string): Promise<void> {
  forgetKeptTexts(person);
  await ofPerson(person, "delete").catch(() => undefined);
}
