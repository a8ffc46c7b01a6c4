import { expect, test } from "vitest";
import type { Field, FieldType } from "../core/index.ts";
import { doubtsOf } from "./doubt.ts";

const of = (type: FieldType, unit?: string): Field => ({ name: "x", label: "X", type, required: false, ...(unit !== undefined && { unit }) });

test.each<[Field, string, string | undefined]>([
  [of("date"), "2016-10-03", undefined], [of("date"), "1950-01-01", undefined], [of("date"), "2026-12-31", undefined], [of("date"), "2061-10-03", "register.far-ahead"],
  [of("month"), "2027-01", "register.far-ahead"],
  [of("quantity", "方"), "-5", "register.below-nothing"], [of("quantity", "方"), "5", undefined], [of("quantity", "万元"), "-5", undefined], [of("quantity", "%"), "-5", undefined],
  [of("quantity", "方"), "99999999999999999999999999", "register.huge"], [of("integer"), "10000000000000", "register.huge"], [of("decimal"), "9999999999999.5", undefined],
  [of("text"), "-5", undefined],
])("%o of %j: %s", (field, cell, code) => expect(doubtsOf(field, 2016)?.(cell)?.code).toBe(code));

test("without a year nothing is far ahead", () => expect(doubtsOf(of("date"), undefined)).toBeUndefined());
