import type { Messages } from "./message.ts";

export const editorMessages: Messages<"editor."> = {};
