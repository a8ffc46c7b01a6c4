import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import type { ImportDone, RegisterDetail } from "../../../../contract/index.ts";
import { Text } from "../../../parts/Text.tsx";
import { useWords } from "../../../words/useWords.ts";

const LINKED = 30;

/** What was written, with the way to it. */
export function Done({ told, table, done }: { told: RegisterDetail; table: string; done: ImportDone }) {
  const say = useWords();
  const client = useQueryClient();
  useEffect(() => {
    for (const route of ["rows", "row", "register", "registers"]) void client.invalidateQueries({ queryKey: [route] });
  }, [client]);
  const main = table === told.table.name;
  return (
    <>
      <p className="import-counts" role="status">
        {done.again ? say("import_was_done") : done.batch === null ? say("import_nothing") : <><b>{say("import_new", { n: done.inserted })}</b> <b>{say("import_changed", { n: done.updated })}</b> <span>{say("import_unchanged", { n: done.unchanged })}</span></>}
      </p>
      <p><Link className="action" to="/registers/$register" params={{ register: told.id }}><Text>{say("import_open", { label: told.label })}</Text></Link></p>
      {main && done.rows.length > 0 ? (
        <ul className="import-rows">
          {done.rows.slice(0, LINKED).map(({ kind, row, title }) => (
            <li key={row}><span className={kind === "new" ? "tag accent" : "tag"}>{say(`import_kind_${kind}`)}</span> <Link to="/registers/$register/$id" params={{ register: told.id, id: row }}>{title}</Link></li>
          ))}
        </ul>
      ) : null}
      {done.rows.length > LINKED ? <p className="small quiet">{say("import_more", { n: done.inserted + done.updated - LINKED })}</p> : null}
    </>
  );
}
