import type { EditionRecord } from "../../../cycle/index.ts";
import { templateChanges, type WordChange } from "../../../documents/index.ts";
import type { Office } from "../../office.ts";
import { definitionsOf } from "../figures/edition.ts";
import { monthTemplate } from "./text.ts";

/** What was written in a month's text since that edition of it was frozen: no edition has it yet. */
export async function textSince(office: Office, edition: EditionRecord): Promise<WordChange[]> {
  const { query } = office.database;
  const [{ bulletin }, { template, edited }] = [await definitionsOf(query, edition), await monthTemplate(query, office, edition.month)];
  return bulletin && edited ? templateChanges(bulletin, template) : [];
}
