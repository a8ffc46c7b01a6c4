import { type Action, type ActionRule, actions } from "./action.ts";
import { type Actor, type Due, type Grant, isSignedIn, type Role, unitRoles } from "./role.ts";

/** A permission is a sentence: allowed or not, and why, so that the record can carry its reason to the screen. */
export interface Sentence {
  readonly allowed: boolean;
  readonly reason: string;
  readonly reason_en: string;
}

/** The record that is acted on, as far as permission needs it. */
export interface Of {
  /** unit that the record belongs to */
  readonly org: string;
}

export const roleWords: Readonly<Record<Role, { readonly zh: string; readonly en: string }>> = {
  visitor: { zh: "演示访客", en: "demo visitor" }, liaison: { zh: "联络员", en: "liaison" }, head: { zh: "单位负责人", en: "unit head" },
  officer: { zh: "督考员", en: "officer" }, sponsor: { zh: "挂包领导", en: "sponsor" }, leader: { zh: "区领导", en: "district leader" },
  field: { zh: "一线采集员", en: "field worker" }, auditor: { zh: "审计人员", en: "auditor" },
  "system-admin": { zh: "系统管理员", en: "system administrator" }, "security-admin": { zh: "安全管理员", en: "security administrator" },
  "audit-admin": { zh: "审计管理员", en: "audit administrator" },
};

/** Whether the actor may do it (to that record, where one is given), and why or why not. */
export function allow(actor: Actor, action: Action, of?: Of): Sentence {
  const rule: ActionRule = actions[action];
  if (rule.open === "everybody" || (rule.open === "signed-in" && isSignedIn(actor))) {
    return { allowed: true, reason: `任何人都可以${rule.zh}。`, reason_en: `Anybody may ${rule.en}.` };
  }
  if (actor.due) return { allowed: false, ...dueReasons[actor.due] };
  const able = actor.grants.filter(({ role }) => rule.roles.includes(role));
  if (able.length === 0) {
    // nobody is granted to be the visitor
    const roles = rule.roles.filter((role) => role !== "visitor");
    return {
      allowed: false,
      reason: `${rule.zh}须由${names(roles, "zh")}进行；您当前的身份是${names(rolesOf(actor), "zh")}。`,
      reason_en: `To ${rule.en} takes ${names(roles, "en")}; you are ${names(rolesOf(actor), "en")}.`,
    };
  }
  const grant = of === undefined || rule.scoped === undefined ? able[0] : able.find((each) => reaches(each, of.org));
  if (!grant) return { allowed: false, reason: "这条记录属于别的单位，不在您的管辖范围内。", reason_en: "The record belongs to another unit, outside your scope." };
  return { allowed: true, reason: `${roleWords[grant.role].zh}可以${rule.zh}。`, reason_en: `As ${roleWords[grant.role].en} you may ${rule.en}.` };
}

const dueReasons: Readonly<Record<Due, { readonly reason: string; readonly reason_en: string }>> = {
  password: { reason: "请先修改密码。", reason_en: "Change the password first." },
  "second-factor": { reason: "请先完成双因素认证。", reason_en: "Pass the second step of signing in first." },
  enrolment: { reason: "请先启用双因素认证。", reason_en: "Set up the second step of signing in first." },
};

const reaches = ({ role, orgs }: Grant, org: string): boolean => !isUnitRole(role) || orgs.has(org);
export const isUnitRole = (role: Role): boolean => (unitRoles as readonly Role[]).includes(role);

const rolesOf = ({ grants }: Actor): Role[] => [...new Set(grants.map(({ role }) => role))];
const names = (some: readonly Role[], language: "zh" | "en"): string =>
  some.length === 0 ? (language === "zh" ? "未授予任何角色的用户" : "a user without any role") : some.map((each) => roleWords[each][language]).join(language === "zh" ? "、" : ", ");

/**
 * The organisations whose rows the actor sees: everything, or those of the grants that let rows be read.
 * The database holds every reader to it a second time (server/postgres/sight).
 */
export function scopeOf(actor: Actor): "all" | ReadonlySet<string> {
  if (actor.due) return new Set();
  const { roles } = actions["read-rows"];
  const able = actor.grants.filter(({ role }) => (roles as readonly Role[]).includes(role));
  if (able.some(({ role }) => !isUnitRole(role))) return "all";
  return new Set(able.flatMap(({ orgs }) => [...orgs]));
}
