import type { Result } from "../../../core/index.ts";
import type { Around } from "./index.ts";

/** What a write answers; where it wrote, the chain takes the new batches in a moment later. */
export const sealing = ({ sealSoon }: Pick<Around, "sealSoon">) => <T>(result: Result<T>): Result<T> => {
  if (result.ok) sealSoon();
  return result;
};
