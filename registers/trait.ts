import type { Cell, Field } from "../core/index.ts";
import type { TraitKind, TraitUse } from "./definition.ts";
import type { Lifecycle } from "./lifecycle.ts";

export type UseOf<K extends TraitKind> = Extract<TraitUse, { kind: K }>;

/**
 * What recurs in registers, written once: the columns it puts on the main table, the tables it hangs
 * under each row, and the states a row goes through. A register adopts it with a `TraitUse`.
 */
export interface Trait<K extends TraitKind = TraitKind> {
  readonly kind: K;
  readonly label: string;
  readonly label_en: string;
  main(use: UseOf<K>): readonly Field[];
  children(use: UseOf<K>): readonly ChildTable[];
  readonly lifecycle?: Lifecycle;
}

export interface ChildTable {
  /** last part of the table's name: `investment` of `projects.investment` */
  readonly name: string;
  readonly label: string;
  readonly label_en: string;
  readonly key: readonly string[];
  readonly fields: readonly Field[];
  /** what stands in a new row when nothing was given */
  readonly defaults?: Readonly<Record<string, Cell>>;
}

export { field } from "../core/index.ts";

export const none = (): readonly never[] => [];
