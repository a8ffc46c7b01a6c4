import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { ImportDone, ImportPreview, RegisterDetail } from "../../../../contract/index.ts";
import { useAnswer, useMe } from "../../../data/queries.ts";
import { LongWork } from "../../../parts/LongWork.tsx";
import { Answered, Failed } from "../../../parts/states.tsx";
import { Refusal } from "../../../data/client.ts";
import { Text } from "../../../parts/Text.tsx";
import { useTurn } from "../../../place/usePlace.ts";
import { useWords } from "../../../words/useWords.ts";
import { Choose } from "./Choose.tsx";
import { Confirm } from "./Confirm.tsx";
import { Done } from "./Done.tsx";
import { Changes } from "./Changes.tsx";
import "./import.css";

/** Where an import stands: the address says it, so that a page that is loaded anew goes on where it was. */
export interface Step {
  table?: string | undefined;
  /** the work that reads the file, and the one that writes it */
  preview?: string | undefined;
  import?: string | undefined;
}

/** Rows from Excel into a register: choose, look at every cell that will change, confirm. */
export function Import() {
  const { register } = useParams({ from: "/registers/$register/import" });
  const told = useAnswer("register", { register }, {});
  const { data: me } = useMe();
  if (me && !(me.can["write-rows"] ?? false)) return <Failed refusal={new Refusal(403, [])} />;
  return <Answered query={told}>{(answer) => <Page key={answer.id} told={answer} />}</Answered>;
}

function Page({ told }: { told: RegisterDetail }) {
  const say = useWords();
  const turn = useTurn();
  const step: Step = useSearch({ from: "/registers/$register/import" });
  const [read, setRead] = useState<{ readonly id: string; readonly warned: number }>();
  const table = step.table ?? told.table.name;
  const label = [told.table, ...told.children].find(({ name }) => name === table)?.label ?? told.label;
  const afresh = (): void => turn({ preview: undefined, import: undefined });
  return (
    <div className="import">
      <nav className="crumbs"><Link to="/registers">{say("registers")}</Link><Link to="/registers/$register" params={{ register: told.id }}>{told.label}</Link><span>{say("import_title")}</span></nav>
      <header className="page-head"><h1><Text>{say("import_into", { label })}</Text></h1></header>
      {step.preview === undefined ? <Choose told={told} table={table} onRead={(preview) => turn({ preview })} /> : (
        <>
          <LongWork key={step.preview} id={step.preview} doneText={say("import_looked")} stepText={({ done }) => say("import_read_rows", { n: done })} onEnd={({ state, id, issues }) => { if (state === "done") setRead({ id, warned: issues?.length ?? 0 }); }}>
            {(result) => <Changes register={told.id} preview={result as ImportPreview} />}
          </LongWork>
          {step.import === undefined ? (
            <Confirm register={told.id} preview={step.preview} ready={read?.id === step.preview} warned={read?.warned ?? 0} onStarted={(work) => turn({ import: work }, { replace: true })} onAfresh={afresh} />
          ) : (
            <LongWork key={step.import} id={step.import} stepText={({ done, total }) => say("import_written_rows", { n: done, of: total })}>
              {(result) => <Done told={told} table={table} done={result as ImportDone} />}
            </LongWork>
          )}
          {step.import === undefined ? null : <p><button type="button" className="action" onClick={afresh}>{say("import_again")}</button></p>}
        </>
      )}
    </div>
  );
}
