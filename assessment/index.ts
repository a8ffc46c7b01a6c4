export * from "./lamp.ts";
export * from "./missed.ts";
export * from "./rank.ts";
export * from "./run.ts";
export * from "./work.ts";
