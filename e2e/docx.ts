import { strFromU8, unzipSync } from "fflate";

/** The text of a Word file as its XML. */
export const documentXml = (docx: Uint8Array): string => strFromU8(unzipSync(docx)["word/document.xml"]!);

/** Its words alone, without the marks that keep a figure whole. */
export const documentWords = (docx: Uint8Array): string => documentXml(docx).replace(/<[^>]+>/g, "").replaceAll("\u2060", "");

export const fetched = async (url: string): Promise<Uint8Array> => new Uint8Array(await (await fetch(url)).arrayBuffer());
