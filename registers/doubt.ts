import { type Field, type Issue, unitOf, warning } from "../core/index.ts";
import "./issues.ts";

/** Plans reach a few years ahead; a day later than that is mostly a slip: 2061 for 2016. */
const YEARS_AHEAD = 10;
/** Fourteen digits before the point: no district has ten million million of anything, in whatever unit. */
const MANY_DIGITS = /^-?\d{14}/;
/** What is never less than nothing; money may be, when some goes back. */
const AMOUNTS: ReadonlySet<string> = new Set(["count", "time", "length", "area", "volume", "mass"]);

type Doubt = (cell: string) => Issue | undefined;

/** What a field can hold and hardly means; undefined for a field of which nothing is doubted. `year`: the programme's. */
export function doubtsOf(field: Field, year: number | undefined): Doubt | undefined {
  switch (field.type) {
    case "date":
    case "month": {
      const last = year === undefined ? undefined : String(year + YEARS_AHEAD);
      return last === undefined ? undefined : (cell) => (cell.slice(0, 4) > last ? warning("register.far-ahead", { label: field.label, text: cell }) : undefined);
    }
    case "integer":
    case "decimal":
    case "quantity": {
      const dimension = field.unit === undefined ? undefined : unitOf(field.unit)?.dimension;
      const isAmount = dimension !== undefined && AMOUNTS.has(dimension);
      return (cell) => {
        if (isAmount && cell.startsWith("-")) return warning("register.below-nothing", { label: field.label, text: cell });
        return MANY_DIGITS.test(cell) ? warning("register.huge", { label: field.label, text: cell }) : undefined;
      };
    }
    default: return undefined;
  }
}
