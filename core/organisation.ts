import type { Day } from "./period.ts";

export type OrganisationKind = "city" | "district" | "town" | "street" | "department" | "park" | "company";

/** A unit that answers for work; a tree under the region's city. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly name_en?: string;
  readonly kind: OrganisationKind;
  readonly parent?: string;
  readonly valid_from: Day;
  readonly valid_to?: Day;
}

/** A goal of the programme (重点突破): what the year promises, who leads, how it is told. */
export interface Goal {
  readonly id: string;
  readonly seq: number;
  readonly name: string;
  readonly name_en: string;
  readonly lead: string;
  readonly leader?: string;
  /** metric that holds the place given by the city */
  readonly rank?: string;
  /** completion rate that is held against time progress (序时进度) and lights the lamp */
  readonly rate?: string;
  /** why no rate of the goal runs with time, where it has none */
  readonly unrated?: string;
  readonly unrated_en?: string;
  /** two to four metrics that tell the goal at a glance */
  readonly headline?: readonly string[];
  /** registers whose rows are its works, or a part of one: restoration, works where goal = 'g4' */
  readonly works?: readonly string[];
}

/** Every organisation with all below it, itself included. */
export function subtrees(all: readonly Organisation[]): Map<string, ReadonlySet<string>> {
  const children = Map.groupBy(all, (each) => each.parent ?? "");
  const found = new Map<string, Set<string>>();
  const gather = (id: string): Set<string> => {
    const known = found.get(id);
    if (known) return known;
    const inside = new Set([id]);
    found.set(id, inside);
    for (const child of children.get(id) ?? []) for (const below of gather(child.id)) inside.add(below);
    return inside;
  };
  for (const each of all) gather(each.id);
  return found;
}

/** A unit as people call it: 发改局; in English by its English name, where it has one. One that is not (any more) known stands for itself. */
export function unitName({ organisations }: { readonly organisations: ReadonlyMap<string, Organisation> }, id: string, language: "zh" | "en" = "zh"): string {
  const unit = organisations.get(id);
  return (language === "en" ? unit?.name_en : undefined) ?? unit?.short ?? id;
}

/** The organisation and those above it, nearest first. */
export function ancestry(all: ReadonlyMap<string, Organisation>, id: string): string[] {
  const line: string[] = [];
  for (let at = all.get(id); at && !line.includes(at.id); at = at.parent ? all.get(at.parent) : undefined) line.push(at.id);
  return line;
}
