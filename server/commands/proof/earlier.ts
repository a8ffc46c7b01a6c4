import { ok, type Result, type Table } from "../../../core/index.ts";
import { bulletinText } from "../../../documents/index.ts";
import { againstEarlier, againstLedger, type Finding, type Ledger, type Named, proofread, type ToldMonth } from "../../../proof/index.ts";
import type { RegisterDefinition } from "../../../registers/index.ts";
import type { Office } from "../../office.ts";
import { allRows, titleField } from "../../postgres/index.ts";
import { composeBulletin } from "../bulletin/index.ts";
import { monthsUpTo } from "./ledger.ts";

/** A text with so many of the goals' headings is a whole bulletin, and may be asked what it left out. */
const WHOLE = 0.5;

/** A whole bulletin against the month before; nothing for a part of one, and for the programme's first month. */
export async function earlierFindings(office: Office, now: ToldMonth, ledger: Ledger): Promise<Result<Finding[]>> {
  const months = monthsUpTo(office, now.month);
  const month = months.at(-2);
  const told = office.pack.goals.filter(({ name }) => now.figures.some((each) => each.heading.startsWith(name))).length;
  if (month === undefined || told < office.pack.goals.length * WHOLE) return ok([]);
  const made = await composeBulletin(office, month);
  if (!made.ok) return made;
  const text = bulletinText(made.value.bulletin);
  const { figures } = proofread(text);
  const before: ToldMonth = { month, text, figures, compared: againstLedger(text, figures, { ...ledger, month, months: months.slice(0, -1) }) };
  return ok(againstEarlier(now, before, ledger, await worksNamed(office)));
}

const UNDER_WAY: readonly RegisterDefinition["traits"][number]["kind"][] = ["staged", "invested"];

/** What is built or invested in, by name, and whether it is finished. */
async function worksNamed({ database, region, pack, catalogue }: Office): Promise<Named[]> {
  const tables = pack.registers.filter(({ traits }) => traits.some(({ kind }) => UNDER_WAY.includes(kind))).flatMap(({ id }): Table[] => [catalogue.tables.get(id) ?? []].flat());
  const rows = await Promise.all(tables.map(async (table) => (await allRows(database.query, region, table)).map((row) => ({ table, row }))));
  return rows.flat().flatMap(({ table, row }): Named[] => {
    const name = row[titleField(table)];
    return typeof name === "string" ? [{ name, finished: typeof row["completed_on"] === "string" }] : [];
  });
}
