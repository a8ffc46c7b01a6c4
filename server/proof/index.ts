export { DOCUMENT_LIMIT, readDocument } from "./read.ts";
