import { Dexie } from "dexie";
import { countKeptTexts, forgetKeptTexts } from "./kept.ts";

/** What this machine keeps of what was typed until the server has it: forms and the text of a month. */
const stores = [{ name: "dukao-forms", table: "cells" }, { name: "dukao-text", table: "updates" }] as const;

const PATIENCE = 3_000;
const BEAT = 150;

async function countKept(): Promise<number> {
  let kept = 0;
  for (const { name, table } of stores) {
    if (!(await Dexie.exists(name))) continue;
    const store = await new Dexie(name).open();
    if (store.tables.some((each) => each.name === table)) kept += await store.table(table).count();
    store.close();
  }
  return kept;
}

/** Lets the pages send what they keep, and says how much the server still does not have: what waits for its person's press as well. */
export async function sendKept(): Promise<number> {
  try {
    const until = performance.now() + PATIENCE;
    // pages send what waits as soon as there is a connection; that is what they are told
    if ((await countKept()) > 0) dispatchEvent(new Event("online"));
    for (;;) {
      const kept = await countKept();
      if (kept === 0 || performance.now() > until) return kept + countKeptTexts();
      await new Promise((resolve) => setTimeout(resolve, BEAT));
    }
  } catch {
    // a browser that keeps nothing has nothing to lose
    return countKeptTexts();
  }
}

/** Nothing of the person stays on the machine. */
export async function forgetMachine(): Promise<void> {
  forgetKeptTexts();
  for (const { name } of stores) await Dexie.delete(name).catch(() => undefined);
}
