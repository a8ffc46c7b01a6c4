import { readFileSync } from "node:fs";
import { parse } from "yaml";
import * as z from "zod";
import { type Role, roles } from "../../access/index.ts";

const count = z.int().nonnegative();

const profile = z.strictObject({
  id: z.enum(["dengbao3", "asvs"]),
  title: z.string(),
  title_en: z.string(),
  valid_from: z.string(),
  /** the clause that it follows */
  source: z.string(),
  password: z.strictObject({
    least: count, most: count, advised: count,
    /** of capitals, small letters, digits, signs; 0: whatever one likes */
    classes: count,
    /** until it has to be changed; 0: never */
    days: count,
    /** how many former ones may not come back */
    history: count,
  }),
  sign_in: z.strictObject({ failures: count, lock_minutes: count }),
  session: z.strictObject({ idle_minutes: count, absolute_hours: count }),
  /** who has to have a second step */
  second_factor: z.union([z.literal("everybody"), z.array(z.enum(roles))]),
});
export type Profile = z.infer<typeof profile>;

/** Whether the rules want a second step of somebody who holds those roles. */
export const needsFactor = ({ second_factor: of }: Profile, held: readonly Role[]): boolean => of === "everybody" || held.some((role) => of.includes(role));

/** How many requests within how long. */
const limit = z.strictObject({ most: count, seconds: count });

const policies = z.strictObject({
  profiles: z.array(profile),
  hash: z.strictObject({ memory_kib: count, passes: count, parallelism: count, source: z.string() }),
  limits: z.strictObject({ name: limit, sign_in: limit, upload: limit, session: limit, address: limit }),
  totp: z.strictObject({ digits: count, seconds: count, steps: count, recovery_codes: count }),
});
export type Policies = Omit<z.infer<typeof policies>, "profiles"> & { readonly profile: Profile };

export const profileNames = profile.shape.id.options;

/** The rules as they stand in the data beside this file, with the profile that the office chose. */
export function readPolicies(id: Profile["id"] = "dengbao3"): Policies {
  const { profiles, ...rest } = policies.parse(parse(readFileSync(new URL("policies.yaml", import.meta.url), "utf8")));
  return { ...rest, profile: profiles.find((each) => each.id === id)! };
}
