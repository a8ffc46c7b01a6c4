import { issue, type Issue } from "../core/index.ts";
import { roleWords } from "./policy.ts";
import { administrators, type Role } from "./role.ts";

/**
 * Why a role may not be granted (三员分立, GB/T 22239-2019 8.1.4.2): nobody holds two of the three administrators,
 * no administrator holds a business role beside it, and nobody grants to himself.
 */
export function separation(by: string, to: { readonly account: string; readonly held: readonly Role[] }, role: Role): Issue | undefined {
  if (by === to.account) return issue("access.own-grant", {});
  const other = to.held.find((each) => each !== role && (isAdministrator(each) || isAdministrator(role)));
  return other && issue("access.two-administrators", { held: roleWords[other].zh, held_en: roleWords[other].en });
}

const isAdministrator = (role: Role): boolean => (administrators as readonly Role[]).includes(role);
