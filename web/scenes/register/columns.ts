import type { FieldShape } from "../../../contract/index.ts";

/** How many columns are shown before anybody chooses, beside whose the row is and where it comes from. */
const ROOM = 10;
/** What a register says of itself comes first: its key, its name, its kind. */
const OWN = 4;

/**
 * The columns of a register that nobody has chosen yet: its first fields, then the first of each trait in turn
 * (plan, dates, leader), so that a wide register does not hide its traits behind its descriptions.
 */
export function firstColumns(fields: readonly FieldShape[]): readonly string[] {
  if (fields.length <= ROOM) return fields.map((each) => each.name);
  const own = fields.filter((each) => each.trait === null);
  const traits = [...Map.groupBy(fields.filter((each) => each.trait !== null && each.trait !== "located"), (each) => each.trait).values()];
  const share = traits.length === 0 ? 0 : Math.max(2, Math.floor((ROOM - OWN) / traits.length));
  const brought = traits.flatMap((each) => each.slice(0, share)).slice(0, ROOM - OWN);
  const chosen = new Set([...own.slice(0, ROOM - brought.length), ...brought].map((each) => each.name));
  return fields.filter((each) => chosen.has(each.name)).map((each) => each.name);
}
