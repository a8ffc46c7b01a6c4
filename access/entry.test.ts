import { expect, test } from "vitest";
import { mayEnter } from "./entry.ts";
import type { Actor, Role } from "./role.ts";

const town = new Set(["town", "village"]);
const as = (role: Role, knownAs?: string): Actor => ({ id: role, name: "挂包领导甲", session: "s", grants: [{ role, org: "town", orgs: town, ...(knownAs === undefined ? {} : { knownAs }) }] });
const visit = { role: "sponsor", zh: "现场调度", en: "a visit on site" } as const;
const patrol = { role: "field", zh: "网格巡查", en: "a patrol" } as const;

test.each<[string, Actor, typeof visit | typeof patrol, { org: string; named?: string | null }, boolean, string]>([
  ["a field worker, of his town", as("field"), patrol, { org: "village" }, true, "一线采集员可以登记网格巡查。"],
  ["a field worker, of another town", as("field"), patrol, { org: "other" }, false, "属于别的单位"],
  ["a sponsor, what field workers enter", as("sponsor"), patrol, { org: "town" }, false, "须由一线采集员登记"],
  ["a sponsor, of a row that names him", as("sponsor", "侯某"), visit, { org: "town", named: "侯某" }, true, "挂包领导可以登记现场调度。"],
  ["a sponsor whom rows call by his own name", as("sponsor"), visit, { org: "town", named: "挂包领导甲" }, true, "可以登记"],
  ["a sponsor, of a row that names another", as("sponsor", "侯某"), visit, { org: "town", named: "毕某" }, false, "记的是毕某"],
  ["a sponsor, of a row that names nobody", as("sponsor", "侯某"), visit, { org: "town", named: null }, false, "没有记人"],
  ["a sponsor, of another's unit", as("sponsor", "侯某"), visit, { org: "other", named: "侯某" }, false, "属于别的单位"],
  ["a liaison", as("liaison"), patrol, { org: "town" }, false, "登记本人负责的事项须由挂包领导、一线采集员进行"],
  ["a visitor", { id: "visitor", name: "演示访客", grants: [{ role: "visitor", org: "", orgs: new Set() }] }, patrol, { org: "town" }, false, "登记本人负责的事项须由"],
])("%s", (_, actor, what, of, allowed, words) => {
  const sentence = mayEnter(actor, what, of);
  expect([sentence.allowed, sentence.reason]).toEqual([allowed, expect.stringContaining(words)]);
  expect(sentence.reason_en).toMatch(/\.$/);
});
