export * from "./lamp.ts";
export * from "./rank.ts";
