import { allow, roleWords, type Sentence } from "./policy.ts";
import type { Actor, Role } from "./role.ts";

/** What a role enters of its own, in words to be put after "可以登记" and "enter". */
export interface Entering {
  readonly role: Role;
  readonly zh: string;
  readonly en: string;
}

/** The row that it is about: whose unit, and whom it names where rows name a person; null where it names nobody. */
export interface EnteredOf {
  readonly org: string;
  readonly named?: string | null;
}

/**
 * Whether the actor may enter that of the row: in the role that the pack gives it to, within the units for which he
 * holds it, and where rows name a person, only of those that name him.
 */
export function mayEnter(actor: Actor, { role, zh, en }: Entering, { org, named }: EnteredOf): Sentence {
  const door = allow(actor, "enter-rows");
  if (!door.allowed) return door;
  const held = actor.grants.filter((each) => each.role === role);
  if (held.length === 0) return { allowed: false, reason: `${zh}须由${roleWords[role].zh}登记。`, reason_en: `To enter ${en} takes ${roleWords[role].en}.` };
  const within = held.filter(({ orgs }) => orgs.has(org));
  if (within.length === 0) return { allowed: false, reason: `这条记录属于别的单位，${zh}不能由您登记。`, reason_en: `The record belongs to another unit: you cannot enter ${en} of it.` };
  if (named !== undefined && !within.some(({ knownAs }) => (knownAs ?? actor.name) === named)) {
    const [whose, whose_en] = named === null ? ["没有记人", "names nobody"] : [`记的是${named}`, `names ${named}`];
    return { allowed: false, reason: `台账在这条记录上${whose}，${zh}不能由您登记。`, reason_en: `The record ${whose_en}: you cannot enter ${en} of it.` };
  }
  return { allowed: true, reason: `${roleWords[role].zh}可以登记${zh}。`, reason_en: `As ${roleWords[role].en} you may enter ${en}.` };
}
