import { failed, issue, ok, PARENT } from "../../../core/index.ts";
import type { UploadPreview } from "../../commands/workbook/importing.ts";
import { columnsOf } from "../../exchange/columns.ts";
import { startWork, workOf } from "../../jobs/work.ts";
import type { Office } from "../../office.ts";
import { findWork, inTransaction, keepUpload } from "../../postgres/index.ts";
import { type Bound, on } from "../route.ts";
import { fieldShape } from "../present/shape.ts";
import { tableOf } from "./workbook.ts";

/** Rows from a file: looked at first, then written once. Both may take long, and are watched as long work. */
export function importRoutes(office: Office): Bound[] {
  const { database, region } = office;
  return [
    on("importColumns", "write-rows", async ({ params, query, actor, language }) => {
      const table = tableOf(office, actor, params.register, query.table);
      return table.ok ? ok({ table: table.value.name, fields: columnsOf(table.value).map((each) => fieldShape(each.name === PARENT ? { ...each, ...(table.value.parent !== undefined && { to: table.value.parent }) } : each, language)) }) : table;
    }),

    on("previewImport", "write-rows", async ({ params, body: { file, table: name, sheet }, actor }) => {
      const table = tableOf(office, actor, params.register, name);
      if (!table.ok) return table;
      const id = office.newId();
      return inTransaction(database, async (tx) => {
        await keepUpload(tx, region, { id, by: actor.id, name: file.name, bytes: Buffer.from(file.bytes, "base64"), at: office.clock() });
        return ok({ work: await startWork(tx, office, {
          id, kind: "preview-import", label: file.name, by: actor.id,
          input: { upload: id, table: table.value.name, by: actor.id, ...(sheet !== undefined && { sheet }) },
        }) });
      });
    }),

    on("importRows", "write-rows", async ({ params, body: { preview, reason }, actor }) => {
      const looked = await workOf(office, actor, preview);
      if (!looked.ok) return looked;
      const { kind, state, label, input, result } = looked.value;
      if (kind !== "preview-import" || state !== "done") return failed(issue("workbook.not-previewed", { id: preview }));
      const { table, seal, read } = result as UploadPreview;
      const known = tableOf(office, actor, params.register, table);
      if (!known.ok) return known;
      // one import a preview: asked for twice, it is the same one
      const id = `${preview}-in`;
      if (await findWork(database.query, region, id)) return ok({ work: id });
      return inTransaction(database, async (tx) => ok({
        work: await startWork(tx, office, { id, kind: "import-rows", label, by: actor.id, input: { ...(input as { upload: string; by: string }), table, seal, reason, rows: read } }),
      }));
    }),
  ];
}
