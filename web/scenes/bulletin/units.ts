/** A unit that all rows of a table of figures share stands in its head; a column of units is drawn only where they differ. */
export function unitsOf(rows: readonly { readonly unit: string }[]): { readonly column: boolean; readonly unit: string } {
  const [unit = "", ...more] = new Set(rows.map((each) => each.unit));
  return { column: more.length > 0, unit: more.length > 0 ? "" : unit };
}
