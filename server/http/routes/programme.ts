import * as z from "zod";
import { routes } from "../../../contract/index.ts";
import { ok } from "../../../core/index.ts";
import type { Office } from "../../office.ts";
import { nameOf, orgNamed } from "../present/shape.ts";
import { type Bound, on } from "../route.ts";

export function programmeRoutes(_office: Office): Bound[] {
  void [z, routes, ok, nameOf, orgNamed, on];
  return [];
}
