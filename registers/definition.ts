import type { Choice, FieldType } from "../core/index.ts";

/** A register (台账) as a pack states it. `contract/pack` holds its schema; `resolve` makes tables of it. */
export interface RegisterDefinition {
  readonly id: string;
  readonly label: string;
  readonly label_en: string;
  /** numbers of the kinds of work that it serves, as the pages name them (web/words/systems.ts): ["S3", "S4"] */
  readonly systems: readonly string[];
  /** organisation that keeps it */
  readonly keeper: string;
  readonly goal?: string;
  readonly note?: string;
  readonly note_en?: string;
  /** the office's own working (内部台账): not for whoever has not signed in */
  readonly internal?: true;
  /** dated (the default): rows carry listed_from / listed_to; none: rows are events with dates of their own */
  readonly membership?: "dated" | "none";
  /** fields that identify a row to people */
  readonly key: readonly string[];
  /** the field that people call a row by; left out: name, title, subject or item, else the last of the key */
  readonly title?: string;
  readonly traits: readonly TraitUse[];
  readonly fields: readonly FieldDefinition[];
  readonly weekly?: Weekly;
}

/**
 * The register's rows follow from the calendar: every week one for each listed row of another register that passes
 * `where` at the week's end. Nobody is asked for them.
 */
export interface Weekly {
  /** own reference field: for whom a row is made */
  readonly of: string;
  readonly where?: string;
  /** own date fields that take the Monday and the Sunday */
  readonly starts: string;
  readonly ends: string;
  /** own field ← field of the row that it is made for, as it stands when the row is made */
  readonly takes?: Readonly<Record<string, string>>;
  /** own field that takes the id of the first row of that child table with such a day in the week */
  readonly met: { readonly field: string; readonly by: string; readonly on: string };
}

export interface FieldDefinition {
  readonly name: string;
  readonly label: string;
  readonly label_en?: string;
  readonly type: FieldType;
  readonly unit?: string;
  readonly choices?: readonly Choice[];
  readonly to?: string;
  readonly required?: boolean;
  readonly retired?: string;
  readonly personal?: boolean;
  /** fields of several registers with one concept mean the same thing */
  readonly concept?: string;
  readonly note?: string;
  readonly note_en?: string;
}

/** A trait that the register adopts, with what the pack may say about it. */
export type TraitUse =
  | { readonly kind: "invested" }
  | { readonly kind: "staged" }
  | { readonly kind: "procedural"; readonly procedures: readonly Choice[] }
  | { readonly kind: "sponsored" }
  | { readonly kind: "rectifiable" }
  | { readonly kind: "serviced" }
  | { readonly kind: "measured"; readonly items: readonly { name: string; label: string; label_en?: string; unit: string }[] }
  | { readonly kind: "counted" }
  /** personal: where somebody lives */
  | { readonly kind: "located"; readonly personal?: true }
  | { readonly kind: "evidenced" };

export type TraitKind = TraitUse["kind"];
