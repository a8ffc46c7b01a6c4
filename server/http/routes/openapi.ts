import { ok } from "../../../core/index.ts";
import type { Office } from "../../office.ts";
import { openapi } from "../present/openapi.ts";
import { type Bound, on } from "../route.ts";

/** The API about itself; made once. */
export function openapiRoutes({ pack }: Office, version: string): Bound[] {
  let made: Record<string, unknown> | undefined;
  return [on("openapi", "read", async () => ok(made ??= openapi(`督考 Dukao: ${pack.name}`, version)))];
}
