import { type Failed, failed, issue } from "../../core/index.ts";

/** A thing that was asked for by its id and is not there. */
export function notFound(kind: string, kind_en: string, id: string): Failed {
  return failed(issue("http.not-found", { kind, kind_en, id }));
}
