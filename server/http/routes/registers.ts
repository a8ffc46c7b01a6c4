import { allow, type Sentence } from "../../../access/index.ts";
import type { Happening, Language, RegisterSummary, RowDetail } from "../../../contract/index.ts";
import { type Cell, failed, issue, noteIn, ok, type Result, type Row, type Table } from "../../../core/index.ts";
import { type BatchKind, fitted, lifecyclesOf, type RegisterDefinition, stateOf, traits } from "../../../registers/index.ts";
import { enterable } from "../../commands/entry/index.ts";
import { sightOf } from "../../identity/sight.ts";
import type { Office } from "../../office.ts";
import { childRows, countRows, findRow, lastWritten, listRows, type Query, type RowCount, rowHistories, seenBy, seenTable, seesTable, type Sight, type Stored } from "../../postgres/index.ts";
import { notFound } from "../not-found.ts";
import { calledBy } from "../present/persons.ts";
import { labelOf, nameOf, orgNamed, tableShape } from "../present/shape.ts";
import { referenceTitles, titleIn } from "../present/titles.ts";
import { type Bound, on } from "../route.ts";
import { requestOf } from "../selection.ts";

const CHILD_ROWS = 500;

export function registerRoutes(office: Office): Bound[] {
  const { database, region } = office;
  return [
    on("registers", "read-rows", async ({ actor, language }) => {
      const sight = sightOf(actor);
      const mains = office.pack.tables.filter((each) => each.parent === undefined && seesTable(sight, each));
      const [counts, written] = await Promise.all([countRows(seenBy(database, sight), region, mains), lastWritten(database.query, region)]);
      const seen = new Set(mains.map(({ name }) => name));
      return ok({ registers: office.pack.registers.filter(({ id }) => seen.has(id)).map((each) => summary(office, each, counts, written, language)) });
    }),

    on("register", "read-rows", async ({ params, actor, language }) => {
      const sight = sightOf(actor);
      const found = registerOf(office, params.register, sight);
      if (!found.ok) return found;
      const { definition, main, children } = found.value;
      const [counts, written] = await Promise.all([countRows(seenBy(database, sight), region, [main, ...children]), lastWritten(database.query, region)]);
      return ok({
        ...summary(office, definition, counts, written, language),
        table: tableShape(main, language),
        children: children.map((each) => ({ ...tableShape(each, language), rows: counts.get(each.name)?.rows ?? 0 })),
      });
    }),

    on("rows", "read-rows", async ({ params, query, actor, language }) => {
      const sight = sightOf(actor);
      const seen = seenBy(database, sight);
      const found = registerOf(office, params.register, sight);
      if (!found.ok) return found;
      const request = requestOf(office, found.value.main, query, sight);
      if (!request.ok) return request;
      const { page, size } = query;
      const listed = await listRows(seen, region, found.value.main, { ...request.value, limit: size, offset: (page - 1) * size });
      if (!listed.ok) return listed;
      const { main } = found.value;
      const titles = await referenceTitles(office, seen, main, listed.value.rows, sight);
      titles[main.name] = { ...titles[main.name], ...Object.fromEntries(listed.value.rows.map(({ row }) => [row.id, titleIn(office, main, row, language)])) };
      return ok({ rows: listed.value.rows.map(wireRow), total: listed.value.total, more: listed.value.more, page, size, titles });
    }),

    on("row", "read-rows", async ({ params, actor, language }) => {
      const sight = sightOf(actor);
      const seen = seenBy(database, sight);
      const found = registerOf(office, params.register, sight);
      if (!found.ok) return found;
      const { definition, main, children } = found.value;
      const stored = await findRow(seen, region, main, params.id);
      if (!stored) return notFound("台账行", "row", `${main.name}/${params.id}`);
      const under = await childRows(seen, region, children, params.id);
      const histories = await Promise.all([main, ...children].map(async (table) => {
        const ids = table === main ? [params.id] : (under.get(table.name) ?? []).slice(0, CHILD_ROWS).map((each) => each.row.id);
        return happenings(office, seen, table, ids, language);
      }));
      return ok({
        register: definition.id,
        title: titleIn(office, main, stored.row, language),
        row: wireRow(stored),
        table: tableShape(main, language),
        children: children.map((child) => {
          const all = under.get(child.name) ?? [];
          return { table: tableShape(child, language), rows: all.slice(0, CHILD_ROWS).map(wireRow), total: all.length };
        }),
        titles: await referenceTitles(office, seen, main, [stored], sight),
        state: stateShape(definition, main, stored.row, language),
        enter: enterable(office, actor, main.name, stored.row).map(({ entry }) => ({ value: entry.id, label: labelOf(entry, language) })),
        editing: editing(allow(actor, "write-rows", { org: stored.row.org }), language),
        history: histories.flat().sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, CHILD_ROWS),
      });
    }),
  ];
}

