import { Link } from "@tanstack/react-router";
import type { Bulletin, WireBlock, WireRun } from "../../../contract/index.ts";
import { sharedUnit } from "../../../core/words.ts";
import { FigureLink } from "../../parts/Figure.tsx";
import { useWords } from "../../words/useWords.ts";

/** The document as it is laid out on paper: mark, number, red rule, title, text, foot (GB/T 9704-2012). */
export function Sheet({ told, chips }: { told: Bulletin; chips: boolean }) {
  const { head, foot } = told;
  return (
    <article className={chips ? "sheet chips" : "sheet"} lang="zh-CN">
      <header>
        {head.urgency ? <p className="urgency">{head.urgency}</p> : null}
        <Mark text={head.mark} />
        <p className="number">{head.number}</p>
        <h2 className="title">{head.title.map((line) => <span key={line}>{line}</span>)}</h2>
        {head.to ? <p className="to">{head.to}</p> : null}
      </header>
      {told.blocks.map((each) => <Block key={each.id} of={each} />)}
      <div className="signature"><p>{foot.signer}</p><p>{foot.date}</p></div>
      {foot.note ? <p className="body">{foot.note}</p> : null}
      <footer className="imprint">
        {foot.copies ? <p className="copies">抄送：{foot.copies}</p> : null}
        <p><span>{foot.printer}</span><span>{foot.printed_on}</span></p>
      </footer>
    </article>
  );
}

/** The name of the issuing office as large as the line allows; a long joint name breaks after its 、 and nowhere else. */
export function Mark({ text }: { text: string }) {
  const lines = text.length > 14 ? text.split(/(?<=、)/) : [text];
  const longest = Math.max(...lines.map((each) => each.length));
  return <p className="mark" style={{ "--mark": `${Math.min(15, 148 / longest)}mm`, "--mark-share": `${80 / longest}vw` } as React.CSSProperties}>{lines.map((each) => <span key={each}>{each}</span>)}</p>;
}

function Block({ of }: { of: WireBlock }) {
  if (of.kind === "heading") return <h3 id={of.id} className="level-1">{of.number}<Runs of={of.runs} /></h3>;
  if (of.kind === "paragraph") return <p id={of.id} className="body"><Runs of={of.runs} /></p>;
  if (of.kind === "table") return <FigureTable of={of} />;
  return <p id={of.id} className="body"><span className="item-head">{of.number}{of.heading}</span><Runs of={of.runs} /></p>;
}

/** A table of figures; every number opens. */
function FigureTable({ of }: { of: Extract<WireBlock, { kind: "table" }> }) {
  const say = useWords();
  const { column: units, unit } = sharedUnit(of.rows);
  return (
    <table id={of.id} className="figure-table">
      {of.runs.length > 0 ? <caption><Runs of={of.runs} /></caption> : null}
      <thead><tr><th scope="col">{unit === "" ? say("table_metric") : say("in_brackets", { what: say("table_metric"), note: unit })}</th>{units ? <th scope="col">{say("table_unit")}</th> : null}{of.columns.map((each) => <th key={each} scope="col">{each}</th>)}</tr></thead>
      <tbody>{of.rows.map((row) => <tr key={row.label}><th scope="row">{row.label}</th>{units ? <td className="measure">{row.unit}</td> : null}{row.cells.map((each) => <td key={each.id} className="amount"><Chip of={each} /></td>)}</tr>)}</tbody>
    </table>
  );
}

const CLOSING = /^[，。、；：！？）”’》〕]+/;

/** Runs in order; what closes after a figure stays on the figure's line. */
function Runs({ of }: { of: readonly WireRun[] }) {
  const out: React.ReactNode[] = [];
  let taken = "";
  let at = 0;
  of.forEach((run, i) => {
    const next = of[i + 1];
    at += run.text.length;
    if (run.kind === "figure") {
      taken = next?.kind === "text" ? CLOSING.exec(next.text)?.[0] ?? "" : "";
      out.push(<span key={run.id} className={run.status === "absent" ? undefined : "whole"}><Chip of={run} />{taken}</span>);
      return;
    }
    const text = run.text.slice(taken.length);
    taken = "";
    out.push(run.bold || run.font ? <span key={at} className={`${run.font ?? ""}${run.bold ? " bold" : ""}`}>{text}</span> : text);
  });
  return out;
}

function Chip({ of }: { of: Extract<WireRun, { kind: "figure" }> }) {
  const say = useWords();
  const className = of.status === "absent" || of.status === "pending" ? `chip ${of.status}` : "chip";
  const text = of.status === "pending" ? <>{of.text}<small className="mark-pending">◔{say("pending")}</small></> : of.text;
  if (of.binding.kind === "metric") return <FigureLink metric={of.binding.metric} month={of.binding.month} org={of.binding.org} className={className}>{text}</FigureLink>;
  return <Link to="/registers/$register/$id" params={{ register: of.binding.register, id: of.binding.main }} className={className}>{text}</Link>;
}
