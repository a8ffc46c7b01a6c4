import type { Messages } from "./message.ts";

export const workbookMessages: Messages<"workbook."> = {};