const editing = ({ allowed, reason, reason_en }: Sentence, language: Language): RowDetail["editing"] =>
  ({ may: allowed, why_not: allowed ? null : language === "en" ? reason_en : reason });

interface RegisterFound { readonly definition: RegisterDefinition; readonly main: Table; readonly children: readonly Table[] }

/** The register with its tables, as far as their columns are seen. */
export function registerOf(office: Office, id: string, sight: Pick<Sight, "personal" | "guest">): Result<RegisterFound> {
  const definition = office.pack.registers.find((each) => each.id === id);
  const main = office.catalogue.tables.get(id);
  if (!definition || !main) return notFound("台账", "register", id);
  if (!seesTable(sight, main)) return failed(issue("access.not-signed-in", {}));
  return ok({ definition, main: seenTable(main, sight), children: office.pack.tables.filter((each) => each.parent === id).map((each) => seenTable(each, sight)) });
}

export const wireRow = ({ row, rev }: Stored): Record<string, Cell> => ({ ...row, rev: String(rev) });

function summary(office: Office, of: RegisterDefinition, counts: ReadonlyMap<string, RowCount>, written: ReadonlyMap<string, string>, language: Language): RegisterSummary {
  const count = counts.get(of.id);
  const goal = of.goal === undefined ? undefined : office.pack.goals.find((each) => each.id === of.goal);
  return {
    id: of.id,
    label: labelOf(of, language),
    note: noteIn(of, language),
    systems: [...of.systems],
    keeper: orgNamed(office.organisations, of.keeper, language),
    goal: goal ? { id: goal.id, name: nameOf(goal, language) } : null,
    traits: of.traits.map(({ kind }) => ({ value: kind, label: labelOf(traits[kind], language) })),
    rows: count?.rows ?? 0,
    origins: { document: count?.document ?? 0, sample: count?.sample ?? 0, office: count?.office ?? 0 },
    changed_at: written.get(of.id) ?? null,
  };
}

function stateShape(definition: RegisterDefinition, main: Table, row: Row, language: Language) {
  const [lifecycle] = lifecyclesOf(definition);
  if (!lifecycle) return null;
  const state = stateOf(fitted(lifecycle, new Set(main.fields.map((each) => each.name))), row);
  return { value: state.name, label: labelOf(state, language) };
}

const kinds: Readonly<Record<BatchKind, readonly [string, string]>> = {
  edit: ["录入", "Entry"], import: ["导入", "Import"], pack: ["样例装载", "Sample rows"], correction: ["更正", "Correction"], command: ["办理", "Step"],
};

async function happenings(office: Office, seen: Query, table: Table, ids: readonly string[], language: Language): Promise<Happening[]> {
  const entries = await rowHistories(seen, office.region, table, ids);
  const persons = new Set(table.fields.filter(({ type }) => type === "person").map(({ name }) => name));
  const named = entries.flatMap(({ before, after, changed }) => changed.flatMap((name) => (persons.has(name) ? [before?.[name], after[name]] : [])));
  const called = await calledBy(office, [...entries.map(({ actor }) => actor), ...named.filter((each) => typeof each === "string")], language);
  const shown = (name: string, cell: Cell | undefined): Cell => (typeof cell === "string" && persons.has(name) ? called(cell) : cell ?? null);
  const label = (name: string): string => {
    const field = table.fields.find((each) => each.name === name);
    return field ? labelOf(field, language) : name;
  };
  return entries.map((entry) => ({
    batch: entry.batch, at: entry.at, by: called(entry.actor), why: entry.reason ?? "", kind: entry.kind, kind_label: kinds[entry.kind][language === "en" ? 1 : 0],
    table: table.name, table_label: labelOf(table, language), row: entry.row, rev: entry.rev, hash: entry.hash, sealed: entry.sealed,
    changes: entry.changed.map((name) => ({ field: name, label: label(name), before: shown(name, entry.before?.[name]), after: shown(name, entry.after[name]) })),
  }));
}

