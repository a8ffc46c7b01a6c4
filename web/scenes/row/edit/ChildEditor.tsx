import type { RowDetail, WireRow } from "../../../../contract/index.ts";
import { Drop } from "../../../parts/Drop.tsx";
import { useWords } from "../../../words/useWords.ts";
import { ownLabel } from "../ownLabel.ts";
import { RowForm } from "./RowForm.tsx";
import type { Editing } from "./useEditing.ts";

type Child = RowDetail["children"][number];
/** An id of a row below, or a new one. */
export type Picked = string | typeof NEW;
export const NEW = Symbol("new");

/** Which row below is to be changed: by what tells it apart, the newest first. */
export function ChildPick({ child, onPick }: { child: Child; onPick: (picked: Picked) => void }) {
  const say = useWords();
  const rows = child.rows.toSorted((a, b) => nameOf(child, b).localeCompare(nameOf(child, a)));
  return (
    <Drop end label={say("row_edit")}>
      {(close) => (
        <div className="child-picks">
          {[NEW, ...rows].map((each) => (
            <button key={each === NEW ? "" : String((each as WireRow)["id"])} type="button" onClick={() => { close(); onPick(each === NEW ? NEW : String((each as WireRow)["id"])); }}>
              {each === NEW ? say("row_edit_new") : nameOf(child, each as WireRow)}
            </button>
          ))}
        </div>
      )}
    </Drop>
  );
}

/** What a row below is known by beside its parent, in words. */
function nameOf({ table }: Child, row: WireRow): string {
  return table.key.flatMap((name) => {
    const value = row[name];
    if (value === null || value === undefined) return [];
    return table.fields.find((each) => each.name === name)?.choices?.find((each) => each.value === value)?.label ?? String(value);
  }).join(" ");
}

export function ChildForm({ told, child, editing, onSaved }: { told: RowDetail; child: Child; editing: Editing<Picked>; onSaved: (count: number) => void }) {
  const say = useWords();
  const row = child.rows.find((each) => each["id"] === editing.what);
  return (
    <>
      <h3 className="child-edited">{ownLabel(child.table.label, told.table.label)}{say("gap")}{row ? nameOf(child, row) : say("row_edit_new")}</h3>
      <RowForm key={String(editing.what)} register={told.register} table={child.table} parent={String(told.row["id"])} row={row} history={told.history} titles={told.titles}
        onClose={editing.close} onSaved={({ count }) => { editing.close(); onSaved(count); }} />
    </>
  );
}
