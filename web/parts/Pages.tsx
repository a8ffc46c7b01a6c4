import { useWords } from "../words/useWords.ts";
import "./pages.css";

/** From page to page of a list that is not a table. */
export function Pages({ page, size, total, go }: { page: number; size: number; total: number; go: (page: number) => void }) {
  const say = useWords();
  const last = Math.max(1, Math.ceil(total / size));
  if (last === 1) return null;
  return (
    <nav className="pages">
      <button type="button" className="action" disabled={page <= 1} onClick={() => go(page - 1)}>‹<span className="unseen">{say("page_before")}</span></button>
      <span className="small">{page} / {last}</span>
      <button type="button" className="action" disabled={page >= last} onClick={() => go(page + 1)}>›<span className="unseen">{say("page_after")}</span></button>
    </nav>
  );
}
