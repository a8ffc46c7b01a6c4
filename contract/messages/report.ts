import type { Messages } from "./message.ts";

export const reportMessages: Messages<"report."> = {};
