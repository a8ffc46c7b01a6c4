import { ok, type Result, unitName } from "../../core/index.ts";
import type { ExplainedLeaf, Explanation } from "../../metrics/index.ts";
import { type ExplainedFigure, explainFigure } from "../../server/commands/figures/index.ts";
import type { Office } from "../../server/office.ts";
import { titlesOf } from "../../server/postgres/index.ts";
import { chooseCount, chooseEdition, chooseFigure, chooseMonth, chooseOrganisation } from "../choose.ts";
import type { Answer, CommandShape, Input, OfficeDesk } from "../command.ts";
import { explainText, type ShownRows } from "../print/explain.ts";
import { words } from "../words.ts";
import { editionOption, monthArgument, orgOption } from "./parts.ts";

const ROWS = 10;

export const explainCommand: CommandShape = {
  name: "explain",
  summary: words("一个指标怎样得来：定义、算式、背后的行", "how a figure came about: definition, formula, the rows behind it"),
  takes: [{ form: "<figure>", about: words("指标编号或名称", "figure, by id or label") }, monthArgument],
  options: [{ form: "--rows <n>", about: words(`每项列出多少行(默认 ${ROWS})`, `rows to list for each part (${ROWS})`) }, orgOption, editionOption],
  examples: ["dukao explain city_start_rate 2016-10", "dukao explain 市重大项目开工率 2016-10 --rows 100"],
  work: { kind: "office", run },
};

async function run({ office, language, progress }: OfficeDesk, input: Input): Promise<Result<Answer>> {
  const month = chooseMonth(office, input.args[1]!);
  if (!month.ok) return month;
  const org = chooseOrganisation(office, input.option("org"));
  if (!org.ok) return org;
  const edition = chooseEdition(input.option("edition"));
  if (!edition.ok) return edition;
  const limit = chooseCount("--rows", input.option("rows"), ROWS);
  if (!limit.ok) return limit;
  const named = chooseFigure(office.catalogue, input.args[0]!);
  progress(language === "zh" ? "计算数值" : "computing");
  const found = await explainFigure(office, named.ok ? named.value : input.args[0]!, org.value, month.value, edition.value, language);
  // an edition may know figures that today's programme has no more: only where both do not, the name is wrong
  if (!found.ok) return named.ok ? found : named;
  const shown = new Map<string, ShownRows>();
  for (const leaf of leavesOf(found.value.tree)) {
    if (!shown.has(leaf.leaf.key)) shown.set(leaf.leaf.key, await rowsOf(office, found.value, leaf, limit.value));
  }
  const { tree } = found.value;
  return ok({
    json: { ...plain(tree, shown), edition: found.value.edition ?? null },
    text: explainText(tree, (leaf) => shown.get(leaf.leaf.key), language),
  });
}

const leavesOf = (tree: Explanation): ExplainedLeaf[] => [...tree.leaves, ...tree.children.flatMap(leavesOf)];

async function rowsOf(office: Office, figure: ExplainedFigure, { leaf, unit }: ExplainedLeaf, limit: number): Promise<ShownRows> {
  const found = limit === 0 ? { rows: [], total: (await figure.rows(leaf, { offset: 0, limit: 1 })).total } : await figure.rows(leaf, { offset: 0, limit });
  // a row of a child table is known to people by the row that it hangs on
  const main = office.catalogue.tables.get(leaf.parentTable ?? leaf.table);
  const titles = main ? await titlesOf(office.database.query, office.region, main, found.rows.map((row) => row.parent ?? row.id)) : {};
  return {
    total: found.total,
    rows: found.rows.map((row) => ({
      id: row.id, title: titles[row.parent ?? row.id] ?? "", org: unitName(office, row.org),
      value: row.value === undefined ? row.day ?? "" : row.value + (unit ?? ""),
    })),
  };
}

/** The tree for machines, with rows in place of what only the server can use. */
function plain(tree: Explanation, shown: ReadonlyMap<string, ShownRows>): Record<string, unknown> {
  return {
    ...tree,
    children: tree.children.map((child) => plain(child, shown)),
    leaves: tree.leaves.map(({ leaf, ...each }) => ({ ...each, key: leaf.key, total: shown.get(leaf.key)?.total ?? each.n, rows: shown.get(leaf.key)?.rows ?? [] })),
  };
}
