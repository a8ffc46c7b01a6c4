import type { FieldShape, ImportPreview } from "../../../../contract/index.ts";
import { useAnswer } from "../../../data/queries.ts";
import { useCell } from "../../../parts/cells.tsx";
import { Unfold } from "../../../parts/Unfold.tsx";
import { useFirst } from "../../../parts/useFirst.ts";
import { useWords } from "../../../words/useWords.ts";

/** What an import will do: rows that are new, rows that change with every cell's old and new value, and how many stay. */
export function Changes({ register, preview }: { register: string; preview: ImportPreview }) {
  const say = useWords();
  const columns = useAnswer("importColumns", { register }, { table: preview.table });
  const fields = new Map(columns.data?.fields.map((each) => [each.name, each]));
  const { read, inserted, updated, unchanged, changes } = preview;
  return (
    <>
      <p className="import-counts" role="status">
        {say("import_counts", { read })} <b>{say("import_new", { n: inserted })}</b> <b>{say("import_changed", { n: updated })}</b> <span>{say("import_unchanged", { n: unchanged })}</span>
      </p>
      {changes.length > 0 && fields.size > 0 ? <Table changes={changes} fields={fields} titles={preview.titles} more={inserted + updated - changes.length} /> : null}
    </>
  );
}

type Change = ImportPreview["changes"][number];
const FIRST = 20;

function Table({ changes, fields, titles, more }: { changes: readonly Change[]; fields: ReadonlyMap<string, FieldShape>; titles: ImportPreview["titles"]; more: number }) {
  const say = useWords();
  const cell = useCell(titles);
  const of = useFirst(changes.length, FIRST);
  const shown = (name: string, value: Change["cells"][number]["after"]) => {
    const field = fields.get(name);
    return field ? cell(field, value, true) : String(value ?? "—");
  };
  const row = (each: Change) => (
    <tr key={`${each.line} ${each.row}`} className={each.kind}>
      <td className="num quiet">{each.line}</td>
      <td className="whole"><span className={each.kind === "new" ? "tag accent" : "tag"}>{say(`import_kind_${each.kind}`)}</span></td>
      <th scope="row">{each.title}</th>
      <td>
        <ul className="cell-changes">
          {each.cells.filter(({ field }) => fields.has(field)).map(({ field, before, after }) => (
            <li key={field}><span className="quiet">{fields.get(field)!.label}</span>{" "}
              {each.kind === "new" ? <b>{shown(field, after)}</b> : <><del>{shown(field, before)}</del> <span aria-hidden="true">→</span> <ins>{shown(field, after)}</ins></>}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
  return (
    <>
      <table className="plain import-changes">
        <thead><tr><th className="num">{say("import_line")}</th><th>{say("import_what")}</th><th>{say("import_row")}</th><th>{say("import_cells")}</th></tr></thead>
        <tbody>{changes.slice(0, of.count).map(row)}</tbody>
      </table>
      <Unfold of={of} total={changes.length} />
      {more > 0 ? <p className="small quiet">{say("import_more", { n: more })}</p> : null}
    </>
  );
}
