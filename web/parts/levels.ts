import type { Lamp } from "../../contract/index.ts";

type Level = Lamp["level"];

/** The lamps as a legend lists them. */
export const levels = ["red", "yellow", "green", "grey"] as const satisfies readonly Level[];

const rank: Readonly<Record<Level, number>> = { red: 0, yellow: 1, grey: 2, green: 3 };

/** What needs somebody first: what nobody has rated before what goes well. */
export const byLevel = (a: { readonly level: Level }, b: { readonly level: Level }): number => rank[a.level] - rank[b.level];

/** The states that a project or work goes through. */
export const workStates = ["not-started", "under-way", "completed"] as const;
