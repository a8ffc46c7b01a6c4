import * as z from "zod";
import type { Goal, Organisation } from "../../core/index.ts";
import { officeRegisters } from "./office.ts";
import { day, id, month, name, words, year } from "./words.ts";

export const pack = z.strictObject({
  id,
  name: words,
  name_en: words,
  /** administrative code (GB/T 2260); every key of the ledger starts with it */
  region: z.string().regex(/^\d{6}$/, { error: '"370306"' }),
  /** organisation at the top of the programme */
  root: id,
  programme: words,
  year,
  first_month: month,
  last_month: month,
  /** the day that the sample stands on, so that its deadlines lie ahead; a real programme has none */
  sample_day: day.exactOptional(),
  /** what in the pack is sample, for everyone to read */
  notice: words,
  notice_en: words.exactOptional(),
  /** of what an issued edition states, the counts that the public page does not tell exactly: fewer than so many people, households or cases would tell who they are */
  publication: z.strictObject({ least: z.number().int().min(2), units: z.array(words).min(1), source: words, source_en: words.exactOptional() }).exactOptional(),
  /** registers of the office itself, by their role */
  office: officeRegisters.exactOptional(),
});

const organisation = z.strictObject({
  id,
  name: words,
  short: words,
  name_en: words.exactOptional(),
  kind: z.enum(["city", "district", "town", "street", "department", "park", "company"]),
  parent: id.exactOptional(),
  valid_from: day,
  valid_to: day.exactOptional(),
}) satisfies z.ZodType<Organisation>;

export const organisations = z.strictObject({ organisations: z.array(organisation).min(1) });

/** a register, or the part of it that a condition of the metric language takes: works where goal = 'g4' */
const works = z.string().regex(/^[a-z][a-z0-9_]*( where \S.*)?$/, { error: "works where goal = 'g4'" });

const goal = z.strictObject({
  id,
  seq: z.int().positive(),
  name: words,
  name_en: words,
  lead: id,
  leader: words.exactOptional(),
  rank: name.exactOptional(),
  rate: name.exactOptional(),
  /** why no rate of the goal runs with time */
  unrated: words.exactOptional(),
  unrated_en: words.exactOptional(),
  headline: z.array(name).min(1).max(4).exactOptional(),
  works: z.array(works).min(1).exactOptional(),
}) satisfies z.ZodType<Goal>;

export const goals = z.strictObject({ goals: z.array(goal).min(1) });

/** The yearly notices of the State Council's office; a year that is not here is unpublished. */
export const calendar = z.strictObject({
  years: z.record(z.string().regex(/^\d{4}$/, { error: '"2016"' }), z.strictObject({
    source: words,
    /** days off, weekends among them or not */
    holidays: z.array(day),
    /** weekend days that are worked (调休) */
    worked: z.array(day),
  })),
});
