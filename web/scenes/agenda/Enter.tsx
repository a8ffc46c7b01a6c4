import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useId, useRef, useState } from "react";
import type { EntryForm } from "../../../contract/index.ts";
import { useCommand } from "../../data/commands.ts";
import { newId } from "../../data/id.ts";
import { useAnswer } from "../../data/queries.ts";
import { IssueList } from "../../parts/IssueList.tsx";
import { Answered } from "../../parts/states.tsx";
import { Text } from "../../parts/Text.tsx";
import { useWords } from "../../words/useWords.ts";
import { CellField } from "../row/edit/CellField.tsx";
import { cellOf, type Draft, typedOf } from "../row/edit/draft.ts";
import { Leave } from "../row/edit/Leave.tsx";
import { useUnsaved } from "../row/edit/useUnsaved.ts";
import "../row/edit/edit.css";
import "./agenda.css";

/** What is entered of one row of one's own, on one page of its own: few fields, one under the other, today's day in place. */
export function Enter() {
  const { entry, id } = useParams({ from: "/mine/$entry/$id" });
  const { row } = useSearch({ from: "/mine/$entry/$id" });
  const query = useAnswer("entryForm", { entry, id }, { row });
  return <Answered query={query} lines={8}>{(told) => <Form key={`${id} ${told.row?.id ?? ""} ${told.row?.rev ?? ""}`} told={told} />}</Answered>;
}

function Form({ told }: { told: EntryForm }) {
  const say = useWords();
  const id = useId();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const [batch] = useState(newId);
  const [typed, setTyped] = useState<Draft>({});
  const [done, setDone] = useState(false);
  const save = useCommand("enterRow", ["agenda", "entryForm", "row", "rows"], {});
  const leaving = useUnsaved(Object.keys(typed).length > 0 && !done, () => void navigate({ to: "/mine" }));
  const of = (name: string): string => typed[name] ?? typedOf(told.cells[name]);
  const issues = save.error?.issues ?? [];
  const submit = (): void => {
    const cells = Object.fromEntries(told.fields.map((field) => [field.name, cellOf(field, of(field.name))]));
    save.mutate({ params: { entry: told.entry.value, id: told.on.id }, body: { batch, cells, ...(told.row && { row: told.row }) } }, {
      onSuccess: () => {
        leaving.settle();
        setDone(true);
        void navigate({ to: "/mine" });
      },
      onError: () => form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus(),
    });
  };
  return (
    <>
      <nav className="crumbs"><Link to="/mine">{say("nav_mine")}</Link></nav>
      <header className="page-head"><h1>{told.entry.label}</h1><span className="quiet"><Link to="/registers/$register/$id" params={{ register: told.on.register, id: told.on.id }}>{told.on.title}</Link>{say("gap")}{told.on.org.name}</span></header>
      <section className="panel enter">
        <form ref={form} className="row-form" noValidate aria-label={told.entry.label} onSubmit={(event) => { event.preventDefault(); submit(); }}>
          <div className="cell-fields">
            {told.fields.map((field) => (
              <CellField key={field.name} id={`${id}-${field.name}`} field={{ ...field, locked: false, known: false }} typed={of(field.name)} aside={undefined} renames={undefined}
                findings={issues.filter((each) => each.field === field.name)} onType={(text) => setTyped((before) => ({ ...before, [field.name]: text }))} onAside={() => undefined} />
            ))}
          </div>
          {issues.length > 0 ? <div role="alert" className="refused"><IssueList issues={issues} /></div> : null}
          <div className="acts">
            <button type="submit" className="action main" disabled={save.isPending}>{say(save.isPending ? "form_saving" : told.row ? "row_edit_save" : "enter_save")}</button>
            <button type="button" className="action" onClick={leaving.close}>{say("form_cancel")}</button>
          </div>
          <p className="small quiet"><Text>{told.reason}</Text></p>
          {leaving.asks ? <Leave onStay={leaving.stay} onLeave={leaving.leave} /> : null}
        </form>
      </section>
      {told.entered.length > 0 ? (
        <section className="panel">
          <header className="panel-head"><h2>{say("enter_before")}</h2></header>
          <ul className="panel-body enter-before">{told.entered.map((each) => <li key={each.id}><Link to="/mine/$entry/$id" params={{ entry: told.entry.value, id: told.on.id }} search={{ row: each.id }}>{each.text}</Link></li>)}</ul>
        </section>
      ) : null}
    </>
  );
}
