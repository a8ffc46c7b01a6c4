export type { Pack } from "./pack.ts";
export { readPack } from "./read.ts";
