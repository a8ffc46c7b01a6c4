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

/** Why a value may not be the month's yet (待报): last month's rows stand in it, or nobody wrote anything down. */
export interface Pending {
  /** units whose reports of the month feed it and are not accepted, in the order of their ids */
  readonly units: readonly string[];
  /** registers that it counts by a day of the month and that hold no row of it: its 0 may be nobody's word */
  readonly registers: readonly string[];
  /** reports feed it, and the month is not opened for reporting yet, as months before it were */
  readonly unopened?: true;
}

/** By metric: what its value waits for, its registers only where the value is 0. An edition keeps it as it was when the month was frozen. */
export type PendingMap = ReadonlyMap<string, Pending>;

/** The definitions behind a set of values: today's, or those that an edition was computed by. */
export interface Definitions {
  readonly catalogue: Catalogue;
  readonly organisations: readonly Organisation[];
  /** the bulletin's template; an edition frozen without one has none */
  readonly bulletin?: BulletinTemplate;
  /** of an edition: what its values waited for when it was frozen, by metric */
  readonly pending?: PendingMap;
}

export const current = ({ catalogue, pack: { organisations, bulletin } }: Programme): Definitions => ({ catalogue, organisations, ...(bulletin && { bulletin }) });

export type DefinitionPart = "bulletin" | "laws" | "metrics" | "organisations" | "pending" | "tables";

/** The definitions as text, by what they define; the texts are what an edition keeps and seals. */
export function definitionParts({ catalogue, organisations, bulletin, pending }: Definitions): Partial<Record<DefinitionPart, string>> {
  return {
    ...(bulletin && { bulletin: JSON.stringify(bulletin) }),
    laws: JSON.stringify(catalogue.laws),
    metrics: JSON.stringify([...catalogue.metrics.values()]),
    organisations: JSON.stringify(organisations),
    ...(pending && pending.size > 0 && { pending: JSON.stringify([...pending]) }),
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
  const pending = texts["pending"] === undefined ? {} : { pending: new Map(read<[string, Pending][]>("pending")) };
  return { catalogue: catalogue.value, organisations: read<Organisation[]>("organisations"), ...bulletin, ...pending };
}
