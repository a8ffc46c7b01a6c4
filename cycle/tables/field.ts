import { type Field, field } from "../../core/index.ts";

export { field };

/** An instant in UTC as text, 2016-12-02T01:30:00.000Z: the ledger has days and months, but minutes matter here. */
export const instant = (name: string, label: string, label_en: string): Field => field(name, "text", label, label_en);
