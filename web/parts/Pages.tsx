import { useWords } from "../words/useWords.ts";
import "./pages.css";

/** From page to page of a list, or to the page whose number is typed; with `sizes`, how much is on one. */
export function Pages({ page, size, total, told, sizes, go }: {
  page: number; size: number; total: number;
  /** how many there are, in words */
  told?: string;
  sizes?: readonly number[];
  go: (page: number, size: number) => void;
}) {
  const say = useWords();
  const last = Math.max(1, Math.ceil(total / size));
  if (last === 1 && !sizes) return null;
  const turnTo = (input: HTMLInputElement): void => {
    const to = Math.min(last, Math.max(1, Math.trunc(Number(input.value)) || page));
    if (to === page) input.value = String(page);
    else go(to, size);
  };
  return (
    <nav className="pages" aria-label={say("pages")}>
      {told ? <span className="small quiet">{told}</span> : null}
      <span className="stepper">
        <button type="button" aria-label={say("page_before")} disabled={page <= 1} onClick={() => go(page - 1, size)}>‹</button>
        <span><input key={page} defaultValue={page} inputMode="numeric" aria-label={say("page_number")} onBlur={(event) => turnTo(event.target)} onKeyDown={(event) => { if (event.key === "Enter") turnTo(event.currentTarget); }} /> / {last}</span>
        <button type="button" aria-label={say("page_after")} disabled={page >= last} onClick={() => go(page + 1, size)}>›</button>
      </span>
      {sizes ? (
        <select className="pick" aria-label={say("page_sizes")} value={size} onChange={(event) => go(1, Number(event.target.value))}>
          {[...new Set([...sizes, size])].toSorted((a, b) => a - b).map((each) => <option key={each} value={each}>{say("page_size", { n: each })}</option>)}
        </select>
      ) : null}
    </nav>
  );
}
