import * as z from "zod";
import { id, words } from "./words.ts";

export const problemSorts = ["not-started", "lacking", "behind", "rebound"] as const;
export type ProblemSort = (typeof problemSorts)[number];

/**
 * What the data may propose as a problem. `say` is inline text in which {rows} names the rows, {works} the same as
 * 项目, {figure} the figure and {label} its name; `without_figure` is said where the goal has none.
 */
const proposed = {
  /** value of the register's `kind` */
  class: id,
  say: words,
  without_figure: words.exactOptional(),
};
const proposal = z.discriminatedUnion("sort", [
  z.strictObject({ sort: z.enum(["not-started", "rebound", "lacking"] satisfies readonly ProblemSort[]), ...proposed }),
  /** so many points behind time is slow */
  z.strictObject({ sort: z.literal("behind"), ...proposed, points: z.number().positive().max(100) }),
]);
export type ProblemRule = z.infer<typeof proposal>;

/** The office behind the programme, and the registers that it keeps itself: by their role, whatever they are called. */
export const officeRegisters = z.strictObject({
  /** the organisation that is the office: by its short name people are told whom they wait for */
  unit: id.exactOptional(),
  /** `late_class`: the class under which the ladder's last step writes who is late; without it nothing is written there */
  problems: z.strictObject({ register: id, proposals: z.array(proposal), late_class: id.exactOptional() }).exactOptional(),
  commitments: z.strictObject({ register: id }).exactOptional(),
  /** supervision orders (督办单); their words stand in duties.yaml */
  orders: z.strictObject({ register: id }).exactOptional(),
});
export type OfficeRegisters = z.infer<typeof officeRegisters>;
export type OfficeRole = Exclude<keyof OfficeRegisters, "unit">;
