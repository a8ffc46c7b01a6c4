import type { Catalogue } from "../../../metrics/index.ts";
import { versionOf } from "../../postgres/index.ts";
import type { Programme } from "./programme.ts";

/** Answers kept at most; a year's trend of every goal takes some hundred kilobytes. */
const MOST = 24;
/** Milliseconds that one is kept: rows that were altered by hand, past the batches, show after that long. */
const LONGEST = 30_000;

interface Shelf {
  readonly catalogue: Catalogue;
  version: string;
  readonly answers: Map<string, { readonly at: number; readonly answer: Promise<unknown> }>;
}

/** A transaction has a database object of its own, and so never finds what others see. */
const shelves = new WeakMap<Programme["database"], Shelf>();

/**
 * What was worked out from the rows as they stand, under a name that says all it depends on besides them: worked out
 * once for all who ask at the same time or later, until any batch is written. The version is read before the work
 * begins, so that what is kept is never older than the version says.
 */
export async function kept<T>(programme: Programme, name: string, work: () => Promise<T>): Promise<T> {
  const { database, region, catalogue } = programme;
  const version = `${region} ${await versionOf(database.query, region)}`;
  let shelf = shelves.get(database);
  if (shelf?.catalogue !== catalogue) shelves.set(database, shelf = { catalogue, version, answers: new Map() });
  if (shelf.version !== version) {
    shelf.version = version;
    shelf.answers.clear();
  }
  const { answers } = shelf;
  const found = answers.get(name);
  if (found && performance.now() - found.at < LONGEST) return found.answer as Promise<T>;
  const answer = work();
  answers.delete(name);
  answers.set(name, { at: performance.now(), answer });
  if (answers.size > MOST) answers.delete(answers.keys().next().value!);
  answer.catch(() => {
    if (answers.get(name)?.answer === answer) answers.delete(name);
  });
  return answer;
}
