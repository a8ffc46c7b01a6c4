import { useRef, useState } from "react";
import { address } from "../../../../contract/api/paths.ts";
import type { RegisterDetail, ToldIssue } from "../../../../contract/index.ts";
import { ask, Refusal } from "../../../data/client.ts";
import { givenFile } from "../../../data/file.ts";
import { FilePick } from "../../../parts/FilePick.tsx";
import { IssueList } from "../../../parts/IssueList.tsx";
import { usePlace, useTurn } from "../../../place/usePlace.ts";
import { useWords } from "../../../words/useWords.ts";

/** Into which table, from which file; a template to start from. */
export function Choose({ told, table, onRead }: { told: RegisterDetail; table: string; onRead: (preview: string) => void }) {
  const say = useWords();
  const turn = useTurn();
  const { lang } = usePlace();
  const [sending, setSending] = useState<string>();
  const [issues, setIssues] = useState<readonly ToldIssue[]>([]);
  const stop = useRef<AbortController>(undefined);
  const tables = [told.table, ...told.children];
  const of = table === told.table.name ? {} : { table };

  const send = async (given: File): Promise<void> => {
    const abort = new AbortController();
    stop.current = abort;
    setSending(given.name);
    setIssues([]);
    try {
      const { work } = await ask("previewImport", { register: told.id }, { lang }, abort.signal, { file: await givenFile(given), ...of });
      onRead(work);
    } catch (error) {
      if (!abort.signal.aborted) {
        const found = error instanceof Refusal ? error.issues : [];
        setIssues(found.length > 0 ? found : [{ code: "web.unreached", what: say("unreachable"), where: given.name, next: say("excel_unreached_next"), severity: "error" }]);
      }
    }
    setSending(undefined);
  };
  return (
    <section className="panel panel-body import-choose">
      {tables.length > 1 ? (
        <label>{say("import_table")}{" "}
          <select className="pick" value={table} onChange={(event) => turn({ table: event.target.value === told.table.name ? undefined : event.target.value })}>
            {tables.map(({ name, label }) => <option key={name} value={name}>{label}</option>)}
          </select>
        </label>
      ) : null}
      <div className="import-way"><b>1</b><span>{say("import_template_note")}</span><a className="action" href={address("registerBook", { register: told.id }, { lang, ...of })} download>{say("import_template")}</a></div>
      <div className="import-way"><b>2</b>
        <FilePick label={say(sending === undefined ? "import_choose" : "import_sending")} accept=".xlsx,.csv" busy={sending !== undefined} onFile={(file) => void send(file)} onRefused={setIssues}>
          <span className="quiet">{sending ?? say("import_choose_note")}</span>
          {sending === undefined ? null : <button type="button" className="action" onClick={() => stop.current?.abort()}>{say("form_cancel")}</button>}
        </FilePick>
      </div>
      <div className="import-way"><b>3</b><span>{say("import_look_note")}</span></div>
      {issues.length > 0 ? <div role="alert"><IssueList issues={issues} /></div> : null}
    </section>
  );
}
