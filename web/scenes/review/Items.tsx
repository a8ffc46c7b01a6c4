import { useEffect, useRef, useState } from "react";
import type { ReviewedItem, ReviewPage } from "../../../contract/index.ts";
import { useWords } from "../../words/useWords.ts";
import { Item } from "./Item.tsx";
import { type Mark, type Marks, standing } from "./marks.ts";

type Section = ReviewPage["sections"][number];

/**
 * The items by duty. Keys work while an item has the focus: j and k move, a accepts, r returns, u takes back. The
 * first one that is undecided has it when the page opens.
 */
export function Items({ page, sections, marks, onMark }: {
  page: ReviewPage; sections: readonly Section[]; marks: Marks; onMark: (ids: readonly string[], mark: Mark | undefined) => void;
}) {
  const say = useWords();
  const list = useRef<HTMLDivElement>(null);
  const items = sections.flatMap(({ items: some }) => some);
  const [returning, setReturning] = useState<string>();
  const place = (id: string | undefined): HTMLElement | undefined => [...(list.current?.querySelectorAll<HTMLElement>("[data-item]") ?? [])].find((each) => each.dataset["item"] === id);
  const go = (from: string, by: 1 | -1): void => {
    const to = place(items[items.findIndex(({ id }) => id === from) + by]?.id);
    to?.focus();
    to?.scrollIntoView({ block: "nearest" });
  };
  useEffect(() => {
    if (!page.may) return;
    place(items.find((each) => standing(each, marks) === "open")?.id)?.focus({ preventScroll: true });
    // once, when the page opens
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  function pressed(event: React.KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const id = target.closest<HTMLElement>("[data-item]")?.dataset["item"];
    if (id === undefined || event.ctrlKey || event.metaKey || event.altKey || target.matches("input, textarea, select")) return;
    const acts: Readonly<Record<string, () => void>> = {
      j: () => go(id, 1), k: () => go(id, -1),
      ...(page.may && {
        a: () => { onMark([id], { verdict: "accept" }); go(id, 1); },
        r: () => setReturning(id), u: () => onMark([id], undefined),
      }),
    };
    const act = acts[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  }

  return (
    <div ref={list} className="review-items" onKeyDown={pressed}>
      {sections.map((section) => {
        const counted = section.items.some(({ difference, unit }) => difference !== null || unit !== null);
        const open = section.items.filter((item) => standing(item, marks) === "open");
        return (
          <section key={section.duty} className="panel">
            <header className="panel-head">
              <h2>{section.label}</h2>
              {section.goal ? <span className="small quiet">{section.goal.name}</span> : null}
              {page.may && open.length > 0 ? <button type="button" className="action" onClick={() => onMark(open.map(({ id }) => id), { verdict: "accept" })}>{say("review_accept_section", { n: open.length })}</button> : <span />}
            </header>
            <table className={counted ? "plain items" : "plain items told"}>
              <thead>
                <tr>
                  <th>{say("form_row")}</th><th>{say("form_column")}</th><th className={counted ? "num" : undefined}>{say("this_month")}</th><th className={counted ? "num" : undefined}>{say("last_month")}</th>
                  {counted ? <><th className="num">{say("review_difference")}</th><th className="num">{say("review_percent")}</th></> : null}
                  <th>{say("review_verdict")}</th>
                </tr>
              </thead>
              {section.items.map((item, i) => (
                <Item key={item.id} item={item} level={page.level} may={page.may} counted={counted} mark={marks.get(item.id)} same={sameRow(section.items[i - 1], item)} reasons={page.reasons} returning={returning === item.id}
                  onMark={(mark) => onMark([item.id], mark)} onReturning={(on) => setReturning(on ? item.id : undefined)} onDone={() => go(item.id, 1)} onBack={() => place(item.id)?.focus()} />
              ))}
            </table>
          </section>
        );
      })}
    </div>
  );
}

const sameRow = (before: ReviewedItem | undefined, item: ReviewedItem): boolean => before?.row === item.row;
