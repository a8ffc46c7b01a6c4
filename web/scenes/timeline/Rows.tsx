import { Link } from "@tanstack/react-router";
import type { TimelineItem } from "../../../contract/index.ts";
import { Lamp } from "../../parts/Lamp.tsx";
import { Unfold } from "../../parts/Unfold.tsx";
import { Why } from "../../parts/Why.tsx";
import { useFirst } from "../../parts/useFirst.ts";
import { usePlace } from "../../place/usePlace.ts";
import { dayText, shortMonth } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { type Bar, barOf, lastOf, monthsOf, place, type Span } from "./span.ts";

/** A goal's items, one line each, under the months; what goes on is drawn `until` the day that is told of. */
export function Rows({ name, items, span, today, until }: { name: string; items: readonly TimelineItem[]; span: Span; today: string; until: string }) {
  const { lang } = usePlace();
  const say = useWords();
  const first = useFirst(items.length, 12);
  const months = monthsOf(span);
  const now = today >= span.from && today <= span.to ? place(today, span) : undefined;
  return (
    <section aria-label={name}>
      <div className="line-head">
        <h2>{name} <span className="small quiet">{say("total", { n: items.length })}</span></h2>
        <div className="months" aria-hidden="true">{months.map((each) => <span key={each}>{shortMonth(each, lang)}</span>)}</div>
      </div>
      <ul className="spans" style={now === undefined ? undefined : { "--now": `${now}%` } as React.CSSProperties}>
        {items.slice(0, first.count).map((each) => <Line key={`${each.register} ${each.id}`} of={each} span={span} until={until} months={months.length} />)}
      </ul>
      <Unfold of={first} total={items.length} word="expand_items" />
    </section>
  );
}

const at = ({ left, width }: Bar): React.CSSProperties => ({ left: `${left}%`, width: `${width}%` });
const ends = ({ before, after }: Bar): string => `${before ? " before" : ""}${after ? " after" : ""}`;

function Line({ of, span, until, months }: { of: TimelineItem; span: Span; until: string; months: number }) {
  const say = useWords();
  const { lang } = usePlace();
  const planned = barOf(of.planned, span);
  const actual = of.actual.from === null ? undefined : barOf(of.actual, span, of.actual.to === null ? until : undefined);
  const most = Math.max(0, ...of.months.map((each) => Number(each.amount)));
  const day = (text: string | null): string => (text === null ? say("not_stated") : dayText(text, lang));
  const told = [`${say("legend_planned")} ${day(of.planned.from)} – ${day(of.planned.to)}`, `${say("legend_actual")} ${day(of.actual.from)} – ${day(of.actual.to)}`].join(say("semicolon"));
  return (
    <li className={of.level}>
      <div className="line-name">
        <Lamp level={of.level} />
        <span><Link to="/registers/$register/$id" params={{ register: of.register, id: of.id }}>{of.name}</Link> <span className="small quiet">{of.org.name}</span><div><Why of={of} /></div></span>
      </div>
      <div className={`track n${months}`} title={told}>
        <span className="unseen">{told}</span>
        {of.months.map(({ month, amount }) => {
          const cell = barOf({ from: `${month}-01`, to: lastOf(month) }, span);
          return cell && Number(amount) > 0 ? <i key={month} className="money" aria-hidden="true" style={{ ...at(cell), height: `${20 + (Number(amount) / most) * 80}%` }} title={say("money_of_month", { month: shortMonth(month, lang), amount, unit: of.unit ?? "" })} /> : null;
        })}
        {planned ? <i className={`planned${ends(planned)}`} aria-hidden="true" style={at(planned)} /> : null}
        {actual ? <i className={`actual ${of.level}${ends(actual)}`} aria-hidden="true" style={at(actual)} /> : null}
      </div>
    </li>
  );
}
