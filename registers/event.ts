/**
 * What a batch of writes was: by hand, from a file, a pack's own rows, a correction, or a state's command.
 * A batch is one act of writing: one transaction, with one event for each row that it touched.
 */
export type BatchKind = "edit" | "import" | "pack" | "correction" | "command";
