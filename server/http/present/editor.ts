import { type Language, tell, type TextFault, type TextPieces } from "../../../contract/index.ts";
import type { Issue } from "../../../core/index.ts";
import type { Pieces } from "../../commands/editor/pieces.ts";
import type { Office } from "../../office.ts";
import { labelOf } from "./shape.ts";

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
export const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "base64"));

export function wireFaults(issues: readonly Issue[], language: Language): TextFault[] {
  return issues.map((each) => {
    const { code, what, next } = tell(each, language);
    return { block: each.where.field ?? "", code, what, next };
  });
}

export function wirePieces(office: Office, month: string, pieces: Pieces, language: Language): TextPieces {
  return {
    month, org: pieces.org, edition: pieces.edition ?? null,
    figures: pieces.figures.map(({ definition, status, texts, earlier }) => ({
      metric: definition.id, label: labelOf(definition, language), meaning: definition.meaning, goal: definition.goal ?? null, unit: definition.unit,
      status, turns: definition.verbs !== undefined, texts: { ...texts }, earlier: { ...earlier },
    })),
    phrases: pieces.phrases.map(({ name, text, status, metrics = [] }) => ({
      name, text, status, metrics: metrics.map((metric) => ({ metric, label: labelOf(office.catalogue.metrics.get(metric) ?? { label: metric, label_en: metric }, language) })),
    })),
    gathers: pieces.gathers.map(({ name, text, status, rows = 0, table = "" }) => {
      const shape = office.catalogue.tables.get(table);
      return { name, text, status, rows, table, label: shape ? labelOf(shape, language) : table };
    }),
    dates: pieces.dates.map(({ name, text, status }) => ({ name, text, status })),
  };
}
