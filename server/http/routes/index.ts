import type { Office } from "../../office.ts";
import type { Bound } from "../route.ts";
import { programmeRoutes } from "./programme.ts";
import { registerRoutes } from "./registers.ts";

/** What routes need beside the office. */
export interface Around {
  /** called after a write: links the new batches into the chain a moment later */
  readonly sealSoon: () => void;
}

export function allRoutes(office: Office, _around: Around): Bound[] {
  return [...programmeRoutes(office), ...registerRoutes(office)];
}
