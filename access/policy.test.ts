import { describe, expect, test } from "vitest";
import { type Action, type ActionRule, actions } from "./action.ts";
import { allow, scopeOf } from "./policy.ts";
import { type Actor, everywhere, type Role, roles, visitor } from "./role.ts";

const town = new Set(["town", "village"]);
const as = (role: Role): Actor => ({ id: role, name: role, org: "town", grants: [{ role, org: "town", orgs: town }] });

describe("every role and every action", () => {
  test.each(roles)("%s is allowed what the table says, with a reason in two languages", (role) => {
    for (const action of Object.keys(actions) as Action[]) {
      const sentence = allow(as(role), action);
      const rule: ActionRule = actions[action];
      expect([action, sentence.allowed]).toEqual([action, rule.roles.includes(role) || rule.open === "everybody"]);
      expect(sentence.reason).toMatch(/。$/);
      expect(sentence.reason_en).toMatch(/\.$/);
      // nobody can become a visitor: it is never named among those who may
      expect(sentence.allowed ? "" : sentence.reason.split("；")[0]).not.toContain("演示访客");
    }
  });

  test.each(["system-admin", "security-admin", "audit-admin"] as const)("%s never touches business data", (role) => {
    const business = (Object.keys(actions) as Action[]).filter((action) => !/account|roles|audit|system|public|programme/.test(action));
    expect(business.filter((action) => allow(as(role), action).allowed)).toEqual([]);
    expect(scopeOf(as(role))).toEqual(new Set());
  });
});

describe("within one's own organisations", () => {
  test.each<[Role, Action, string, boolean]>([
    ["liaison", "report", "town", true], ["liaison", "report", "village", true], ["liaison", "report", "office", false],
    ["head", "review-unit", "town", true], ["head", "review-unit", "office", false],
    ["officer", "report", "office", true], ["auditor", "read-rows", "office", true], ["liaison", "read-rows", "office", false],
    ["liaison", "read", "office", true],
  ])("%s, %s, of %s: %s", (role, action, org, allowed) => expect(allow(as(role), action, { org }).allowed).toBe(allowed));

  test("a unit sees its own rows, the office and the visitor all, nobody without a role any", () => {
    expect(scopeOf(as("liaison"))).toEqual(town);
    expect(scopeOf({ ...as("liaison"), grants: [...as("liaison").grants, everywhere("auditor", "zc", ["zc", "town"])] })).toBe("all");
    expect(scopeOf(visitor)).toBe("all");
    expect(scopeOf({ ...visitor, grants: [] })).toEqual(new Set());
  });
});
