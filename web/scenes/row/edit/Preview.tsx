import type { useCell } from "../../../parts/cells.tsx";
import { useWords } from "../../../words/useWords.ts";
import type { CellChange } from "./draft.ts";

/** What saving would change, cell by cell. */
export function Preview({ changes, isNew, cell }: { changes: readonly CellChange[]; isNew: boolean; cell: ReturnType<typeof useCell> }) {
  const say = useWords();
  if (changes.length === 0) return null;
  return (
    <section className="row-preview" aria-label={say("row_edit_preview", { n: changes.length })}>
      <h3>{say("row_edit_preview", { n: changes.length })}</h3>
      <dl className="changes">
        {changes.map(({ field, before, after }) => (
          <div key={field.name}>
            <dt>{field.label}</dt>
            <dd>{isNew ? null : <><del>{before === null ? say("empty_cell") : cell(field, before, true)}</del> → </>}<ins>{after === null ? say("empty_cell") : cell(field, after, true)}</ins></dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
