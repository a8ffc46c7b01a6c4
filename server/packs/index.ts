export { officeName } from "./office.ts";
export type { Pack } from "./pack.ts";
export { readPack } from "./read.ts";
export { type Works, worksOf } from "./works.ts";
