import type { TraitKind, TraitUse } from "./definition.ts";
import type { ChildTable, Trait } from "./trait.ts";
import type { Field } from "../core/index.ts";
import { counted } from "./traits/counted.ts";
import { evidenced } from "./traits/evidenced.ts";
import { invested } from "./traits/invested.ts";
import { located } from "./traits/located.ts";
import { measured } from "./traits/measured.ts";
import { procedural } from "./traits/procedural.ts";
import { rectifiable } from "./traits/rectifiable.ts";
import { serviced } from "./traits/serviced.ts";
import { sponsored } from "./traits/sponsored.ts";
import { staged } from "./traits/staged.ts";

/** Every trait there is; a kind without one does not compile. */
export const traits: { readonly [K in TraitKind]: Trait<K> } = {
  invested, staged, procedural, sponsored, rectifiable, serviced, measured, counted, located, evidenced,
};

/** What one use of a trait brings to its register. */
export function brought(use: TraitUse): { readonly main: readonly Field[]; readonly children: readonly ChildTable[] } {
  // the use and the trait share their kind, which the compiler cannot follow through the record
  const trait = traits[use.kind] as unknown as Trait;
  return { main: trait.main(use), children: trait.children(use) };
}
