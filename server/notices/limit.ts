/** How much a channel takes. */
export interface Limits {
  readonly perMinute: number;
  readonly perSecond?: number;
  /** seconds to keep clear of full and half hours, when everybody sends */
  readonly clear?: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HALF_HOUR = 30 * MINUTE;

/** The earliest instant from `now` at which one more message may go, when those before went at `sent`. */
export function nextSlot(limits: Limits, sent: readonly Date[], now: Date): Date {
  const times = sent.map((each) => each.getTime()).toSorted((a, b) => a - b);
  const spans = [[limits.perMinute, MINUTE], ...(limits.perSecond === undefined ? [] : [[limits.perSecond, SECOND]])] as const;
  let at = now.getTime();
  for (const [most = 1, span = MINUTE] of spans) {
    // the last `most` must not all lie within one span with the new one
    const blocking = times.at(-most);
    if (blocking !== undefined && times.length >= most) at = Math.max(at, blocking + span);
  }
  const into = at % HALF_HOUR;
  if (limits.clear !== undefined && into < limits.clear * SECOND) at += limits.clear * SECOND - into;
  return new Date(at);
}
