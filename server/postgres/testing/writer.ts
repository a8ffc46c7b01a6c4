import { inTransaction } from "../database.ts";
import { openDatabase } from "../connect.ts";
import { saveRows } from "../rows/save.ts";
import { change, head, tables, work, works } from "./works.ts";

// A process of its own that writes batches of 20 rows without end and says which were committed. It is
// there to be killed, or to have its database killed under it.
const [dataDir = "", name = ""] = process.argv.slice(2);
const ROWS = 20;
const opened = await openDatabase({ dataDir });
if (!opened.ok) throw new Error(JSON.stringify(opened.issues));

for (let n = 0; ; n += 1) {
  const id = `${name}-${n}`;
  const changes = Array.from({ length: ROWS }, (_, i) => change(works, work(`${id}-${i}`), 0));
  const saved = await inTransaction(opened.value, (tx) => saveRows(tx, tables, head({ id }), changes));
  process.stdout.write(saved.ok ? `ack ${id}\n` : `failed ${saved.issues[0]?.code}\n`);
}
