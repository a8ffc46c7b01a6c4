import { useEffect, useRef } from "react";
import type { Figure, FigureDetail } from "../../../contract/index.ts";
import { useAnswer } from "../../data/queries.ts";
import { Copy } from "../../parts/Copy.tsx";
import { Answered } from "../../parts/states.tsx";
import { EditionTag } from "../../parts/switches.tsx";
import { Trend } from "../../parts/Trend.tsx";
import { useReturn } from "../../parts/useReturn.ts";
import { Text } from "../../parts/Text.tsx";
import { stringifySearch } from "../../place/search.ts";
import { readFigureRef } from "../../place/place.ts";
import { pendingLines } from "../../parts/Figure.tsx";
import { useAsOf, usePlace, useTurn } from "../../place/usePlace.ts";
import { instantText, monthText, shortMonth } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { LeafRows } from "./LeafRows.tsx";
import { PartTree } from "./PartTree.tsx";
import "./figure.css";

/** The same drawer for every figure on every page: what it is, how it came about, what stands behind it. */
export function FigureDrawer() {
  const say = useWords();
  const turn = useTurn();
  const { figure = "" } = usePlace();
  const page = useAsOf();
  const ref = readFigureRef(figure);
  const asked = { ...page, ...(ref.month ? { month: ref.month } : {}), ...(ref.org ? { org: ref.org } : {}) };
  const elsewhere = ref.month !== undefined && ref.month !== page.month;
  if (elsewhere) delete asked.edition;
  const query = useAnswer("figure", { metric: ref.metric }, asked);
  const it = useRef<HTMLDialogElement>(null);
  useEffect(() => it.current?.showModal(), []);
  useReturn();
  const title = query.data?.figure.label ?? say("figure");
  const leave = (): void => turn({ figure: undefined, leaf: undefined, leafPage: undefined });
  return (
    <dialog ref={it} className="figure-drawer" aria-label={title} onClose={leave}
      // Esc leaves the drawer alone, not the page as well; a press beside it leaves it too
      onKeyDown={(event) => { if (event.key === "Escape") event.stopPropagation(); }}
      onPointerDown={(event) => { if (event.clientX < event.currentTarget.getBoundingClientRect().left) leave(); }}>
      <header>
        <button type="button" className="leave" aria-label={say("close")} onClick={leave}>×</button>
        <h2>{title}</h2>
        {query.data ? <Copy word="copy_link" text={() => lastingAddress(location.href, query.data.figure)} /> : null}
      </header>
      <Answered query={query} lines={12}>{(told) => <Body told={told} asked={asked} />}</Answered>
    </dialog>
  );
}

/** The address that is copied says everything, so that it means the same when the current month has moved on. */
export function lastingAddress(href: string, of: Figure): string {
  const address = new URL(href);
  address.search = stringifySearch({ month: of.month, org: of.org, edition: of.edition ?? undefined, lang: address.searchParams.get("lang"), figure: of.metric });
  return address.href;
}

/** Eight decimals tell how a value was rounded; the rest stands in the title. */
export const shortExact = (exact: string): string => exact.replace(/(\.\d{8})\d+$/, "$1…");

function Body({ told, asked }: { told: FigureDetail; asked: ReturnType<typeof useAsOf> }) {
  const say = useWords();
  const { lang } = usePlace();
  const { figure, display } = told;
  return (
    <div className="figure-body">
      <section>
        <div className="figure-value">
          {figure.absent ? <span className="none">{say("absent")}<small>{figure.absent.text}</small></span> : <span>{figure.number ?? figure.text}{figure.number === null ? null : <span className="unit">{figure.unit}</span>}</span>}
          <EditionTag edition={figure.edition} />
        </div>
        <p className="quiet">{told.org.name}{say("gap")}{told.period.text.length === 7 ? monthText(told.period.text, lang) : told.period.text}{say("gap")}{say(`tense_${told.tense}`)}{told.better ? `${say("gap")}${say(`better_${told.better}`)}` : ""}</p>
        {told.frozen ? <p className="small quiet"><Text>{say("figure_frozen_at", { at: instantText(told.frozen.at), by: told.frozen.by })}</Text>{say("gap")}<code title={told.frozen.hash}>{told.frozen.hash.slice(0, 12)}</code></p> : null}
        {figure.pending ? pendingLines(say, figure.pending).map((line) => <p key={line} className="changed">◔ {line}</p>) : null}
        {told.live ? <p className="changed">{say("figure_changed")} <b>{told.live.text}</b></p> : null}
      </section>
      <section><h3>{say("figure_definition")}</h3><p>{told.meaning}</p></section>
      <section>
        <h3>{say("figure_formula")}</h3>
        {told.tree.parts[0]?.kind === "leaf" ? null : <p><Text>{told.formula_words}</Text></p>}
        <p className="working"><Text>{told.formula_numbers}</Text></p>
        {told.exact === null ? null : <p className="small quiet" title={told.exact}><Text>{say("figure_rounding", { exact: shortExact(told.exact), unit: figure.unit, decimals: display.decimals, rule: say(`rounding_${display.rounding}`) })}</Text></p>}
        <details><summary className="small">{say("figure_formula_pack")}</summary><code className="formula">{told.formula}</code></details>
      </section>
      {told.tree.parts.length > 0 ? <section><h3>{say("figure_parts")}</h3><PartTree part={told.tree} /></section> : null}
      <LeafRows told={told} asked={asked} />
      {told.trend.filter((each) => each.number !== null).length > 1 ? (
        <section>
          <h3>{say("figure_trend")}</h3>
          <Trend height={160} spec={{
            title: figure.label, unit: figure.unit, invert: figure.unit === "位", at: told.trend.map((each) => shortMonth(each.month, lang)),
            series: [{ label: figure.label, shape: "line", values: told.trend.map((each) => (each.number === null ? null : Number(each.number))), texts: told.trend.map((each) => each.text) }],
          }} />
        </section>
      ) : null}
      {told.laws.length > 0 ? <section><h3>{say("figure_law")}</h3><ul className="small">{told.laws.map((each) => <li key={`${each.id} ${each.clause}`}>{each.title} {each.clause}<span className="quiet"> {each.source}</span></li>)}</ul></section> : null}
      {told.goal ? <section className="small quiet">{told.goal.name} · <code>{figure.metric}</code></section> : null}
    </div>
  );
}
