import { describe, expect, test } from "vitest";
import { hashPassword, isWeaker, makePassword, verifyNothing, verifyPassword } from "./password.ts";
import { passwordIssues } from "./password-rules.ts";
import { readPolicies } from "./policy.ts";

const cost = { memory_kib: 64, passes: 1, parallelism: 1 };

describe("argon2id", () => {
  test("a hash says how it was made, and knows its password", async () => {
    const stored = await hashPassword("correct horse", cost);
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=64,t=1,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect([await verifyPassword("correct horse", stored), await verifyPassword("correct horsf", stored), await verifyPassword("x", "$2b$plain"), await verifyNothing("x", cost)]).toEqual([true, false, false, false]);
    expect(await hashPassword("correct horse", cost)).not.toBe(stored);
  });

  test("agrees with the reference (RFC 9106's argon2 command)", async () => {
    // echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1 -l 24
    const stored = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    expect(await verifyPassword("password", stored)).toBe(true);
  });

  test("one that was made with less is to be made anew", async () => {
    const stored = await hashPassword("x", cost);
    expect([isWeaker(stored, cost), isWeaker(stored, { ...cost, passes: 2 }), isWeaker(stored, readPolicies().hash), isWeaker("plain", cost)]).toEqual([false, true, true, true]);
  });
});

describe("what a new password must be", () => {
  const codes = (password: string, profile: "dengbao3" | "asvs"): string[] => passwordIssues(password, "fgj-liaison", readPolicies(profile).profile).map(({ code }) => code.replace("access.password-", ""));
  test.each<[string, string[], string[]]>([
    ["Xk7#mq2w", [], []], ["xk7mq2wp", ["classes"], []], ["短密码", ["short", "classes", "common"], ["short", "common"]],
    ["correct horse battery", ["classes"], []], ["P@ssw0rd!", ["common"], ["common"]], ["Zhoucun2016!", ["common"], ["common"]], ["aaaaaaaaA1!", [], []],
    ["12345678", ["classes", "common"], ["common"]], ["Fgj-Liaison9!", ["personal"], ["personal"]], [`${"Ab1!".repeat(33)}`, ["long"], ["long"]], ["11112222", ["classes", "common"], ["common"]],
  ])("%s: dengbao3 %j, asvs %j", (password, dengbao3, asvs) => expect([codes(password, "dengbao3"), codes(password, "asvs")]).toEqual([dengbao3, asvs]));

  test("a password that the system makes passes both", () => {
    for (let i = 0; i < 200; i += 1) expect([codes(makePassword(), "dengbao3"), codes(makePassword(), "asvs")]).toEqual([[], []]);
  });

  test("both profiles are dated and name their clause", () => {
    for (const id of ["dengbao3", "asvs"] as const) expect(readPolicies(id).profile).toMatchObject({ valid_from: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), source: expect.stringMatching(/8\.1\.4\.1|ASVS/) });
  });
});
