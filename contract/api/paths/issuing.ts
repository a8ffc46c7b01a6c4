import type { Paths } from "./paths.ts";

/** Sign-off, issue, archive, corrections, commitments, the public page. */
export const issuingPaths = {} as const satisfies Paths;
