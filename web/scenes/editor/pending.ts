import { Dexie, type Table } from "dexie";

interface Pending {
  n?: number;
  month: string;
  /** only whoever typed it sends it */
  who: string;
  update: Uint8Array;
}

/** What was typed and is not yet safe on the server: it outlives a lost connection, a closed page and a crash. */
class PendingStore extends Dexie {
  readonly updates!: Table<Pending, number>;
  constructor() {
    super("dukao-text");
    this.version(1).stores({ updates: "++n, [month+who]" });
  }
}

let store: PendingStore | undefined;
const table = (): Table<Pending, number> => (store ??= new PendingStore()).table("updates");

export const keepPending = async (month: string, who: string, update: Uint8Array): Promise<number> => table().add({ month, who, update });

export async function pendingOf(month: string, who: string): Promise<{ n: number; update: Uint8Array }[]> {
  const found = await table().where("[month+who]").equals([month, who]).sortBy("n");
  return found.map(({ n, update }) => ({ n: n!, update }));
}

export const forgetPending = async (some: readonly number[]): Promise<void> => table().bulkDelete([...some]);
