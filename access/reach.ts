import { issue, type Issue } from "../core/index.ts";
import { isUnitRole, roleWords } from "./policy.ts";
import type { Role } from "./role.ts";

/** Why a role may not be granted within less than the whole programme: only a unit's roles are held to their organisation, and a narrower scope would promise a bound that does not hold. */
export function reach(role: Role, scope: string, root: string): Issue | undefined {
  return scope === root || isUnitRole(role) ? undefined : issue("access.whole-programme", { role: roleWords[role].zh, role_en: roleWords[role].en });
}
