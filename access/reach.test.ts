import { describe, expect, test } from "vitest";
import { reach } from "./reach.ts";
import { type Role, roles, unitRoles } from "./role.ts";

describe("within what a role is granted", () => {
  const isUnits = (role: Role): boolean => (unitRoles as readonly Role[]).includes(role);
  test.each(roles.map((role): [Role, string | undefined] => [role, isUnits(role) ? undefined : "access.whole-programme"]))("%s at one bureau: %s", (role, wanted) => {
    expect([reach(role, "zc-jxj", "zc")?.code, reach(role, "zc", "zc")]).toEqual([wanted, undefined]);
  });
});
