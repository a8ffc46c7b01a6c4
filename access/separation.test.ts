import { describe, expect, test } from "vitest";
import { type Role, roles } from "./role.ts";
import { credentials, separation } from "./separation.ts";

const code = (held: readonly Role[], role: Role, by = "secadmin"): string | undefined => separation(by, { account: "li", held }, role)?.code;

describe("the three administrators are three people", () => {
  test.each<[readonly Role[], Role, string | undefined]>([
    [[], "system-admin", undefined], [[], "liaison", undefined],
    [["system-admin"], "security-admin", "access.two-administrators"], [["security-admin"], "audit-admin", "access.two-administrators"],
    [["audit-admin"], "system-admin", "access.two-administrators"], [["system-admin"], "officer", "access.two-administrators"],
    [["liaison"], "audit-admin", "access.two-administrators"], [["liaison"], "head", undefined], [["system-admin"], "system-admin", undefined],
  ])("who holds %j is granted %s: %s", (held, role, wanted) => expect(code(held, role)).toBe(wanted));

  test.each<[readonly Role[], string | undefined]>([
    [[], undefined], [["officer"], undefined], [["system-admin"], "access.administrators-credentials"], [["liaison", "audit-admin"], "access.administrators-credentials"],
  ])("what proves who holds %j: %s", (held, wanted) => expect(credentials("li", held)?.code).toBe(wanted));

  test("nobody grants to himself, whatever it is", () => {
    for (const role of roles) expect(code([], role, "li")).toBe("access.own-grant");
  });
});
