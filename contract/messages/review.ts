import type { Messages } from "./message.ts";

export const reviewMessages: Messages<"review."> = {};
