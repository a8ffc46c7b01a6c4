import { useState } from "react";
import type { FieldShape, RowDetail, WireRow } from "../../../contract/index.ts";
import { isNumeric, type Titles, useCell } from "../../parts/cells.tsx";
import { Empty } from "../../parts/states.tsx";
import { Unfold } from "../../parts/Unfold.tsx";
import { useNarrow } from "../../parts/useNarrow.ts";
import { useFirst } from "../../parts/useFirst.ts";
import { Trend } from "../../parts/Trend.tsx";
import { useProgramme } from "../../data/queries.ts";
import { organisationName } from "../../parts/cells.tsx";
import { usePlace } from "../../place/usePlace.ts";
import { dayText, monthText, shortMonth } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { hasAmount } from "./amounts.ts";
import { ChildForm, ChildPick, type Picked } from "./edit/ChildEditor.tsx";
import { Saved } from "./edit/Saved.tsx";
import { useEditing } from "./edit/useEditing.ts";
import { ownLabel } from "./ownLabel.ts";

type Child = RowDetail["children"][number];
type Show = (props: { child: Child; titles: Titles }) => React.ReactNode;

/** Child tables that have a face of their own; the rest are plain tables. */
const faces: Readonly<Record<string, Show>> = { invested: Investment, staged: Stages, procedural: Approvals, evidenced: Evidence };

/** Of files one only says what they are: they come with the reports that they belong to. */
const UNTYPED = "evidenced";

export function ChildPanel({ child, told }: { child: Child; told: RowDetail }) {
  const say = useWords();
  const Face = faces[child.table.trait ?? ""] ?? Plain;
  const [saved, setSaved] = useState<number>();
  const editing = useEditing<Picked>();
  return (
    <section className="panel">
      <header className="panel-head">
        <h2>{ownLabel(child.table.label, told.table.label)}</h2>
        <div className="acts" id={editing.opener}>
          <span className="small quiet">{say("total", { n: child.total })}</span>
          {told.editing.may && editing.what === undefined && child.table.trait !== UNTYPED ? <ChildPick child={child} onPick={(picked) => { setSaved(undefined); editing.open(picked); }} /> : null}
        </div>
      </header>
      {editing.what === undefined ? null : <ChildForm told={told} child={child} editing={editing} onSaved={setSaved} />}
      {saved === undefined ? null : <Saved register={told.register} id={String(told.row["id"])} count={saved} />}
      {child.rows.length === 0 ? <Empty>{say("row_children_none")}</Empty> : <Face child={child} titles={told.titles} />}
    </section>
  );
}

const text = (row: WireRow, name: string): string => (row[name] === null || row[name] === undefined ? "" : String(row[name]));

/** Cumulative amount by month, drawn and told. */
function Investment({ child, titles }: { child: Child; titles: Titles }) {
  const narrow = useNarrow();
  const { lang } = usePlace();
  const unit = child.table.fields.find((each) => each.name === "amount")?.unit ?? "";
  return (
    <div className="investment">
      {hasAmount(child.rows) ? <div className="panel-body">
        <Trend height={narrow ? 180 : Math.max(180, 40 + 27 * Math.min(12, child.rows.length))} spec={{
          title: child.table.label, unit, at: child.rows.map((each) => shortMonth(text(each, "month"), lang)),
          series: [{ label: child.table.label, shape: "bar", values: child.rows.map((each) => (each["amount"] === null ? null : Number(each["amount"]))), texts: child.rows.map((each) => text(each, "amount") + unit) }],
        }} />
      </div> : null}
      <Plain child={child} titles={titles} />
    </div>
  );
}

/** What was reached, month by month, newest first. */
function Stages({ child }: { child: Child }) {
  const { lang } = usePlace();
  const say = useWords();
  const months = [...Map.groupBy(child.rows, (each) => text(each, "month"))].toSorted(([a], [b]) => b.localeCompare(a));
  return (
    <ol className="stages">
      {months.map(([month, rows]) => (
        <li key={month}>
          <b className="whole">{monthText(month, lang)}</b>
          <div>{rows.map((each) => (
            <p key={text(each, "id")}>{text(each, "text")}{text(each, "works_percent") ? <span className="small quiet whole"> {say("works_percent")} {text(each, "works_percent")}%</span> : null}</p>
          ))}</div>
        </li>
      ))}
    </ol>
  );
}

/** One box an approval: done, lacking or not needed, who holds it and since when. */
function Approvals({ child }: { child: Child }) {
  const say = useWords();
  const { lang } = usePlace();
  const { data: programme } = useProgramme();
  const choices = child.table.fields.find((each) => each.name === "procedure")?.choices ?? [];
  return (
    <ul className="approvals">
      {child.rows.map((each) => {
        const state = each["needed"] === false ? "not_needed" : text(each, "done_on") ? "done" : "missing";
        return (
          <li key={text(each, "id")} className={state}>
            <b>{choices.find((one) => one.value === each["procedure"])?.label ?? text(each, "procedure")}</b>
            <span className={state === "missing" ? "tag act" : "tag"}>{say(`approval_${state}`)}</span>
            <div className="small quiet">
              {state === "done" ? [dayText(text(each, "done_on"), lang), text(each, "number"), text(each, "authority")].filter(Boolean).join(" · ") : null}
              {state === "missing" && text(each, "holder") ? say("held_since", { when: dayText(text(each, "held_since"), lang), who: organisationName(programme, text(each, "holder")) }) : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Evidence({ child }: { child: Child }) {
  const { lang } = usePlace();
  return (
    <ul className="evidence">
      {child.rows.map((each) => (
        <li key={text(each, "id")}><b>{text(each, "caption") || text(each, "file")}</b><span className="small quiet">{text(each, "taken_on") ? dayText(text(each, "taken_on"), lang) : ""} {text(each, "file")}</span><code className="small quiet" title={text(each, "sha256")}>{text(each, "sha256").slice(0, 12)}</code></li>
      ))}
    </ul>
  );
}

/** Rows that run in time are read from the newest; others keep the order of their key. */
function newestFirst(rows: readonly WireRow[], key: string | undefined): readonly WireRow[] {
  const inTime = key !== undefined && rows.every((each) => /^\d{4}-\d{2}(-\d{2})?$/.test(text(each, key)));
  return inTime ? rows.toSorted((a, b) => text(b, key).localeCompare(text(a, key))) : rows;
}

function Plain({ child, titles }: { child: Child; titles: Titles }) {
  const cell = useCell(titles);
  const first = useFirst(child.rows.length, 12);
  const fields = child.table.fields.filter((field: FieldShape) => child.rows.some((row) => row[field.name] !== null && row[field.name] !== undefined));
  return (
    <div className="child-table">
      <div className="scroll">
      <table className="plain">
        <caption className="unseen">{child.table.label}</caption>
        <thead><tr>{fields.map((each) => <th key={each.name} scope="col" className={isNumeric(each) ? "num" : undefined}>{each.label}{each.unit ? <span className="quiet small"> {each.unit}</span> : null}</th>)}</tr></thead>
        <tbody>{newestFirst(child.rows, child.table.key[0]).slice(0, first.count).map((row) => <tr key={text(row, "id")}>{fields.map((each) => <td key={each.name} className={isNumeric(each) ? "num" : undefined}>{cell(each, row[each.name])}</td>)}</tr>)}</tbody>
      </table>
    </div>
    <Unfold of={first} total={child.rows.length} />
    </div>
  );
}
