import type { Result } from "../../core/index.ts";

/** The value of a result that a test expects to be ok, or an error that shows the issues. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.issues, null, 1));
  return result.value;
}
