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

/**
 * Why nobody renews in the browser what proves that an account is its person's: its password, second step and subject
 * at the identity provider. Whoever renewed an administrator's could sign in as him, and would hold two of the three
 * roles (GB/T 22239-2019 8.1.4.2 d). It is done on the machine. `held`: now, or from a later day.
 */
export function credentials(account: string, held: readonly Role[]): Issue | undefined {
  return held.some(isAdministrator) ? issue("access.administrators-credentials", { account }) : undefined;
}

export const isAdministrator = (role: Role): boolean => (administrators as readonly Role[]).includes(role);
