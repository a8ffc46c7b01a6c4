import { Link } from "@tanstack/react-router";
import { memo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { FormFinding, FormSection, ReportForm } from "../../../contract/index.ts";
import { Text } from "../../parts/Text.tsx";
import { useWords } from "../../words/useWords.ts";
import { CellInput } from "./CellInput.tsx";
import { findingId, notesId, toNotes } from "./focus.ts";
import { RowNotes } from "./RowNotes.tsx";
import { type FormStore, keyOf, type LocalCell, type Snapshot } from "./store.ts";
import { numberTyped, percentOf, understood } from "./typed.ts";

/** Rows up to which a further stop of Tab at each row is no burden. */
const SHORT = 6;

export type FormRow = FormSection["rows"][number];

interface Props {
  readonly form: ReportForm; readonly section: FormSection; readonly row: FormRow; readonly store: FormStore; readonly now: Snapshot;
  readonly findings: readonly FormFinding[]; readonly width: number; readonly told: boolean;
}

/** A row of the grid with what is to be said of it below. Drawn again only when one of its own cells changed. */
export const GridRow = memo(Row, (was, is) => was.row === is.row && was.section === is.section && was.form === is.form
  && sameFindings(was.findings, is.findings) && is.section.columns.every(({ field }) => cellOf(was, field) === cellOf(is, field)));

const sameFindings = (a: readonly FormFinding[], b: readonly FormFinding[]): boolean => a.length === b.length && a.every((each, i) => each.what === b[i]?.what);
const cellOf = ({ now, section, row }: Pick<Props, "now" | "section" | "row">, field: string): LocalCell | undefined => now.cells.get(keyOf({ duty: section.duty, row: row.row, field }));

function Row(props: Props) {
  const { form, section, row, store, findings, width, told } = props;
  const say = useWords();
  const [unfolded, setUnfolded] = useState(false);
  const value = (name: string): string => cellOf(props, name)?.value ?? row.beside[name] ?? "";
  const unitOf = (name: string): string | null => [...section.columns.map(({ field, unit }) => ({ name: field, unit })), ...section.beside].find((each) => each.name === name)?.unit ?? null;
  const amount = (name: string): string | undefined => numberTyped(value(name), unitOf(name));
  const inputs = form.may.write ? section.columns.filter(({ field }) => row.cells[field] && !row.cells[field].locked).length : 0;
  const left = useRef<HTMLElement>(null);
  const enter = (from: HTMLElement): void => {
    left.current = from;
    flushSync(() => setUnfolded(true));
    toNotes({ duty: section.duty, row: row.row });
  };
  const about = (field: string): string | undefined => findings.flatMap((each, i) => (each.field === field || each.field === null ? [findingId({ duty: section.duty, row: row.row }, i)] : [])).join(" ") || undefined;
  const level = findings.some(({ severity }) => severity === "error") ? "error" : findings.length > 0 ? "warning" : undefined;
  const returned = section.columns.some(({ field }) => row.cells[field]?.verdict === "returned");
  const explained = section.columns.some(({ field }) => (cellOf(props, field)?.explanation ?? "") !== "");
  const rivals = section.columns.some(({ field }) => (cellOf(props, field)?.rivals.length ?? 0) > 0);
  const open = unfolded || findings.length > 0 || returned || explained || rivals || row.files.length > 0;
  return (
    <tbody className={[level ?? "", returned ? "back" : ""].join(" ").trim() || undefined}>
      <tr>
        <th scope="row">{row.register ? <Link to="/registers/$register/$id" params={{ register: row.register, id: row.row }} tabIndex={inputs > 0 ? -1 : undefined}>{row.title}</Link> : row.title}</th>
        {section.beside.map(({ name, label, unit, number }) => <td key={name} data-label={unit ? say("in_brackets", { what: label, note: unit }) : label} className={number ? "num quiet" : "quiet"}>{row.beside[name]}</td>)}
        {section.columns.flatMap((column) => {
          const { field, type } = column;
          const label = column.unit ? say("in_brackets", { what: column.label, note: column.unit }) : column.label;
          const given = row.cells[field];
          const cell = cellOf(props, field);
          if (!given || !cell) return [];
          return [
            ...(told ? [<td key={`${field} before`} data-label={say("form_before")} className={type === "number" ? "num quiet" : "quiet before"}>{given.before}</td>] : []),
            <td key={field} data-label={label} className={type === "number" ? "num asked" : "asked"}>
              {form.may.write && !given.locked
                ? <CellInput month={form.month} column={column} place={{ duty: section.duty, row: row.row, field }} title={row.title} cell={cell} level={findings.find((each) => each.field === field)?.severity} told={about(field)} onNotes={enter} onType={(text) => store.type([{ duty: section.duty, row: row.row, field, value: text }])} />
                : <Reported given={given} column={column} />}
              {type === "number" ? <Understood text={cell.value} unit={column.unit} /> : null}
              {cell.source === "prefilled" && cell.version === 0 && given.verdict === null ? <span className="tag pre">{say("form_prefilled")}</span> : null}
            </td>,
          ];
        })}
        {section.computed.map(({ label, part, whole, decimals }) => <td key={label} data-label={label} className="num computed">{percentOf(amount(part), amount(whole), decimals)}</td>)}
        <td className="row-more"><button type="button" className="action bare" aria-expanded={open} title={say(inputs > 0 ? "form_more_key" : "form_more")} aria-keyshortcuts={inputs > 0 ? "Shift+F2" : undefined} tabIndex={inputs === 1 && section.rows.length > SHORT ? -1 : undefined} onClick={() => setUnfolded(!unfolded)}>{row.files.length > 0 ? `⎘${row.files.length}` : "⋯"}<span className="unseen">{say("form_more")}{say("colon")}<Text>{row.title}</Text></span></button></td>
      </tr>
      {open ? <tr className="row-notes" id={notesId({ duty: section.duty, row: row.row })} onKeyDown={(event) => { if (event.key === "Escape") left.current?.focus(); }}><td colSpan={width}><RowNotes form={form} section={section} row={row} findings={findings} cellOf={(field) => cellOf(props, field)} store={store} /></td></tr> : null}
    </tbody>
  );
}

/** What a number counts as, where it is typed in another way. */
function Understood({ text, unit }: { text: string; unit: string | null }) {
  const say = useWords();
  const read = understood(text, unit);
  return read === undefined ? null : <div className="small quiet">{say("form_understood", { value: read })}</div>;
}

/** A cell that can no longer be typed in: its value and how it was judged. */
function Reported({ given, column }: { given: FormRow["cells"][string]; column: FormSection["columns"][number] }) {
  const say = useWords();
  const shown = column.choices.find(({ value }) => value === given.value)?.label ?? given.value;
  return <>{shown === "" ? <span className="quiet">—</span> : shown}{given.verdict ? <span className={given.verdict === "returned" ? "tag act" : "tag accent"}>{say(`form_verdict_${given.verdict}`)}</span> : null}</>;
}
