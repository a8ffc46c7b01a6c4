import { useLayoutEffect, useRef } from "react";
import type { FormColumn, FormFinding } from "../../../contract/index.ts";
import { inputId, sideways, step } from "./focus.ts";
import type { LocalCell, Place } from "./store.ts";
import { dayTyped } from "./typed.ts";

interface Props {
  readonly month: string; readonly column: FormColumn; readonly place: Place; readonly title: string; readonly cell: LocalCell;
  readonly level: FormFinding["severity"] | undefined;
  /** ids of what stands below the row about this answer */
  readonly told: string | undefined;
  /** on to the row's notes: reason and evidence */
  readonly onNotes: (from: HTMLElement) => void;
  readonly onType: (text: string) => void;
}

/** One answer. Arrows and Enter move as in a spreadsheet, F2 goes into the text, Shift+F2 to the notes, Esc takes back what was typed since. */
export function CellInput({ month, column, place, title, cell, level, told, onNotes, onType }: Props) {
  const before = useRef(cell.value);
  const area = useRef<HTMLTextAreaElement>(null);
  // after every drawing: a cell is drawn again only when its own content has changed
  useLayoutEffect(() => {
    const it = area.current;
    if (!it) return;
    it.style.height = "auto";
    it.style.height = `${it.scrollHeight + 2}px`;
  });

  const onKey = (event: React.KeyboardEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>): void => {
    const from = event.currentTarget;
    if (event.nativeEvent.isComposing) return;
    const text = from instanceof HTMLSelectElement ? undefined : from;
    const moves: Readonly<Record<string, () => boolean>> = {
      Enter: () => !event.altKey && step(from, event.shiftKey ? -1 : 1),
      ArrowDown: () => !event.altKey && (text !== undefined) && step(from, 1),
      ArrowUp: () => !event.altKey && (text !== undefined) && step(from, -1),
      ArrowRight: () => text !== undefined && !event.shiftKey && sideways(text, 1),
      ArrowLeft: () => text !== undefined && !event.shiftKey && sideways(text, -1),
      F2: () => {
        if (event.shiftKey) {
          onNotes(from);
          return true;
        }
        text?.setSelectionRange(text.value.length, text.value.length);
        return true;
      },
      Escape: () => {
        if (cell.value !== before.current) onType(before.current);
        return true;
      },
    };
    if (moves[event.key]?.() || (event.key === "Enter" && !event.altKey)) event.preventDefault();
  };
  const shared = {
    id: inputId(place), "data-field": place.field, "data-row": place.row, value: cell.value, "aria-label": `${title} ${column.label}`, "aria-required": column.required,
    "aria-invalid": level === "error" || undefined, "aria-describedby": told, "aria-errormessage": level === "error" ? told : undefined, className: level, autoComplete: "off", onKeyDown: onKey,
    onFocus: (event: React.FocusEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) => {
      before.current = cell.value;
      if (!(event.currentTarget instanceof HTMLSelectElement)) event.currentTarget.select();
    },
  } as const;
  if (column.type === "choice") {
    return <select {...shared} onChange={(event) => onType(event.target.value)}><option value="" />{column.choices.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}</select>;
  }
  if (column.type === "text") return <textarea ref={area} rows={1} {...shared} onChange={(event) => onType(event.target.value)} />;
  const settle = (): void => {
    const day = column.type === "date" ? dayTyped(cell.value, month) : cell.value;
    if (day !== cell.value) onType(day);
  };
  return <input type="text" inputMode={column.type === "number" ? "decimal" : "text"} placeholder={column.type === "date" ? `${month}-…` : undefined} {...shared} onChange={(event) => onType(event.target.value)} onBlur={settle} />;
}
