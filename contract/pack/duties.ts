import * as z from "zod";
import type { Duty, Reporting } from "../../cycle/duties/duty.ts";
import type { ChasingSays, OrderSays, ToldSays } from "../../cycle/duties/says.ts";
import type { Rule } from "../../cycle/rules/rule.ts";
import { decimal, id, name, words } from "./words.ts";

/** a table of the ledger: projects, projects.investment */
const table = z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/, { error: "projects.investment" });
/** a field with its table: projects.investment.amount */
const fullField = z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*){1,2}$/, { error: "projects.investment.amount" });
const severity = z.enum(["warning", "error"]);

const askedField = z.strictObject({
  field: name,
  label: words.exactOptional(),
  label_en: words.exactOptional(),
  required: z.boolean().exactOptional(),
  prefill: z.strictObject({ from: z.literal("last"), where: words.exactOptional() }).exactOptional(),
  anew: z.boolean().exactOptional(),
  reuse: name.exactOptional(),
});

const item = z.strictObject({ id: name, label: words, label_en: words.exactOptional(), set: z.record(name, words) });

const computed = z.strictObject({ label: words, label_en: words, part: name, whole: name, decimals: z.int().min(0).max(4) });

const duty = z.strictObject({
  id: name,
  label: words,
  label_en: words,
  goal: id.exactOptional(),
  note: words.exactOptional(),
  note_en: words.exactOptional(),
  from: table,
  where: words.exactOptional(),
  open: name.exactOptional(),
  unit: id.exactOptional(),
  by: name.exactOptional(),
  fields: z.array(askedField).min(1),
  items: z.array(item).min(1).exactOptional(),
  beside: z.array(name).exactOptional(),
  computed: z.array(computed).exactOptional(),
  totals: z.array(z.strictObject({ field: name, metric: name })).exactOptional(),
  order: z.array(name).exactOptional(),
  due: z.int().min(1).max(20).exactOptional(),
}) satisfies z.ZodType<Duty>;

const base = { id: name, severity, source: words, source_en: words.exactOptional(), fields: z.array(fullField).min(1) };

/** letters and digits that a reason has at least */
const reason = z.int().min(1).max(50).exactOptional();

const rule = z.discriminatedUnion("kind", [
  z.strictObject({ ...base, kind: z.literal("rising") }),
  z.strictObject({ ...base, kind: z.literal("within"), whole: name.exactOptional(), limit: decimal.exactOptional() }),
  z.strictObject({ ...base, kind: z.literal("same-unit"), plan: name, times: decimal }),
  z.strictObject({ ...base, kind: z.literal("jump"), times: decimal, floor: decimal, reason }),
  z.strictObject({ ...base, kind: z.literal("evidence"), above: decimal }),
  z.strictObject({ ...base, kind: z.literal("happened"), after: name.exactOptional() }),
  z.strictObject({ ...base, kind: z.literal("belated"), reason }),
  z.strictObject({ ...base, kind: z.literal("overdue"), due: name, reason }),
  z.strictObject({ ...base, kind: z.literal("repeated") }),
  z.strictObject({ ...base, kind: z.literal("narrative") }),
]) satisfies z.ZodType<Rule>;

const rung = z.strictObject({ step: z.enum(["remind", "urge", "order", "circular"]), after: z.int().min(-20).max(60), label: words, label_en: words.exactOptional(), does: words, does_en: words.exactOptional() });

// which names may stand in a text is checked where files are checked against each other
const told = { report: words, review: words, remind: words, urge: words, circular: words, proposals: words, counted: words } satisfies Record<keyof ToldSays, typeof words>;
const chasingSays = z.strictObject({
  ...told,
  report_named: words, report_after: words, review_named: words, review_after: words, order_named: words, order_after: words, numbered: words,
} satisfies Record<keyof ChasingSays, typeof words>);
const orderSays = z.strictObject({
  late_report: words, late_review: words, demand: words, title: words, opening: words, opening_report: words, deadline: words,
} satisfies Record<keyof OrderSays, typeof words>);

/** What the month asks of whom, by when, checked how, chased how. */
export const duties = z.strictObject({
  due: z.strictObject({ working_day: z.int().min(1).max(20), source: words }),
  levels: z.array(z.enum(["head", "office"])).min(1),
  ladder: z.strictObject({ source: words, source_en: words.exactOptional(), rungs: z.array(rung).min(1), says: chasingSays, says_en: z.strictObject(told).exactOptional() }),
  orders: z.strictObject({ word: words, days: z.int().min(1).max(60), says: orderSays }).exactOptional(),
  reasons: z.array(words).exactOptional(),
  review_days: z.int().min(1).max(20),
  rules: z.array(rule),
  duties: z.array(duty),
}) satisfies z.ZodType<Reporting>;
