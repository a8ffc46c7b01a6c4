/** What a request bears that the person did not ask for: it does not keep the session from running idle (server/http/session). */
export const UNATTENDED = "dukao-unattended";

/** So long after an act of the person, what the page asks still counts as caused by it. */
const AFTER = 30_000;

/** Whatever shows that somebody is at the page. */
const acts = ["pointerdown", "pointermove", "keydown", "wheel", "touchmove", "click", "input"] as const;

// whoever opened the page did so
let acted = performance.now();

const act = (event: Event): void => {
  // what the page does by itself is nobody's act
  if (event.isTrusted) acted = performance.now();
};

if (typeof document === "object") for (const each of acts) document.addEventListener(each, act, { capture: true, passive: true });

/** Streams, timers and retries go on where nobody is any more: their requests say so. */
export const unattended = (now = performance.now()): Readonly<Record<string, string>> => (now - acted > AFTER ? { [UNATTENDED]: "1" } : {});
