export { type Action, type ActionRule, actions } from "./action.ts";
export { allow, type Of, roleWords, scopeOf, type Sentence } from "./policy.ts";
export { type Actor, administrators, everywhere, type Grant, holds, type Role, roles, unitRoles, visitor } from "./role.ts";
