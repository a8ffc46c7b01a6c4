import { v4 } from "uuid";

/** A name of its own for what is sent, so that sending it twice does it once. Over plain http, as within an office, a browser has no crypto.randomUUID. */
export const newId = (): string => v4();
