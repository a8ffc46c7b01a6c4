import { expect, test } from "vitest";
import { proofread } from "../proofread.ts";
import { cuts } from "./cuts.ts";

test.each(cuts.map((rule) => [rule.is, ...rule.example] as const))("%s: %s shows %s", (_, clause, shown) => expect(proofread(`通报如下,${clause}。`).figures.map((each) => each.text)).toContain(shown));
