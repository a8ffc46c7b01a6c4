import { ok, type Result } from "../../../core/index.ts";
import { valueChanges } from "../../../cycle/index.ts";
import { templateChanges, type WordChange } from "../../../documents/index.ts";
import type { BulletinFiles } from "../../commands/bulletin/index.ts";
import { composeBulletin, fileName, type MonthBulletin } from "../../commands/bulletin/index.ts";
import { definitionsOf } from "../../commands/figures/edition.ts";
import type { Office } from "../../office.ts";
import { listMonths } from "../../postgres/editions/months.ts";
import { editionValues, findEdition, listEditions } from "../../postgres/editions/read.ts";
import { DOCX_TYPE } from "../../render/docx/index.ts";
import { asDownload } from "../present/download.ts";
import { wireBulletin } from "../present/bulletin.ts";
import { type Bound, on } from "../route.ts";

/** The month's bulletin as data with bound figures, as .docx and as PDF. */
export function bulletinRoutes(office: Office, files: BulletinFiles): Bound[] {
  const { database: { query }, region } = office;
  return [
    on("bulletin", "read", async ({ params: { month }, query: { edition }, language }) => {
      const made = await composeBulletin(office, month, edition);
      if (!made.ok) return made;
      const [touched, editions, changes] = await Promise.all([listMonths(query, region), listEditions(query, region, month), changesOf(office, made.value)]);
      const texts = await rewritten(office, made.value);
      return ok(wireBulletin(office, { made: made.value, touched, editions, changes, texts }, language));
    }),

    on("bulletinDocx", "read", async ({ params: { month }, query: { edition } }, reply) => {
      const made = await composeBulletin(office, month, edition);
      if (!made.ok) return made;
      asDownload(reply, DOCX_TYPE, fileName(made.value, "docx"));
      return sent(await files.docx(made.value.bulletin));
    }),

    on("bulletinPdf", "read", async ({ params: { month }, query: { edition } }, reply) => {
      const made = await composeBulletin(office, month, edition);
      if (!made.ok) return made;
      const rendered = await files.pdf(made.value.bulletin);
      if (!rendered.ok) return rendered;
      asDownload(reply, "application/pdf", fileName(made.value, "pdf"));
      return sent(rendered.value);
    }),
  ];
}

/** Bytes as the framework sends them. */
const sent = (bytes: Uint8Array): Result<never> => ok(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) as never);

/** What an edition changed against the one before it; a first one nothing. */
async function changesOf({ database: { query }, region, pack }: Office, { bulletin: { period: month }, edition }: MonthBulletin) {
  if (!edition || edition.number < 2) return [];
  const values = (number: number) => editionValues(query, { region, month, edition: number }, [pack.root]);
  const [before, after] = await Promise.all([values(edition.number - 1), values(edition.number)]);
  return valueChanges(before, after);
}

/** The blocks that a correction wrote anew. */
async function rewritten({ database: { query }, region }: Office, { bulletin: { period: month }, edition }: MonthBulletin): Promise<WordChange[]> {
  const before = edition?.corrects === undefined ? undefined : await findEdition(query, region, month, edition.corrects);
  if (!edition || !before) return [];
  const [was, is] = [(await definitionsOf(query, before)).bulletin, (await definitionsOf(query, edition)).bulletin];
  return was && is ? templateChanges(was, is) : [];
}
