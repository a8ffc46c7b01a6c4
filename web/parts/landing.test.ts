import { describe, expect, it } from "vitest";
import { type Action, actions, type Actor, allow, type Role } from "../../access/index.ts";
import { landingOf, ownAddress } from "./landing.ts";

const meOf = (role: Role | undefined, due: "password" | null = null) => {
  const actor: Actor = { id: "a", name: "a", session: "s", grants: role ? [{ role, org: "zc", orgs: new Set(["zc"]) }] : [] };
  return { due, signed_in: true, can: Object.fromEntries((Object.keys(actions) as Action[]).map((each) => [each, allow(actor, each).allowed])) };
};

describe("where one's work begins", () => {
  it.each([
    ["liaison", "/report"], ["head", "/report"], ["officer", "/review"], ["leader", "/"], ["sponsor", "/mine"], ["auditor", "/"], ["field", "/mine"],
    ["system-admin", "/admin"], ["security-admin", "/admin"], ["audit-admin", "/admin"], [undefined, "/account"],
  ] as const)("%s: %s", (role, wanted) => expect(landingOf(meOf(role))).toBe(wanted));

  it.each([["head", "/review"], ["liaison", "/report"], ["officer", "/review"]] as const)("is the review that waits, for a %s: %s", (role, wanted) => expect(landingOf(meOf(role), () => true, true)).toBe(wanted));
  it("is never a page that there is not", () => expect(landingOf(meOf("officer"), (path) => path !== "/review")).toBe("/report"));
  it("is what has to be done first", () => expect(landingOf(meOf("leader", "password"))).toBe("/sign-in"));
  it("is the sign-in for whoever may see nothing", () => expect(landingOf({ ...meOf(undefined), signed_in: false })).toBe("/sign-in"));
});

describe("the address to return to", () => {
  it.each([
    ["/report/2016-11/zc-fgj?lang=en#city", "/report/2016-11/zc-fgj?lang=en#city"], ["/", "/"],
    ["//elsewhere.example/", undefined], ["/\\elsewhere.example", undefined], ["https://elsewhere.example/", undefined], ["javascript:alert(1)", undefined],
    ["report", undefined], ["/sign-in?next=/sign-in", undefined], ["/api/audit/export", undefined], ["http://", undefined], [undefined, undefined], ["/\t/elsewhere.example", undefined],
  ])("%s → %s", (given, wanted) => expect(ownAddress(given, "http://127.0.0.1:8016")).toBe(wanted));
});
