/** What became of a promise (承诺): the answers that a month must give to each that is due. */
export const outcomes = ["kept", "partly", "carried", "dropped"] as const;
export type Outcome = (typeof outcomes)[number];
