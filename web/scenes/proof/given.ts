import type { BodyOf } from "../../../contract/index.ts";
import { givenFile as sentFile } from "../../data/file.ts";

/** What a person hands in: words, or a file. */
export type Given = Pick<BodyOf<"proof">, "text" | "file">;

/** As the server limits it: larger files are not sent at all. */
export const FILE_LIMIT = 20 * 1024 * 1024;

export const givenFile = async (file: File): Promise<Given> => ({ file: await sentFile(file) });
