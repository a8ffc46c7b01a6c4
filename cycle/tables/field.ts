import type { Choice, Field, FieldType } from "../../core/index.ts";

interface More {
  readonly unit?: string;
  readonly choices?: readonly Choice[];
  readonly required?: true;
  readonly note?: string;
}

/** A field of a table of the cycle. */
export function field(name: string, type: FieldType, label: string, label_en: string, more: More = {}): Field {
  return { name, label, label_en, type, required: false, ...more };
}

/** An instant in UTC as text, 2016-12-02T01:30:00.000Z: the ledger has days and months, but minutes matter here. */
export const instant = (name: string, label: string, label_en: string): Field => field(name, "text", label, label_en);
