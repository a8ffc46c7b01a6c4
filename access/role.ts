import type { Day } from "../core/index.ts";

/**
 * What a person is at work. The three administrators (三员, GB/T 22239-2019 8.1.4) never see business data, and
 * nobody holds two of them (`separation`).
 */
export const roles = [
  "visitor", "liaison", "head", "officer", "sponsor", "leader", "field", "auditor", "system-admin", "security-admin", "audit-admin",
] as const;
export type Role = (typeof roles)[number];

export const administrators = ["system-admin", "security-admin", "audit-admin"] as const satisfies readonly Role[];

/** Roles whose grant reaches no further than its organisation and all below it; the others see the whole programme. */
export const unitRoles = ["liaison", "head", "field"] as const satisfies readonly Role[];

/** A role held at an organisation, from a day until a day (both included). */
export interface Grant {
  readonly role: Role;
  readonly org: string;
  /** the organisation with all below it, as the pack's tree has it */
  readonly orgs: ReadonlySet<string>;
  /** as whom registers name the person; the person's own name where nothing is said */
  readonly knownAs?: string;
  readonly from?: Day;
  readonly to?: Day;
}

/** What a person who signed in has to do before anything else: pass the second step, choose a password of his own, set the second step up where it is required. */
export type Due = "second-factor" | "password" | "enrolment";

/** Whoever asks: a person who signed in, the office's key, the visitor, or nobody. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  /** unit that the person works for */
  readonly org?: string;
  /** only those that hold today */
  readonly grants: readonly Grant[];
  /** of a person who signed in: the session, by which it can be ended */
  readonly session?: string;
  readonly due?: Due;
}

/** A person or a program, in contrast to whoever merely opened the page. */
export const isSignedIn = (actor: Actor): boolean => actor.session !== undefined || actor.grants.some(({ role }) => role !== "visitor");

export const holds = (actor: Actor, ...some: readonly Role[]): boolean => actor.grants.some(({ role }) => some.includes(role));

/** A grant over everything, for the office's key, the command line and tests. */
export function everywhere(role: Role, root: string, orgs: Iterable<string>): Grant {
  return { role, org: root, orgs: new Set(orgs) };
}

/** The demo visitor (演示访客): whoever opens the page without signing in, where that is allowed. */
export const visitor: Actor = { id: "visitor", name: "演示访客", grants: [{ role: "visitor", org: "", orgs: new Set() }] };

/** Whoever opens the page where no visitor is let in: sees the public pages and the way to sign in. */
export const nobody: Actor = { id: "nobody", name: "未登录", grants: [] };
