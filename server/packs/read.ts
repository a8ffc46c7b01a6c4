import { type Issue, issue, type Result, settle, type Table } from "../../core/index.ts";
import { checkRegister, tablesOf } from "../../registers/index.ts";
import { cycleTables, noReporting } from "../../cycle/index.ts";
import type { PackFile } from "../../contract/pack.ts";
import { calendarOf, checkCalendar } from "./calendar.ts";
import { checkLanguage } from "./language.ts";
import { checkAgendas } from "./agendas.ts";
import { checkWeekly } from "./weekly.ts";
import { checkReporting } from "./duties.ts";
import { type Content, conform } from "./conform.ts";
import { readSources } from "./files.ts";
import { checkOffice } from "./office.ts";
import { checkLamps, checkLaws } from "./laws.ts";
import { readMap } from "./map.ts";
import type { Pack } from "./pack.ts";
import { distinct, type Placed, placed, Places } from "./placed.ts";
import { checkReferences } from "./references.ts";
import type { Source } from "./source.ts";

/**
 * Reads the folder of a pack. Fails with everything that is wrong in it, each at its file, line and column;
 * formulas and the template are looked at once the rest is sound, since half a pack would make them all wrong.
 */
export async function readPack(folder: string): Promise<Result<Pack>> {
  const { one, many, unread, issues: faults } = await readSources(folder);
  const issues: Issue[] = [...faults];
  const places = new Places(folder);

  const content = <F extends PackFile>(kind: F, source: Source | undefined): Content<F> | undefined => {
    if (!source) return undefined;
    const found = conform(kind, source);
    if (found.ok) return found.value;
    issues.push(...found.issues);
    return undefined;
  };
  const each = <F extends PackFile>(kind: F, sources: readonly Source[]): Placed<Content<F>>[] =>
    sources.flatMap((source) => {
      const value = content(kind, source);
      return value === undefined ? [] : [{ value, source, path: [] }];
    });
  for (const [kind, source] of Object.entries(one)) places.addFile(kind, source);

  const head = content("pack", one.pack);
  const calendar = content("calendar", one.calendar);
  const bulletin = content("bulletin", one.bulletin);
  const reporting = one.duties ? content("duties", one.duties) : noReporting;
  const agendas = one.agendas ? content("agendas", one.agendas)?.agendas : [];
  const organisations = content("organisations", one.organisations)?.organisations;
  const goals = content("goals", one.goals)?.goals;
  const criteria = content("lamps", one.lamps)?.criteria;

  const laws = each("laws", many.laws);
  const metricFiles = each("metrics", many.metrics);
  const lists = {
    lamps: distinct("lamp", criteria && one.lamps ? placed(one.lamps, ["criteria"], criteria) : [], issues),
    registers: distinct("register", each("registers", many.registers), issues),
    metrics: distinct("metric", metricFiles.flatMap(({ value, source }) => placed(source, ["metrics"], value.metrics)), issues),
    ...(head && one.pack ? { head: { value: head, source: one.pack, path: [] } } : {}),
    ...(organisations && one.organisations ? { organisations: distinct("organisation", placed(one.organisations, ["organisations"], organisations), issues) } : {}),
    ...(goals && one.goals ? { goals: distinct("goal", placed(one.goals, ["goals"], goals), issues) } : {}),
  };
  places.add("laws", laws);
  for (const kind of ["lamps", "registers", "metrics", "organisations", "goals"] as const) places.add(kind, lists[kind] ?? []);

  // a register whose file is at fault is still known by its name (or its file's), so that those that refer to it are not blamed
  const named = new Set([...many.registers.flatMap(({ value }) => (isNamed(value) ? [value.id] : [])), ...unread.registers]);
  for (const { value } of lists.registers) {
    for (const each of checkRegister(value, named)) issues.push(places.resolve(each, ["registers", value.id]));
  }
  const whole = lists.registers.length === many.registers.length && metricFiles.length === many.metrics.length && unread.registers.length + unread.metrics.length === 0;
  issues.push(...checkReferences({ ...lists, whole }), ...checkLaws(laws), ...checkLamps(lists.lamps));
  if (calendar && one.calendar) issues.push(...checkCalendar(calendar, one.calendar));
  if (calendar && head && !(String(head.year) in calendar.years)) {
    issues.push(issue("pack.calendar-lacks-year", { year: head.year }, places.locate(["calendar", "years"])));
  }

  if (!head || !calendar || !bulletin || !reporting || !agendas || issues.some((each) => each.severity === "error")) return { ok: false, issues };

  const map = await readMap(folder, organisations ?? []);
  if (!map.ok) return map;

  const registers = lists.registers.map(({ value }) => value);
  const tables: Table[] = [...registers.flatMap(tablesOf), ...cycleTables];
  const metrics = lists.metrics.map(({ value }) => value);
  const parts = { tables, registers, metrics, laws: laws.map(({ value }) => value), bulletin, goals: goals ?? [] };
  issues.push(...[...checkLanguage(parts), ...checkOffice(head.office ?? {}, { ...parts, reporting, organisations: organisations ?? [] }), ...checkReporting(reporting, { ...parts, organisations: organisations ?? [] }), ...checkAgendas(agendas, parts), ...checkWeekly(registers, new Map(tables.map((each) => [each.name, each])))].map((each) => places.resolve(each)));

  return settle<Pack>({
    ...head,
    folder,
    organisations: organisations ?? [],
    goals: (goals ?? []).toSorted((a, b) => a.seq - b.seq),
    calendar: calendarOf(calendar),
    laws: parts.laws,
    lamps: criteria ?? [],
    registers,
    tables,
    metrics,
    bulletin,
    reporting,
    agendas,
    ...(map.value ? { map: map.value } : {}),
    warnings: issues.filter((each) => each.severity === "warning"),
    locate: (path, offset) => places.locate(path, offset),
  }, issues);
}

const isNamed = (value: unknown): value is { id: string } =>
  typeof value === "object" && value !== null && typeof (value as { id?: unknown }).id === "string";
