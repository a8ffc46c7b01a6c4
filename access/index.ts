import "./issues.ts";

export { type Action, type ActionRule, actions } from "./action.ts";
export { type EnteredOf, type Entering, mayEnter } from "./entry.ts";
export { beyond, type Beyond } from "./beyond.ts";
export { allow, isUnitRole, type Of, roleWords, scopeOf, type Sentence } from "./policy.ts";
export { type Actor, administrators, type Due, everywhere, type Grant, holds, isSignedIn, nobody, type Role, roles, unitRoles, visitor } from "./role.ts";
export { accountTables, accounts, grants } from "./tables.ts";
export { reach } from "./reach.ts";
export { credentials, isAdministrator, separation } from "./separation.ts";
