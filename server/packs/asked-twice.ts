import { type Field, fieldOf, type Table } from "../../core/index.ts";
import { type Duty, fullName } from "../../cycle/index.ts";

const numeric = new Set<Field["type"]>(["integer", "decimal", "quantity"]);

/**
 * Where the asked value is held already (报一次，用多次): by a field of another register that declares the same
 * concept, by a number of another register with the same label and unit, or by another duty that asks for the very
 * same cells. What a trait brings recurs in every register that adopts it, about other rows, and is no repetition;
 * nor are days, since every list has its 完成日期.
 */
export function heldElsewhere(duty: Duty, field: Field, before: readonly Duty[], tables: ReadonlyMap<string, Table>): string | undefined {
  const own = registerOf(duty.from);
  for (const table of tables.values()) {
    if (registerOf(table.name) === own || own === "reports" || registerOf(table.name) === "reports") continue;
    const same = table.fields.find((each) => isSame(field, each));
    if (same) return `${table.name}.${same.name}`;
  }
  const again = before.find((each) => each.from === duty.from && each.where === duty.where && each.unit === duty.unit && each.by === duty.by
    && each.fields.some((asked) => asked.field === field.name && asked.reuse === undefined) && !differentItems(each, duty));
  return again && fieldOf(tables.get(again.from)!, field.name) ? `${fullName(again, field.name)}（${again.id}）` : undefined;
}

function isSame(asked: Field, other: Field): boolean {
  if (other.retired !== undefined) return false;
  if (asked.concept !== undefined && asked.concept === other.concept) return true;
  return asked.trait === undefined && other.trait === undefined && numeric.has(asked.type) && asked.type === other.type
    && asked.label === other.label && asked.unit === other.unit;
}

/** Counts of one table that two duties ask for, each its own. */
function differentItems(one: Duty, other: Duty): boolean {
  if (!one.items || !other.items) return false;
  const keys = new Set(one.items.map(({ set }) => JSON.stringify(set)));
  return other.items.every(({ set }) => !keys.has(JSON.stringify(set)));
}

const registerOf = (table: string): string => table.split(".")[0]!;
