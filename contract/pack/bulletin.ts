import * as z from "zod";
import type { BulletinTemplate } from "../../documents/index.ts";
import { id, name, words } from "./words.ts";

/** text that may be empty, such as what is said of no rows */
const prose = z.string();

const head = z.strictObject({
  agency_mark: words,
  number: z.strictObject({ word: words }),
  urgency: z.enum(["特急", "加急"]).exactOptional(),
  title: words,
  to: words.exactOptional(),
  signer: words,
  sealed: z.boolean().exactOptional(),
  note: words.exactOptional(),
  copies: words.exactOptional(),
  printer: words.exactOptional(),
});

const phraseCase = z.strictObject({ when: words.exactOptional(), say: prose });

const gather = z.strictObject({
  from: z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/, { error: "projects.progress" }),
  where: words.exactOptional(),
  order: z.array(z.string().regex(/^-?(parent\.)?[a-z][a-z0-9_]*$/, { error: "parent.seq" })).exactOptional(),
  say: words,
  begin: prose.exactOptional(),
  join: prose.exactOptional(),
  end: prose.exactOptional(),
  empty: prose.exactOptional(),
});

const blockName = z.string().regex(/^[\w.~-]+$/, { error: "summary" });
const more = z.array(z.strictObject({ kind: z.literal("paragraph"), id: blockName.exactOptional(), text: words }));
const placed = { id: blockName.exactOptional(), more: more.exactOptional() };
const item = z.strictObject({ heading: words.exactOptional(), goal: id.exactOptional(), text: words, ...placed });
const section = z.strictObject({ heading: words, text: words.exactOptional(), items: z.array(item).exactOptional(), ...placed });

const signingStep = z.strictObject({ id: name, label: words, label_en: words, role: z.enum(["officer", "leader"]), other_than: name.exactOptional() });

export const bulletin = z.strictObject({
  id,
  head,
  opening: words,
  phrases: z.record(name, z.array(phraseCase).min(1)).exactOptional(),
  gathers: z.record(name, gather).exactOptional(),
  sections: z.array(section).min(1),
  signing: z.array(signingStep).exactOptional(),
  more: more.exactOptional(),
}) satisfies z.ZodType<BulletinTemplate>;
