import type { Sentence } from "../../../access/index.ts";
import type { EntryForm, Language } from "../../../contract/index.ts";
import { fieldOf, type Row, textIn } from "../../../core/index.ts";
import type { EntryKind } from "../../commands/entry/index.ts";
import type { Office } from "../../office.ts";
import type { Stored } from "../../postgres/index.ts";
import { fieldShape, labelOf, orgNamed } from "./shape.ts";
import { titleIn } from "./titles.ts";

export interface EntryParts {
  readonly own: Row;
  readonly sentence: Sentence;
  /** the row that is changed, if one is */
  readonly changed: Stored | undefined;
  readonly prefilled: Readonly<Record<string, string>>;
  readonly before: readonly Stored[];
}

export function wireEntry(office: Office, { entry, on, into }: EntryKind, { own, sentence, changed, prefilled, before }: EntryParts, language: Language): EntryForm {
  const fields = entry.fields.flatMap((name) => fieldOf(into, name) ?? []);
  const cell = (name: string) => changed?.row[name] ?? prefilled[name] ?? null;
  const told = fields.filter(({ type }) => type !== "text").slice(0, 2);
  return {
    entry: { value: entry.id, label: labelOf(entry, language) }, reason: language === "en" ? sentence.reason_en : sentence.reason,
    on: { register: on.name, id: own.id, title: titleIn(office, on, own, language), org: orgNamed(office.organisations, own.org, language) },
    table: { name: into.name, label: labelOf(into, language), register: into.parent ?? into.name },
    row: changed ? { id: changed.row.id, rev: changed.rev } : null,
    fields: fields.map((each) => ({ ...fieldShape(each, language), required: each.required || into.key.includes(each.name) || (entry.today ?? []).includes(each.name) })),
    cells: Object.fromEntries(fields.map(({ name }) => [name, cell(name)])),
    entered: before.map(({ row }) => ({ id: row.id, text: told.flatMap(({ name }) => textIn(row, name) ?? []).join(" · ") || row.id })),
  };
}
