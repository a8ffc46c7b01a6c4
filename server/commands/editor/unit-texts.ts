import { fieldOf, ok, readMonth, type Result, type Table } from "../../../core/index.ts";
import { literal, type Piece, piecesOf } from "../../../documents/index.ts";
import type { Office } from "../../office.ts";
import type { RegisterDefinition } from "../../../registers/index.ts";
import type { Pack } from "../../packs/index.ts";
import { passingRows, type RowAsk } from "../../postgres/measure/select.ts";
import { monthSources } from "../bulletin/index.ts";
import { is } from "../overview/asks.ts";
import { titleOf } from "../overview/attention.ts";
import { told } from "../overview/texts.ts";

/** What a unit wrote in the month: progress of works, a record, the explanation of a reported value. */
export interface UnitText {
  readonly goal: string;
  /** "table id": where it comes from */
  readonly source: string;
  readonly register: string;
  readonly main: string;
  readonly title: string;
  readonly org: string;
  /** as it would print */
  readonly words: string;
  readonly pieces: readonly Piece[];
  /** the gathers of the template that tell it */
  readonly gathers: readonly string[];
}

/** Records of the office itself are no text of a unit. */
const isOwn = ({ office }: Pack, { id }: RegisterDefinition): boolean => [office?.problems, office?.commitments, office?.orders].some((each) => each?.register === id);

/** The texts of the month by goal, to be gathered or copied into the bulletin. */
export async function unitTexts(office: Office, month: string): Promise<Result<UnitText[]>> {
  const period = readMonth(month);
  if (!period.ok) return period;
  const found = await monthSources(office, month, "live");
  if (!found.ok) return found;
  const { sources } = found.value;
  const asks = textTables(office).map(({ table, parent }): RowAsk => ({ name: table.name, table, ...(parent && { parent }), tests: [is(table, "month", month)], order: fieldOf(table, "seq") ? ["seq"] : [] }));
  const answers = await passingRows(office.database.query, office.region, asks);
  const texts = asks.flatMap(({ name, table, parent }) => (answers.get(name)?.rows ?? []).filter(({ row }) => typeof row["text"] === "string").map((at) => ({ at, table, parent, field: "text" })));
  const words = told(office, period.value, sources.figures, texts);
  const gathers = new Map<string, string[]>();
  for (const [name, { from }] of Object.entries(sources.template.gathers ?? {})) {
    for (const { row } of sources.gathered.get(name) ?? []) gathers.set(`${from} ${row.id}`, [...gathers.get(`${from} ${row.id}`) ?? [], name]);
  }
  const written = texts.map(({ at, table, parent }, i): UnitText => {
    const main = parent && at.parent ? at.parent : at.row;
    const register = (parent ?? table).name;
    const source = `${table.name} ${at.row.id}`;
    const goal = String(main["goal"] ?? at.row["goal"] ?? office.pack.registers.find(({ id }) => id === register)?.goal ?? "");
    return { goal, source, register, main: main.id, title: titleOf(parent ?? table, main), org: at.row.org, words: words[i]!, pieces: piecesOf(String(at.row["text"])), gathers: gathers.get(source) ?? [] };
  });
  return ok([...written, ...await explanations(office, month)]);
}

function textTables({ pack, catalogue }: Office): { table: Table; parent: Table | undefined }[] {
  return pack.registers.filter((each) => !isOwn(pack, each)).flatMap(({ id }) =>
    [...catalogue.tables.values()].filter(({ name }) => name === id || name.startsWith(`${id}.`)).filter((table) => fieldOf(table, "month")?.type === "month" && fieldOf(table, "text")?.type === "text")
      .map((table) => ({ table, parent: table.parent === undefined ? undefined : catalogue.tables.get(table.parent) })));
}

/** What units wrote beside the values that they reported (情况说明). */
async function explanations(office: Office, month: string): Promise<UnitText[]> {
  const [items, reports] = ["reports.items", "reports"].map((name) => office.pack.tables.find((each) => each.name === name));
  if (!items || !reports) return [];
  const found = await passingRows(office.database.query, office.region, [{
    name: "items", table: items, parent: reports, tests: [{ kind: "compare", column: { of: "parent", name: "month", as: "date" }, op: "=", value: month }, { kind: "not", test: { kind: "missing", column: { of: "row", name: "explanation", as: "text" } } }],
  }]);
  return (found.get("items")?.rows ?? []).map(({ row }): UnitText => {
    const register = String(row["table"]).split(".")[0]!;
    const words = String(row["explanation"]);
    const table = office.catalogue.tables.get(String(row["table"]));
    return {
      goal: office.pack.registers.find(({ id }) => id === register)?.goal ?? "", source: `reports.items ${row.id}`, register, main: String(row["row"]),
      title: (table && fieldOf(table, String(row["field"]))?.label) ?? "", org: row.org, words, pieces: [{ kind: "text", text: literal(words) }], gathers: [],
    };
  });
}
