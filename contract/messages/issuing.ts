import type { Messages } from "./message.ts";

export const issuingMessages: Messages<"issuing."> = {};
