let acts = 0;

/** Somebody's act, of a batch that was not there before. */
export const act = (actor = "officer1", at = "2016-12-01T01:00:00.000Z") => ({ batch: `act-${(acts += 1)}`, actor, at });
