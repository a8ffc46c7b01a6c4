import { expect, test } from "vitest";
import { proofread } from "../proofread.ts";
import { cuts } from "./lead.ts";

test.each(cuts.map((rule) => [rule.is, ...rule.example] as const))("%s: %s shows %s", (_, clause, shown) => expect(proofread(`通报如下:${clause}。`).figures[0]?.text).toBe(shown));
