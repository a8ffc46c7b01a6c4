import type { Result } from "../../../../core/index.ts";

/** The value of a result that a test expects to be ok. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}
