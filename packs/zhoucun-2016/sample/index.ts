import { rows as cross } from "./cross.ts";
import type { SampleRows } from "./draw.ts";
import { rows as g01 } from "./g01.ts";
import { rows as g02 } from "./g02.ts";
import { rows as g03 } from "./g03.ts";
import { rows as g04 } from "./g04.ts";
import { rows as g05 } from "./g05.ts";
import { rows as g06 } from "./g06.ts";
import { rows as g07 } from "./g07.ts";
import { rows as g08 } from "./g08.ts";
import { rows as g09 } from "./g09.ts";
import { rows as g10 } from "./g10.ts";

/** Every row of the demo, by table; a table that two goals write to stands once. */
export function sampleRows(): SampleRows {
  const parts = [g01, g02, g03, g04, g05, g06, g07, g08, g09, g10, cross].flatMap((of) => of());
  return [...Map.groupBy(parts, (part) => part.table)].map(([table, of]) => ({ table, rows: of.flatMap((part) => [...part.rows]) }));
}
