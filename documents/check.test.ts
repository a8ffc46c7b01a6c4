import { expect, test } from "vitest";
import { checkRowText, checkTemplate, type Names } from "./check.ts";
import { parseInline } from "./inline.ts";
import type { BulletinTemplate } from "./template.ts";
import { tables, template } from "./world.ts";

const names: Names = { metrics: new Map([["started", { verbs: false }], ["pm25_change", { verbs: true }]]), tables, goals: new Set(["g1"]) };
const found = (made: BulletinTemplate) => checkTemplate(made, names).map(({ code, where }) => [code, where.path?.join("."), where.offset]);
const text = "sections.0.items.0.text";

test.each([
  ["开工{started", ["documents.unclosed-brace", text, 2]],
  ["开工}了", ["documents.unclosed-brace", text, 2]],
  ["{a b}", ["documents.bad-placeholder", text, 0]],
  ["开工{startd}", ["documents.unknown-metric", text, 2]],
  ["{started:percent}", ["documents.unknown-modifier", text, 0]],
  ["{started:change}", ["documents.no-verbs", text, 0]],
  ["{@nobody}", ["documents.unknown-phrase", text, 0]],
  ["{#nothing}", ["documents.unknown-gather", text, 0]],
  ["{.name}", ["documents.misplaced-field", text, 0]],
  ["{seq}", ["documents.misplaced-field", text, 0]],
])("%s is refused with its place", (of, issue) => {
  expect(found(template(of))).toEqual([issue]);
});

test("a sound template has no issue", () => {
  expect(found(template("{started}{pm25_change:change}{month}{@p}{#g}", {
    phrases: { p: [{ when: "started > 0", say: "有" }, { say: "无" }] },
    gathers: { g: { from: "works.progress", where: "month in period", order: ["parent.seq", "-seq"], say: "{.text}{parent.opened_on:day}{.works_percent:n}", end: "。" } },
  }))).toEqual([]);
});

test("gathers, phrases, guards and goals are checked where they stand", () => {
  expect(found(template("{@a}{#g}{#h}", {
    phrases: { a: [{ when: "startd = 1", say: "{@b}" }], b: [{ say: "{@a}" }] },
    gathers: {
      g: { from: "work", say: "" },
      h: { from: "works.progress", order: ["sq"], say: "{.txt}{parent.nam}{.month:day}", where: "month in" },
      idle: { from: "works", say: "{.name}" },
    },
    sections: [{ heading: "一", items: [{ goal: "g9", text: "{@a}{#g}{#h}" }] }],
  })).map(([code, path]) => [code, path])).toEqual([
    ["documents.unknown-goal", "sections.0.items.0.goal"],
    ["documents.unknown-metric", "phrases.a.0.when"],
    ["documents.no-fallback", "phrases.a"],
    ["documents.unknown-table", "gathers.g.from"],
    ["documents.unknown-field", "gathers.h.say"], ["documents.unknown-field", "gathers.h.say"], ["documents.unknown-modifier", "gathers.h.say"],
    ["metric.unexpected", "gathers.h.where"],
    ["documents.unknown-field", "gathers.h.order.0"],
    ["documents.ring", undefined],
    ["documents.unused", "gathers.idle"],
  ]);
});

test("the text of a row may say the template's phrases and its own fields, no gather", () => {
  const made = template("", { phrases: { p: [{ say: "" }] }, gathers: { g: { from: "works", say: "" } } });
  const progress = tables.get("works.progress")!;
  expect(checkRowText("{@p}{.quantity}{parent.name}{started}", progress, made, names)).toEqual([]);
  expect(checkRowText("{#g}{.nothing}", progress, made, names).map((each) => each.code)).toEqual(["documents.misplaced-field", "documents.unknown-field"]);
});

test("parts keep their offsets", () => {
  expect(parseInline("截至{month_end},{started:n}").parts.map((each) => [each.kind, each.at])).toEqual([["text", 0], ["builtin", 2], ["text", 13], ["figure", 14]]);
});
