import { PassThrough } from "node:stream";
import { allow, type Actor } from "../../../access/index.ts";
import { type Language, tell } from "../../../contract/index.ts";
import { failed, fieldOf, issue, ok, type Result, type Table } from "../../../core/index.ts";
import { loadForm } from "../../commands/report/index.ts";
import { monthBook } from "../../commands/workbook/month.ts";
import { withUpload } from "../../commands/workbook/upload.ts";
import { readFormBook } from "../../exchange/form-book/read.ts";
import { writeFormBook } from "../../exchange/form-book/write.ts";
import { writeRegisterBook } from "../../exchange/register-book.ts";
import { sightOf } from "../../identity/sight.ts";
import type { Office } from "../../office.ts";
import { asDownload } from "../present/download.ts";
import { presentForm } from "../present/report.ts";
import { labelOf, orgNamed } from "../present/shape.ts";
import { type Bound, on, refusal } from "../route.ts";
import { registerOf } from "./registers.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Excel both ways: a unit's form, a register's template, the whole month. */
export function workbookRoutes(office: Office): Bound[] {
  const form = async (actor: Actor, month: string, unit: string, language: Language) => {
    const sentence = allow(actor, "report", { org: unit });
    if (!sentence.allowed) return refusal(actor, sentence);
    const loaded = await loadForm(office, office.database.query, month, unit);
    if (!loaded.ok) return loaded;
    const tables = new Map(loaded.value.duties.map(({ duty, table }) => [duty.id, table]));
    return ok({ form: presentForm(office, loaded.value, { findings: [], printed: new Map(), issued: undefined }, actor, language, (id) => id), fieldOf: (duty: string, field: string) => fieldOf(tables.get(duty)!, field)! });
  };
  return [
    on("formBook", "report", async ({ params: { month, unit }, actor, language }, reply) => {
      const told = await form(actor, month, unit, language);
      if (!told.ok) return told;
      asDownload(reply, XLSX, `${month} ${orgNamed(office.organisations, unit, language).name}${language === "en" ? " report" : "月报"}.xlsx`);
      return sent(await writeFormBook(told.value.form, language));
    }),

    on("readFormBook", "report", async ({ params: { month, unit }, body: { file }, actor, language }) => {
      const told = await form(actor, month, unit, language);
      if (!told.ok) return told;
      const read = await withUpload(file, (path) => readFormBook(path, file.name, told.value.form, { fieldOf: told.value.fieldOf, unitOf: (id) => orgNamed(office.organisations, id, language).name }));
      if (!read.ok) return read;
      const { changes, unchanged, warnings } = read.value;
      return ok({ changes: changes.map((each) => ({ ...each })), unchanged, warnings: warnings.map((each) => ({ ...tell(each, language), severity: each.severity })) });
    }),

    on("registerBook", "write-rows", async ({ params, query, actor, language }, reply) => {
      const table = tableOf(office, actor, params.register, query.table);
      if (!table.ok) return table;
      asDownload(reply, XLSX, `${labelOf(table.value, language)}${language === "en" ? " template" : "导入模板"}.xlsx`);
      return sent(await writeRegisterBook(table.value, office.pack.organisations));
    }),

    on("monthBook", "read-reports", async ({ params: { month }, query: { edition }, actor, language }, reply) => {
      const book = await monthBook(office, month, edition, sightOf(actor));
      if (!book.ok) return book;
      asDownload(reply, XLSX, `${month}${language === "en" ? " month" : "月度数据"}.xlsx`);
      const stream = new PassThrough();
      // the answer has begun: what goes wrong now can only break it off
      book.value.write(stream).then((written) => (written.ok ? undefined : stream.destroy(new Error(JSON.stringify(written.issues)))), (why: Error) => stream.destroy(why));
      return ok(stream as never);
    }),
  ];
}

const sent = (bytes: Uint8Array): Result<never> => ok(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) as never);

/** The register's main table, or one that hangs on it. */
export function tableOf(office: Office, actor: Actor, register: string, name: string | undefined): Result<Table> {
  const found = registerOf(office, register, sightOf(actor));
  if (!found.ok) return found;
  const { main, children } = found.value;
  const table = name === undefined ? main : [main, ...children].find((each) => each.name === name);
  return table ? ok(table) : failed(issue("rows.unknown-table", { table: name ?? register }));
}
