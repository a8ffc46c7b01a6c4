import { Link } from "@tanstack/react-router";
import type { FigureDetail, FigureRows, LeafSummary } from "../../../contract/index.ts";
import { useAnswer } from "../../data/queries.ts";
import { moveByArrows } from "../../parts/arrows.ts";
import { Beyond } from "../../parts/Beyond.tsx";
import { useCell } from "../../parts/cells.tsx";
import { Origin } from "../../parts/Origin.tsx";
import { Pages } from "../../parts/Pages.tsx";
import { Answered, Empty } from "../../parts/states.tsx";
import { Text } from "../../parts/Text.tsx";
import { type useAsOf, usePlace, useTurn } from "../../place/usePlace.ts";
import { useWords } from "../../words/useWords.ts";

const SIZE = 10;

/** The rows behind the figure, one leaf at a time, in pages. */
export function LeafRows({ told, asked }: { told: FigureDetail; asked: ReturnType<typeof useAsOf> }) {
  const say = useWords();
  const turn = useTurn();
  const { leaf, leafPage = 1 } = usePlace();
  const open: LeafSummary | undefined = told.leaves.find((each) => each.key === leaf) ?? told.leaves[0];
  return (
    <section className="leaf-rows">
      <h3>{say("figure_rows")}</h3>
      {!open ? <Empty>{say("figure_rows_none")}</Empty> : (
        <>
          <div className="leaves" role="group" aria-label={say("figure_rows")}>
            {told.leaves.map((each) => (
              <button key={each.key} type="button" aria-pressed={each === open} onClick={() => turn({ leaf: each.key, leafPage: undefined }, { replace: true })}>
                <span>{each.table_label}<span className="small quiet"> <Text>{each.condition}</Text></span></span><b className="whole">{say("leaf_count", { n: each.count })}{each.total ? ` ${each.total}` : ""}</b>
              </button>
            ))}
          </div>
          <Page metric={told.figure.metric} leaf={open.key} page={leafPage} asked={asked} />
        </>
      )}
    </section>
  );
}

function Page({ metric, leaf, page, asked }: { metric: string; leaf: string; page: number; asked: ReturnType<typeof useAsOf> }) {
  const say = useWords();
  const turn = useTurn();
  const query = useAnswer("figureRows", { metric }, { ...asked, leaf, page, size: SIZE }, { keep: true });
  return (
    <Answered query={query} lines={5}>{(answer) => answer.rows.length === 0 ? (answer.beyond === null ? <Empty>{say("figure_rows_none")}</Empty> : <Beyond of={answer.beyond} />) : (
      <div aria-busy={query.isPlaceholderData}>
        <ul className="leaf-list" onKeyDown={moveByArrows}>{answer.rows.map((each) => <Line key={each.id} row={each} of={answer} />)}</ul>
        <Pages page={answer.page} size={answer.size} total={answer.total} told={say("total", { n: answer.total })} go={(to) => turn({ leafPage: to === 1 ? undefined : to }, { replace: true })} />
        <Beyond of={answer.beyond} />
      </div>
    )}</Answered>
  );
}

function Line({ row, of }: { row: FigureRows["rows"][number]; of: FigureRows }) {
  const cell = useCell();
  const facts = of.fields.filter((field) => row.cells[field.name] !== null && row.cells[field.name] !== undefined && String(row.cells[field.name]) !== row.title);
  return (
    <li>
      <div>
        <Link to="/registers/$register/$id" params={{ register: of.leaf.register, id: row.main }} search={{ figure: undefined, leaf: undefined, leafPage: undefined } as never}>{row.title}</Link> <Origin of={row.origin} />
        <div className="small quiet">{row.org.name}{row.day ? ` · ${row.day}` : ""}{facts.map((field) => <span key={field.name}> · {field.label} {cell(field, row.cells[field.name], true)}</span>)}</div>
      </div>
      {row.value ? <b className="whole">{row.value}</b> : null}
    </li>
  );
}
