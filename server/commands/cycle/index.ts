export * from "./correct.ts";
export { freezeMonth } from "./freeze.ts";
export * from "./issue.ts";
export type { LongWork, Progress, Undertaking } from "./undertaking.ts";
export * from "./verify.ts";
export { findMonth, listMonths } from "../../postgres/editions/months.ts";
export { editionValues, findEdition, listEditions } from "../../postgres/editions/read.ts";
