import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { address } from "../../../contract/api/paths.ts";
import type { Bulletin as Told } from "../../../contract/index.ts";
import { useAnswer, useMe, useProgramme } from "../../data/queries.ts";
import { moveByArrows } from "../../parts/arrows.ts";
import { Answered, Loading } from "../../parts/states.tsx";
import { useNarrow } from "../../parts/useNarrow.ts";
import { EditionTag, useMonth, useMonthState } from "../../parts/switches.tsx";
import { Text } from "../../parts/Text.tsx";
import { useAsOf, usePlace, useTurn } from "../../place/usePlace.ts";
import { monthText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { Sheet } from "./Sheet.tsx";
import "./bulletin.css";

export function Bulletin() {
  const month = useMonth();
  return month ? <OfMonth month={month} /> : <Loading lines={16} />;
}

function OfMonth({ month }: { month: string }) {
  const { edition } = useAsOf();
  const query = useAnswer("bulletin", { month }, edition === undefined ? {} : { edition });
  return <Answered query={query} lines={18}>{(told) => <Page told={told} />}</Answered>;
}

function Page({ told }: { told: Told }) {
  const say = useWords();
  const { lang } = usePlace();
  const narrow = useNarrow();
  const [chips, setChips] = useState(true);
  return (
    <>
      <header className="page-head no-print">
        <h1>{say("bulletin_title", { month: monthText(told.month, lang) })}</h1>
        <span><EditionTag edition={told.edition?.edition ?? null} /> <span className="quiet small">{say("bulletin_figures", { n: told.figures })}{told.absent > 0 ? `${say("gap")}${say("bulletin_absent", { n: told.absent })}` : ""}{told.pending > 0 ? `${say("gap")}${say("bulletin_pending", { n: told.pending })}` : ""}</span></span>
        <Tools told={told} />
      </header>
      <div className="bulletin-grid">
        <aside className="outline no-print" aria-label={say("outline")}>
          <details open={!narrow}><summary>{say("outline")}</summary><Outline told={told} /></details>
          <label className="small"><input type="checkbox" checked={chips} onChange={(event) => setChips(event.target.checked)} /> {say("chips")}</label>
          {told.changes.length > 0 ? (
            <section className="small"><h2>{say("bulletin_changes")}</h2><ul>{told.changes.map((each) => <li key={`${each.metric} ${each.org.id}`}>{each.label} <Text>{say("changed_from", { before: each.before, after: each.after })}</Text></li>)}</ul></section>
          ) : null}
          {told.text_changes.length > 0 ? (
            <section className="small"><h2>{say("bulletin_text_changes")}</h2><ul>{told.text_changes.map((each) => <li key={each.block}><span className="tag">{say(`text_${each.kind}`)}</span> <a href={`#${each.block}`}>{each.title}</a></li>)}</ul></section>
          ) : null}
          <p className="small quiet">{say("bulletin_fonts")}</p>
        </aside>
        <Sheet told={told} chips={chips} />
      </div>
    </>
  );
}

function Tools({ told }: { told: Told }) {
  const say = useWords();
  const turn = useTurn();
  const place = usePlace();
  const editions = useMonthState()?.editions ?? [];
  const { data: programme } = useProgramme();
  const { data: me } = useMe();
  const query = { edition: told.edition?.edition ?? "live" };
  return (
    <span className="bulletin-tools">
      {editions.length > 0 ? (
        <select className="pick" aria-label={say("edition")} value={place.edition ?? ""} onChange={(event) => turn({ edition: event.target.value || undefined })}>
          <option value="">{say("newest")}</option>
          {editions.map((each) => <option key={each.edition} value={String(each.edition)}>{say("frozen_edition", { edition: each.edition })}</option>)}
          <option value="live">{say("live")}</option>
        </select>
      ) : null}
      {me?.can["comment"] ? <Link to="/bulletin/edit" className="action">{say("editor_write")}</Link> : null}
      <a className="action main" href={address("bulletinDocx", { month: told.month }, query)} download>{say("download_docx")}</a>
      {programme?.pdf.able === false
        ? <span className="action" aria-disabled="true" title={say("pdf_unable", { why: programme.pdf.why ?? "" })}>{say("download_pdf")}</span>
        : <a className="action" href={address("bulletinPdf", { month: told.month }, query)} download>{say("download_pdf")}</a>}
      {me?.can["read-reports"] ? <a className="action" href={address("monthBook", { month: told.month }, { ...query, lang: place.lang })} download>{say("month_book")}</a> : null}
      <button type="button" className="action" onClick={() => print()}>{say("print")}</button>
    </span>
  );
}

function Outline({ told }: { told: Told }) {
  return (
    <ol lang="zh-CN" onKeyDown={moveByArrows}>
      {told.blocks.map((each) => {
        if (each.kind === "paragraph" || each.kind === "table") return null;
        const label = each.kind === "heading" ? each.number + each.runs.map((run) => run.text).join("") : `${each.number}${each.heading.replace(/。$/, "")}`;
        return <li key={each.id} className={each.kind}><a href={`#${each.id}`} onClick={(event) => { event.preventDefault(); document.getElementById(each.id)?.scrollIntoView({ block: "start" }); }}>{label}</a></li>;
      })}
    </ol>
  );
}
