import type * as z from "zod";

/** A download: its bytes have no schema, only a media type and a file name in Content-Disposition. */
export interface Download {
  readonly download: readonly string[];
}

/** A list as `format` asks for it. */
export const LIST_FILE = { download: ["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] } as const satisfies Download;

export interface RouteShape {
  readonly params: z.ZodType<Record<string, string>>;
  readonly query: z.ZodType;
  readonly body?: z.ZodType;
  /** it may bring a file, as parts of a form or in its body: counted among the files that are sent */
  readonly takesFile?: true;
  readonly response: z.ZodType | Download;
  /** one line for the OpenAPI page */
  readonly summary: string;
}
