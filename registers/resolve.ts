import type { Cell, Field, Table } from "../core/index.ts";
import type { FieldDefinition, RegisterDefinition, TraitKind } from "./definition.ts";
import { fitted, type Lifecycle } from "./lifecycle.ts";
import { brought, traits } from "./traits.ts";

/**
 * The tables of a register: the main one first, then what its traits hang under each row. Takes any
 * definition, also one with faults; `check` tells the faults.
 */
export function tablesOf(definition: RegisterDefinition): Table[] {
  const parts = definition.traits.map((use) => ({ kind: use.kind, ...brought(use) }));
  const inward = definition.internal ? { internal: true } as const : {};
  const main: Table = {
    name: definition.id,
    label: definition.label,
    label_en: definition.label_en,
    fields: [...definition.fields.map(own), ...parts.flatMap((part) => part.main.map((each) => from(part.kind, each)))],
    key: definition.key,
    ...(definition.title !== undefined && { title: definition.title }),
    dated: isDated(definition),
    ...inward,
  };
  const children = parts.flatMap((part) => part.children.map((child): Table => ({
    name: `${definition.id}.${child.name}`,
    label: `${definition.label}·${child.label}`,
    label_en: `${definition.label_en}: ${child.label_en}`,
    parent: definition.id,
    trait: part.kind,
    fields: child.fields.map((each) => from(part.kind, each)),
    key: child.key,
    dated: false,
    ...inward,
  })));
  return [main, ...children];
}

export const isDated = (definition: RegisterDefinition): boolean => (definition.membership ?? "dated") === "dated";

/** The lifecycles a register's rows go through, one for each trait that has one. */
export function lifecyclesOf(definition: RegisterDefinition): Lifecycle[] {
  const columns = new Set(tablesOf(definition)[0]?.fields.map((field) => field.name));
  return definition.traits.flatMap(({ kind }) => {
    const { lifecycle } = traits[kind];
    return lifecycle ? [fitted(lifecycle, columns)] : [];
  });
}

/** What stands in a new row of a child table where nothing was given. */
export function defaultsOf(table: Table): Readonly<Record<string, Cell>> {
  if (table.trait === undefined) return {};
  const last = table.name.slice(table.name.indexOf(".") + 1);
  // no trait's child tables depend on its use but by their choices
  const children = brought({ kind: table.trait as TraitKind, procedures: [], items: [] } as never).children;
  return children.find((child) => child.name === last)?.defaults ?? {};
}

const own = (field: FieldDefinition): Field => ({ ...field, required: field.required ?? false });
const from = (trait: TraitKind, field: Field): Field => ({ ...field, trait });
