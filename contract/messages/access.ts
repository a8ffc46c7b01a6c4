import type { Messages } from "./message.ts";

export const accessMessages: Messages<"access."> = {};
