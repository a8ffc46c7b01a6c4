/** Answers that were asked for before the program that needs them had arrived; each is taken once, and soon. */
const asked = new Map<string, Promise<Response>>();

/** Addresses that the program has asked for itself: to ask ahead is too late then. */
const taken = new Set<string>();

/** Milliseconds after which what nobody came for is forgotten: it may no longer be true. */
const LONGEST = 10_000;

/** Asks one address ahead of its time; undefined when it is no longer ahead. */
export function askEarly(to: string): Promise<Response> | undefined {
  if (taken.has(to)) return undefined;
  const answer = asked.get(to) ?? fetch(to, { headers: { accept: "application/json" } });
  asked.set(to, answer);
  answer.catch(() => asked.delete(to));
  setTimeout(() => asked.delete(to), LONGEST);
  // its words are read by whoever takes it
  return answer.then((response) => response.clone());
}

/** Whether what was asked ahead has been granted; a refusal is left to whoever asks for it, and says so. */
export const granted = (to: string): Promise<boolean> => asked.get(to)?.then(({ ok }) => ok, () => false) ?? Promise.resolve(false);

export function takeEarly(to: string): Promise<Response> | undefined {
  taken.add(to);
  const answer = asked.get(to);
  asked.delete(to);
  return answer;
}
