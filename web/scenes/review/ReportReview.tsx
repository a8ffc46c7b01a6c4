import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { ReviewPage } from "../../../contract/index.ts";
import { useAnswer, useMe, useOfficeName } from "../../data/queries.ts";
import { ReportStage } from "../../parts/ReportStage.tsx";
import { Answered } from "../../parts/states.tsx";
import { Text } from "../../parts/Text.tsx";
import { usePlace } from "../../place/usePlace.ts";
import { instantText, monthText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { Finish } from "./Finish.tsx";
import { Items } from "./Items.tsx";
import { isBlank, tallyOf, useMarks } from "./marks.ts";
import { Outcome, type Sent } from "./Outcome.tsx";
import { Sieves, type Sieve, sieves } from "./Sieves.tsx";
import "../../parts/tasks.css";
import "./review.css";

/** A unit's report beside last month's: each item accepted or returned, and then the whole sent on. */
export function ReportReview() {
  const { month, unit } = useParams({ from: "/review/$month/$unit" });
  const page = useAnswer("reviewReport", { month, unit }, {});
  const { data: me } = useMe();
  // what came of the review stays told although the page behind it is no longer one to be decided on
  const [sent, setSent] = useState<Sent & { readonly of: string; readonly round: string }>();
  const of = `${month} ${unit}`;
  return (
    <Answered query={page} lines={12}>{(told) => {
      const round = `${of} ${told.level ?? ""} ${told.submitted_at ?? ""}`;
      const over = sent?.round === round;
      return me ? <Report key={`${me.id} ${round}`} page={over ? { ...told, may: false } : told} sent={sent?.of === of && (over || !told.may) ? sent : undefined} onSent={(done) => setSent({ ...done, of, round })} /> : null;
    }}</Answered>
  );
}

function Report({ page, sent, onSent }: { page: ReviewPage; sent: Sent | undefined; onSent: (sent: Sent) => void }) {
  const say = useWords();
  const { lang } = usePlace();
  const { marks, over, put, clear } = useMarks(`${page.month} ${page.unit.id}`, `${page.level ?? ""} ${page.submitted_at ?? ""}`);
  const office = useOfficeName();
  const [sieve, setSieve] = useState<Sieve>("all");
  const items = page.sections.flatMap(({ items: some }) => some);
  const blank = items.filter(isBlank).length;
  const overdue = items.filter(({ findings }) => findings.some(({ code }) => code === "report.overdue")).length;
  const shown = page.sections.map((section) => ({ ...section, items: section.items.filter((item) => sieves[sieve](item, marks)) })).filter(({ items: some }) => some.length > 0);
  return (
    <article className="review">
      <nav className="crumbs"><Link to="/review" search={{ period: page.month }}>{say("review_title")}</Link><span>{monthText(page.month, lang)}</span></nav>
      <header className="form-head">
        <h1>{page.unit.name}<span className="quiet"> {monthText(page.month, lang)}</span></h1>
        <ReportStage of={page.stage} />
        {page.late ? <span className="tag act">{say("review_handed_in_late")}</span> : null}
        {page.may ? <Finish page={page} tally={tallyOf(items, marks)} items={items} marks={marks} onSent={(done) => { clear(); onSent(done); }} onKept={clear} /> : null}
      </header>
      <p className="facts-line small quiet">
        <span>{say("report_due", { day: page.due_on })}</span>
        {page.submitted_at ? <span><Text>{say("report_submitted_at", { when: instantText(page.submitted_at), who: page.submitted_by ?? "" })}</Text></span> : null}
        {page.passed_at ? <span><Text>{say("review_passed_at", { when: instantText(page.passed_at), who: page.passed_by ?? "" })}</Text></span> : null}
      </p>
      {sent ? <Outcome page={page} sent={sent} /> : null}
      {!page.may && !sent ? <p className="panel outcome">{page.level === null ? say(`review_state_${page.state}`, { office }) : page.why_not ?? say(`review_waits_${page.level}`, { office })}</p> : null}
      {over > 0 && !sent ? <p className="panel outcome">{say("review_marks_over", { n: over })}</p> : null}
      {page.issued_without ? <p className="panel outcome">{say("review_issued", { month: monthText(page.month, lang), day: page.issued_without.on, n: page.issued_without.edition })}</p> : null}
      {blank > 0 ? <p className="panel outcome">{say(blank === items.length ? "review_all_blank" : "review_some_blank", { n: items.length, blank, late: overdue })}</p> : null}
      {items.length === 0 ? <p className="panel state">{say("review_no_items")}</p> : (
        <>
          <Sieves items={items} marks={marks} chosen={sieve} onChoose={setSieve} {...(page.may && { onAccept: (ids: readonly string[]) => put(ids, { verdict: "accept" }) })} />
          <Items page={page} sections={shown} marks={marks} onMark={put} />
        </>
      )}
    </article>
  );
}
