import { TOTP } from "otpauth";
import { describe, expect, test } from "vitest";
import { readPolicies } from "./policy.ts";
import { factorToScan, newFactor, recoveryCodes, recoveryHash, stepOf } from "./totp.ts";

const { totp: rule } = readPolicies();

describe("the second factor (RFC 6238)", () => {
  // appendix B: ASCII 12345678901234567890, SHA1; the last six of eight digits
  const secret = Buffer.from("12345678901234567890");
  test.each([[59, "287082"], [1111111109, "081804"], [1234567890, "005924"], [2000000000, "279037"]])("at %i the code is %s", (seconds, code) => {
    expect(stepOf(secret, code, 0n, new Date(seconds * 1000), rule)).toBe(BigInt(Math.floor(seconds / 30)));
  });

  test.each([[29, true], [-29, true], [61, false], [-61, false]])("a clock that is %i seconds off: %s", (off, passes) => {
    const now = new Date(1234567905_000);
    const code = new TOTP({ secret: factorToScan(secret, "li", "dukao", rule).secret, timestamp: now.getTime() } as never).generate({ timestamp: now.getTime() + off * 1000 });
    expect(stepOf(secret, code, 0n, now, rule) !== undefined).toBe(passes);
  });

  test("no code passes twice, nor one from before", () => {
    const now = new Date(59_000);
    expect(stepOf(secret, "287082", 1n, now, rule)).toBeUndefined();
  });

  test("what is scanned says whose it is and how it counts", () => {
    const { uri, svg } = factorToScan(newFactor(), "fgj-liaison", "督考", rule);
    expect(decodeURIComponent(uri)).toMatch(/^otpauth:\/\/totp\/督考:fgj-liaison\?.*period=30.*/);
    expect(svg).toMatch(/^<svg/);
  });

  test("recovery codes are ten, all different, and read however they are typed", () => {
    const codes = recoveryCodes(rule);
    expect(new Set(codes).size).toBe(10);
    expect(recoveryHash(codes[0]!.toUpperCase().replaceAll("-", " "))).toEqual(recoveryHash(codes[0]!));
  });
});
