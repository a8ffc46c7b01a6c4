import * as z from "zod";
import { textChange } from "./bulletin.ts";
import { asked, day, instant, month, named } from "./common.ts";
import { figure } from "./figure.ts";
import { edition, monthState } from "./programme.ts";

/** A step of the sign-off chain and what became of it. */
export const signingStep = z.object({
  id: z.string(),
  label: z.string(),
  role: z.string(),
  role_label: z.string(),
  state: z.enum(["agreed", "returned", "waiting", "later"]),
  by: z.string().nullable(),
  at: instant.nullable(),
  note: z.string().nullable(),
  on_paper: z.string().nullable(),
  /** whether the reader may take it now, and why not */
  may: z.boolean(),
  why: z.string().nullable(),
});

export const archived = z.object({
  edition: z.number().int(), format: z.enum(["docx", "pdf"]), name: z.string(), sha256: z.string(), size: z.number().int(), made_at: instant,
});

/** What must hold before the document goes out, each with its state. */
export const gate = z.object({
  kind: z.enum(["reports", "commitments", "figures", "frozen", "signed"]),
  state: z.enum(["done", "open", "advice"]),
  text: z.string(),
});

export const issuing = z.object({
  month,
  state: monthState,
  gates: z.array(gate),
  /** what else somebody may overlook who freezes the month now */
  freeze_warnings: z.array(z.string()),
  /** of the newest edition; empty before the first freezing */
  chain: z.array(signingStep),
  /** written since the newest edition was frozen: it is not in it */
  text_since: z.array(textChange),
  unanswered: z.array(z.object({ id: z.string(), register: z.string(), org: named, title: z.string(), made_in: month, due: month })),
  archive: z.array(archived),
  /** the date that the document would carry, or carries; its number is given when it is issued */
  document: z.object({ number: z.string().nullable(), date: day }),
});
export type Issuing = z.infer<typeof issuing>;

export const sign = z.object({
  step: z.string(), verdict: z.enum(["agreed", "returned"]), note: z.string().max(500).optional(), on_paper: z.string().max(100).optional(),
});
export const correct = z.object({ reason: z.string().max(500) });
export const none = z.object({});
export const issuingDone = z.object({ month, edition: edition.nullable() });

export const verified = z.object({
  month, edition: z.number().int(), holds: z.boolean(), values: z.number().int(), rows: z.number().int(),
  manifest: z.object({ stored: z.string(), computed: z.string() }),
  findings: z.array(z.object({ code: z.string(), what: z.string(), where: z.string(), next: z.string() })),
  /** rows changed since, which is no fault: their number */
  changed_since: z.number().int(),
  files: z.array(z.object({ format: z.string(), intact: z.boolean() })),
});
export type Verified = z.infer<typeof verified>;
export const verifyQuery = asked.extend({ edition: z.coerce.number().int().positive().optional() });

/** Which issued documents used a row. */
export const use = z.object({
  month, edition: z.number().int(), number: z.string(), day,
  figures: z.array(z.object({ metric: z.string(), label: z.string(), text: z.string() })),
  told: z.boolean(), rev: z.number().int(),
});
export const uses = z.object({ uses: z.array(use) });
export type Uses = z.infer<typeof uses>;

/** The public page: aggregates of issued editions only; no row, no name. */
export const publicMonth = z.object({ month, title: z.string(), number: z.string(), date: day, edition: z.number().int(), sha256: z.string().nullable() });
export const publicList = z.object({ programme: z.string(), notice: z.string().nullable(), months: z.array(publicMonth) });
export const publicBulletin = publicMonth.extend({
  notice: z.string().nullable(),
  /** why some counts are not told exactly */
  rule: z.string().nullable(),
  goals: z.array(z.object({ id: z.string(), name: z.string(), figures: z.array(figure.pick({ metric: true, label: true, text: true, number: true, unit: true })) })),
});
export type PublicList = z.infer<typeof publicList>;
export type PublicBulletin = z.infer<typeof publicBulletin>;
