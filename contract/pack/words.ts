import * as z from "zod";

/**
 * The words that pack files are made of. The error of a form is an example of it: it is what the reader
 * shows in `pack.wrong-form`, in either language.
 */
const form = (pattern: RegExp, example: string) => z.string().regex(pattern, { error: example });

/** what people read; never blank */
export const words = form(/\S/, "…");
/** id of an organisation, a goal, a pack */
export const id = form(/^[a-z0-9]+([_-][a-z0-9]+)*$/, "zc-fgj");
/** a name that formulas and SQL use */
export const name = form(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, "annual_plan");
/** value of a choice, as formulas write it between quotes */
export const value = form(/^[^\s'"]+$/, "district");
export const day = z.iso.date({ error: "2016-10-31" });
export const month = form(/^\d{4}-(0[1-9]|1[0-2])$/, "2016-10");
/** an exact decimal, as text, so that no float ever stands between the file and a figure */
export const decimal = form(/^-?\d+(\.\d+)?$/, '"0.5"');
export const year = z.int().min(1949).max(2200);

export const choice = z.strictObject({ value, label: words, label_en: words.exactOptional() });
