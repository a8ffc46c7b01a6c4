export * from "./edition.ts";
import "./issues.ts";
export * from "./manifest.ts";
export * from "./month.ts";
export { cycleTables } from "./tables.ts";
export * from "./verification.ts";
