import type { Law, Organisation, Table } from "../../../core/index.ts";
import type { Reporting } from "../../../cycle/index.ts";
import type { BulletinTemplate } from "../../../documents/index.ts";
import { catalogueOf, type Catalogue, type MetricDefinition } from "../../../metrics/index.ts";
import type { Database } from "../../postgres/index.ts";

/** What figures are computed by and for; an Office has all of it. */
export interface Programme {
  readonly database: Pick<Database, "query" | "pool">;
  readonly region: string;
  readonly catalogue: Catalogue;
  readonly pack: {
    readonly organisations: readonly Organisation[]; readonly first_month: string; readonly last_month: string;
    readonly bulletin?: BulletinTemplate; readonly goals?: readonly { readonly id: string }[]; readonly tables?: readonly Table[]; readonly root?: string;
    readonly reporting?: Reporting;
  };
  /** who writes bulletins needs it for the text's history */
  readonly newId?: () => string;
}

/** The definitions behind a set of values: today's, or those that an edition was computed by. */
export interface Definitions {
  readonly catalogue: Catalogue;
  readonly organisations: readonly Organisation[];
  /** the bulletin's template; an edition frozen without one has none */
  readonly bulletin?: BulletinTemplate;
}

export const current = ({ catalogue, pack: { organisations, bulletin } }: Programme): Definitions => ({ catalogue, organisations, ...(bulletin && { bulletin }) });

export type DefinitionPart = "bulletin" | "laws" | "metrics" | "organisations" | "tables";

/** The definitions as text, by what they define; the texts are what an edition keeps and seals. */
export function definitionParts({ catalogue, organisations, bulletin }: Definitions): Partial<Record<DefinitionPart, string>> {
  return {
    ...(bulletin && { bulletin: JSON.stringify(bulletin) }),
    laws: JSON.stringify(catalogue.laws),
    metrics: JSON.stringify([...catalogue.metrics.values()]),
    organisations: JSON.stringify(organisations),
    tables: JSON.stringify([...catalogue.tables.values()]),
  };
}

/** The reverse; throws when a text is missing, which verifying tells in a better way first. */
export function readDefinitions(texts: Readonly<Record<string, string>>): Definitions {
  const read = <T>(part: DefinitionPart): T => {
    const text = texts[part];
    if (text === undefined) throw new Error(`the edition's ${part} are missing`);
    return JSON.parse(text) as T;
  };
  const catalogue = catalogueOf(read<Table[]>("tables"), read<MetricDefinition[]>("metrics"), read<Law[]>("laws"));
  if (!catalogue.ok) throw new Error(`the edition's definitions were not checked: ${JSON.stringify(catalogue.issues)}`);
  const bulletin = texts["bulletin"] === undefined ? {} : { bulletin: read<BulletinTemplate>("bulletin") };
  return { catalogue: catalogue.value, organisations: read<Organisation[]>("organisations"), ...bulletin };
}
