import { useMemo, useState } from "react";
import type { FormFinding, FormSection, ReportForm } from "../../../contract/index.ts";
import { Text } from "../../parts/Text.tsx";
import { useWords } from "../../words/useWords.ts";
import { GridRow } from "./GridRow.tsx";
import { PasteDialog } from "./PasteDialog.tsx";
import { type PasteAt, pasteKind, type PastePlan, planPaste, readBlock } from "./paste.ts";
import { type FormStore, placeOf, type Snapshot } from "./store.ts";
import { sumOf } from "./typed.ts";

interface Props { readonly form: ReportForm; readonly section: FormSection; readonly store: FormStore; readonly now: Snapshot }

/** One duty as a grid: its rows, last month beside, what is asked, and what follows from it. On a phone each row is a card. */
export function Section({ form, section, store, now }: Props) {
  const say = useWords();
  const [pasted, setPasted] = useState<{ readonly block: readonly (readonly string[])[]; readonly at: PasteAt; readonly plan: PastePlan }>();
  const plan = pasted?.plan;
  const findings = useMemo(() => Map.groupBy(now.findings.filter(({ duty }) => duty === section.duty), ({ row }) => row ?? ""), [now.findings, section.duty]);
  // a column of last month only where there is one to show: days are asked once
  const told = section.rows.some(({ cells }) => Object.values(cells).some(({ before }) => before !== ""));
  const width = 2 + section.beside.length + section.columns.length * (told ? 2 : 1) + section.computed.length;

  const onPaste = (event: React.ClipboardEvent): void => {
    const { field, row } = (event.target as HTMLElement).dataset;
    const column = section.columns.find((each) => each.field === field);
    if (!column || row === undefined) return;
    const text = event.clipboardData.getData("text/plain");
    const kind = pasteKind(text, event.clipboardData.getData("text/html"), column.type);
    if (kind === "text") return;
    event.preventDefault();
    const block = readBlock(text);
    const at = { row, field: column.field };
    if (kind === "block") setPasted({ block, at, plan: planPaste(section, block, at, now.cells, form.month) });
    else if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) {
      const { value, selectionStart, selectionEnd } = event.target;
      store.type([{ duty: section.duty, ...at, value: `${value.slice(0, selectionStart ?? 0)}${block[0]?.[0] ?? ""}${value.slice(selectionEnd ?? value.length)}` }], "pasted");
    }
  };

  return (
    <section className="panel form-section" id={section.duty} onPaste={onPaste}>
      <div className="panel-head">
        <h2>{section.label}</h2>
        <span className="small quiet">{say("form_rows", { n: section.rows.length })}</span>
        {section.goal ? <span className="small quiet">{section.goal.name}</span> : null}
      </div>
      {section.note ? <p className="section-note small">{section.note}</p> : null}
      <table className="plain grid">
        <thead>
          <tr>
            <th>{say("form_row")}</th>
            {section.beside.map(({ name, label, unit, number }) => <th key={name} className={number ? "num" : undefined}>{label}<Unit of={unit} /></th>)}
            {section.columns.flatMap(({ field, label, unit, type, required, reused }) => [
              ...(told ? [<th key={`${field} before`} className={type === "number" ? "num" : undefined}>{say("form_before")}</th>] : []),
              <th key={field} className={type === "number" ? "num asked" : "asked"}>{label}<Unit of={unit} />{required ? <span className="must" title={say("form_required")}>*</span> : null}{reused ? <span className="tag">{say("form_reused")}</span> : null}</th>,
            ])}
            {section.computed.map(({ label }) => <th key={label} className="num computed">{label}</th>)}
            <th className="row-more"><span className="unseen">{say("form_more")}</span></th>
          </tr>
        </thead>
        {section.rows.map((row) => (
          <GridRow key={row.row} form={form} section={section} row={row} store={store} now={now} findings={findings.get(row.row) ?? none} width={width} told={told} />
        ))}
        <Totals section={section} now={now} told={told} />
      </table>
      {pasted && plan ? (
        <PasteDialog plan={plan} onClose={() => setPasted(undefined)} onFirst={(first) => setPasted({ ...pasted, plan: planPaste(section, pasted.block, pasted.at, now.cells, form.month, first) })} onApply={() => {
          if (plan.kind === "plan") store.type(plan.changes.map(({ duty, row, field, to }) => ({ duty, row, field, value: to })), "pasted");
          setPasted(undefined);
        }} />
      ) : null}
    </section>
  );
}

const none: readonly FormFinding[] = [];
function Unit({ of }: { of: string | null }) {
  const say = useWords();
  return of ? <span className="quiet small">{say("in_brackets", { what: "", note: of })}</span> : null;
}

/** The column's sum as it is typed, the bulletin's figure of last month beside. */
function Totals({ section, now, told }: { section: FormSection; now: Snapshot; told: boolean }) {
  const say = useWords();
  const numbers = section.columns.filter(({ type }) => type === "number");
  if (numbers.length === 0 || section.rows.length < 2) return null;
  const sum = (field: string, unit: string | null): string | undefined => {
    const values = [...now.cells].flatMap(([key, { value }]) => {
      const place = placeOf(key);
      return place.duty === section.duty && place.field === field && value.trim() !== "" ? [value] : [];
    });
    return sumOf(values, unit);
  };
  const before = (field: string): string | undefined => sumOf(section.rows.flatMap(({ cells }) => cells[field]?.before || []));
  return (
    <tfoot>
      <tr>
        <th scope="row">{say("form_total")}</th>
        {section.beside.map(({ name, number }) => <td key={name} className="num">{number ? sumOf(section.rows.flatMap(({ beside }) => beside[name] || [])) ?? "" : ""}</td>)}
        {section.columns.flatMap(({ field, type, unit }) => [
          ...(told ? [<td key={`${field} before`} className="num quiet">{type === "number" ? before(field) ?? "" : ""}</td>] : []),
          <td key={field} className="num" data-total={field}>{type === "number" ? sum(field, unit) ?? "" : ""}</td>,
        ])}
        <td colSpan={section.computed.length + 1} className="small quiet">{section.totals.map((each) => (each.before ? <Text key={each.field}>{say("form_total_before", { value: each.before })}</Text> : null))}</td>
      </tr>
    </tfoot>
  );
}

