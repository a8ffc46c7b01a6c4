export * from "./lamp.ts";
export * from "./rank.ts";
export * from "./start.ts";
