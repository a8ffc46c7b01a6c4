import type { FieldShape, Language, TableShape } from "../../../contract/index.ts";
import { type Field, labelIn as labelOf, noteIn, type Organisation, type Table, unitName } from "../../../core/index.ts";
import { titleField } from "../../postgres/index.ts";

interface NamedThing { readonly name: string; readonly name_en?: string }

export { labelOf };
export const nameOf = (of: NamedThing, language: Language): string => (language === "en" ? (of.name_en ?? of.name) : of.name);

export const titleOf = (of: { readonly title: string; readonly title_en?: string }, language: Language): string => (language === "en" ? (of.title_en ?? of.title) : of.title);

/** An organisation as the wire names it; an id that is not (any more) known stands for itself. */
export const orgNamed = (organisations: ReadonlyMap<string, Organisation>, id: string, language: Language): { id: string; name: string } => ({ id, name: unitName({ organisations }, id, language) });

export function fieldShape(field: Field, language: Language): FieldShape {
  return {
    name: field.name,
    label: labelOf(field, language),
    type: field.type,
    unit: field.unit ?? null,
    choices: field.choices?.map((each) => ({ value: each.value, label: labelOf(each, language) })) ?? null,
    to: field.to ?? null,
    required: field.required,
    retired: field.retired ?? null,
    trait: field.trait ?? null,
    note: noteIn(field, language),
  };
}

export function tableShape(table: Table, language: Language): TableShape {
  return {
    name: table.name,
    label: labelOf(table, language),
    trait: table.trait ?? null,
    key: [...table.key],
    title: titleField(table),
    dated: table.dated,
    fields: table.fields.map((each) => fieldShape(each, language)),
  };
}
