import { expect, it } from "vitest";
import { ownLabel } from "./ownLabel.ts";

it.each([
  ["重大项目台账·月度投资", "重大项目台账", "月度投资"], ["Major projects: permits", "Major projects", "permits"],
  ["佐证材料", "重大项目台账", "佐证材料"], ["台账", "台账", "台账"],
])("%s under %s", (label, register, own) => expect(ownLabel(label, register)).toBe(own));
