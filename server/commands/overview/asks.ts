import type { OfficeRole } from "../../../contract/pack/office.ts";
import { fieldOf, type Goal, LISTED_FROM, type Period, type Table } from "../../../core/index.ts";
import { type Column, membership, parseCondition, resolve, scopeOf, type Test } from "../../../metrics/index.ts";
import type { RegisterDefinition, TraitKind } from "../../../registers/index.ts";
import type { Office } from "../../office.ts";
import { worksOf } from "../../packs/index.ts";

/** Tests on rows of a table, as the readers of this folder write them. */
export const on = (table: Table, name: string): Column => {
  const type = fieldOf(table, name)?.type ?? (name === LISTED_FROM ? "date" : "text");
  return { of: "row", name, as: type === "date" || type === "month" ? "date" : type === "boolean" ? "boolean" : "text" };
};
export const byEnd = (table: Table, name: string, end: string): Test => ({ kind: "compare", column: on(table, name), op: "<=", value: end });
export const not = (test: Test): Test => ({ kind: "not", test });
export const missing = (table: Table, name: string): Test => ({ kind: "missing", column: on(table, name) });
export const is = (table: Table, name: string, value: string | boolean): Test => ({ kind: "compare", column: on(table, name), op: "=", value });
export const any = (...tests: Test[]): Test => ({ kind: "any", tests });
export const all = (...tests: Test[]): Test => ({ kind: "all", tests });

export const members = (office: Office, table: Table, period: Period): Test[] => membership(scopeOf(office.catalogue.tables, table.name, period, office.pack.laws));

export const hasTrait = ({ traits }: RegisterDefinition, kind: TraitKind): boolean => traits.some((each) => each.kind === kind);

/** The register that the pack names for a role of the office, if it does; its fields were checked when the pack was read. */
export function officeRegister({ pack, catalogue }: Pick<Office, "pack" | "catalogue">, role: OfficeRole): { definition: RegisterDefinition; table: Table } | undefined {
  const id = pack.office?.[role]?.register;
  const definition = pack.registers.find((each) => each.id === id);
  const table = id === undefined ? undefined : catalogue.tables.get(id);
  return definition && table ? { definition, table } : undefined;
}

/** A register of works of a goal and what its rows must pass to be one of them at the month's end. */
export interface WorksOfGoal {
  readonly goal: string;
  readonly definition: RegisterDefinition;
  readonly table: Table;
  readonly tests: readonly Test[];
}

export function worksOfGoal(office: Office, goal: Goal, period: Period): WorksOfGoal[] {
  return (goal.works ?? []).flatMap((text): WorksOfGoal[] => {
    const { register, where } = worksOf(text);
    const definition = office.pack.registers.find(({ id }) => id === register);
    const table = office.catalogue.tables.get(register);
    if (!definition || !table) return [];
    const condition = where === undefined ? undefined : parseCondition(where);
    const test = condition?.ok ? resolve(condition.value, scopeOf(office.catalogue.tables, register, period, office.pack.laws)) : undefined;
    if (test && !test.known) return [];
    return [{ goal: goal.id, definition, table, tests: [...members(office, table, period), ...(test ? [test.is] : [])] }];
  });
}
