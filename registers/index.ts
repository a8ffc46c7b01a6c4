import "./issues.ts";

export { canonical } from "./cell.ts";
export * from "./check.ts";
export * from "./definition.ts";
export * from "./event.ts";
export * from "./grow.ts";
export * from "./lifecycle.ts";
export { doubtsOf } from "./doubt.ts";
export { readCell } from "./read-cell.ts";
export * from "./resolve.ts";
export * from "./row.ts";
export type { ChildTable, Trait } from "./trait.ts";
export { traits } from "./traits.ts";
