import { Dexie, type EntityTable } from "dexie";

/** What was typed and has not reached the server, kept on this machine until it has. */
export interface KeptCell {
  /** person, month, unit */
  readonly form: string;
  readonly key: string;
  readonly value: string;
  readonly explanation: string;
  readonly source: "typed" | "pasted" | "excel" | "prefilled";
  /** version that stood on the server when it was typed */
  readonly version: number;
}

class Keep extends Dexie {
  cells!: EntityTable<KeptCell & { id: string }, "id">;
  constructor() {
    super("dukao-forms");
    this.version(1).stores({ cells: "id, form" });
  }
}

let keep: Keep | undefined;
const opened = (): Keep => (keep ??= new Keep());
const idOf = ({ form, key }: { form: string; key: string }): string => `${form}\n${key}`;

/** A browser that keeps nothing (private window, full disk) still types and sends. */
const quietly = async <T>(work: () => Promise<T>, otherwise: T): Promise<T> => work().catch(() => otherwise);

export const keepCells = (cells: readonly KeptCell[]): Promise<void> =>
  quietly(async () => void (await opened().cells.bulkPut(cells.map((each) => ({ ...each, id: idOf(each) })))), undefined);

/** Lets go of cells that the server has, unless they were typed anew meanwhile. */
export const forgetCells = (cells: readonly KeptCell[]): Promise<void> => quietly(async () => {
  const { cells: table } = opened();
  await opened().transaction("rw", table, async () => {
    const stored = await table.bulkGet(cells.map(idOf));
    const same = cells.filter((each, i) => stored[i]?.value === each.value && stored[i].explanation === each.explanation);
    await table.bulkDelete(same.map(idOf));
  });
}, undefined);

export const keptCells = (form: string): Promise<KeptCell[]> => quietly(() => opened().cells.where("form").equals(form).toArray(), []);
