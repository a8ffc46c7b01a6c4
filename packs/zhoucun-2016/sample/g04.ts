import { rows as air } from "./air.ts";
import type { SampleRows } from "./draw.ts";
import { rows as remediation } from "./remediation.ts";
import { rows as rivers } from "./rivers.ts";
import { rows as supervision } from "./supervision.ts";
import { rows as works } from "./works.ts";

/** 生态周村建设. */
export const rows = (): SampleRows => [...air(), ...rivers(), ...remediation(), ...supervision(), ...works()];
