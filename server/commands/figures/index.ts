export * from "./explain.ts";
export * from "./month.ts";
export type { Definitions, Programme } from "./programme.ts";
