import type { FormBookRead } from "../../../../contract/index.ts";
import { type FormStore, keyOf, type Place } from "../store.ts";

/** What stood in the cells that a workbook filled, to be put back. */
export type Filled = readonly (Place & { readonly value: string; readonly explanation: string; readonly after: string })[];

type Change = FormBookRead["changes"][number];
const placeOf = ({ duty, row, field }: Change): Place => ({ duty, row, field });

/** Puts what was read into the form, as if it had been typed: drafts that go to the server by the usual way. */
export function fillIn(store: FormStore, { changes }: FormBookRead): Filled {
  const { cells } = store.snapshot();
  const filled = changes.flatMap((each) => {
    const here = cells.get(keyOf(placeOf(each)));
    return here ? [{ ...placeOf(each), value: here.value, explanation: here.explanation, after: each.after }] : [];
  });
  store.type(changes.map((each) => ({ ...placeOf(each), value: each.after, explanation: each.explanation })), "excel");
  return filled;
}

/** Puts back what stood before; a cell that was typed in since keeps what was typed. */
export function takeBack(store: FormStore, filled: Filled): void {
  const { cells } = store.snapshot();
  store.type(filled.filter((each) => cells.get(keyOf(each))?.value === each.after).map(({ duty, row, field, value, explanation }) => ({ duty, row, field, value, explanation })));
}
