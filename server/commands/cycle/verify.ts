import { failed, type Issue, issue, ok, readMonth, type Result } from "../../../core/index.ts";
import { type EditionRecord, type FrozenValue, sameValue, valueText, type Verification } from "../../../cycle/index.ts";
import { figures } from "../../../metrics/index.ts";
import { checkChainHead, checkRecorded, checkStanding, checkVersions, laterChanges } from "../../postgres/editions/check.ts";
import { definitionTexts, editionValues, findEdition } from "../../postgres/editions/read.ts";
import { editionSource } from "../../postgres/editions/versions.ts";
import { verifyChain } from "../../postgres/index.ts";
import { earlierValues } from "../figures/earlier.ts";
import { frozenValue } from "../figures/edition.ts";
import { type Programme, readDefinitions } from "../figures/programme.ts";
import { hashOfText, manifestHash } from "./seal.ts";
import { checkpoint, type LongWork } from "./undertaking.ts";

const VALUES_TOLD = 200;

/**
 * Whether a frozen edition is what it was: its seal, its rows' versions in the history, the history's own
 * chain, every value recomputed by the plain evaluator over those versions, and the rows as they stand now
 * against their newest event; every row of the ledger must have one. Reads only. Fails when there is no such
 * edition; what it finds is in the answer.
 */
export async function verifyEdition(programme: Programme, month: string, number?: number, { progress, signal }: LongWork = {}): Promise<Result<Verification>> {
  const { database: { query }, region } = programme;
  const period = readMonth(month);
  if (!period.ok) return period;
  const edition = await findEdition(query, region, month, number);
  if (!edition) return failed(number === undefined ? issue("cycle.not-frozen", { month }) : issue("cycle.no-edition", { month, edition: number }));
  const key = { region, month, edition: edition.number };
  const stages = ["核对封存摘要", "核对行的历史", "核对历史链", "重算数值", "核对台账现状"];
  const stage = (n: number): void => {
    if (signal?.aborted) checkpoint(signal);
    progress?.(n, stages.length, stages[n] ?? "核验完成");
  };
  const findings: Issue[] = [];
  try {
    stage(0);
    const values = await editionValues(query, key);
    const { texts, issues } = await checkDefinitions(programme, edition);
    findings.push(...issues);
    const sealed = await manifestHash(query, key, edition, values, () => undefined, signal);
    if (sealed.hash !== edition.manifestHash) {
      findings.push(issue("cycle.manifest-differs", { month, edition: edition.number, stored: edition.manifestHash.slice(0, 12), computed: sealed.hash.slice(0, 12) }));
    }
    stage(1);
    findings.push(...await checkVersions(query, key));
    stage(2);
    findings.push(...await verifyChain(query, region), ...await checkChainHead(query, edition));
    stage(3);
    if (texts) findings.push(...await recompute(programme, edition, texts, values));
    stage(4);
    for (const table of programme.catalogue.tables.values()) findings.push(...await checkStanding(query, key, table), ...await checkRecorded(query, region, table));
    const later = await laterChanges(query, key);
    stage(5);
    return ok({
      month, edition: edition.number, holds: findings.length === 0,
      manifest: { stored: edition.manifestHash, computed: sealed.hash },
      checked: { values: values.length, rows: sealed.rows },
      findings, changedSince: later.changes, changedSinceTotal: later.total,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return failed(issue("cycle.cancelled", { month }));
    throw error;
  }
}

/** The edition's definitions, if every text is there and has its hash; without them nothing can be recomputed. */
async function checkDefinitions({ database, region }: Programme, edition: EditionRecord): Promise<{ texts?: Record<string, string>; issues: Issue[] }> {
  const found = await definitionTexts(database.query, region, Object.values(edition.definitions));
  const issues: Issue[] = [];
  for (const hash of Object.values(edition.definitions)) {
    const text = found.get(hash);
    const computed = text === undefined ? "—" : hashOfText(text);
    if (computed !== hash) issues.push(issue("cycle.definitions-differ", { month: edition.month, edition: edition.number, stored: hash.slice(0, 12), computed: computed.slice(0, 12) }));
  }
  if (issues.length > 0) return { issues };
  return { issues, texts: Object.fromEntries(Object.entries(edition.definitions).map(([part, hash]) => [part, found.get(hash)!])) };
}

/** Every value anew, by the edition's own definitions, from the frozen versions of its rows. */
async function recompute({ database: { query }, region, pack: { root } }: Programme, edition: EditionRecord, texts: Record<string, string>, values: readonly FrozenValue[]): Promise<Issue[]> {
  const definitions = readDefinitions(texts);
  const { catalogue, organisations } = definitions;
  const { month, number, recorded } = edition;
  const period = readMonth(month);
  if (!period.ok) return [...period.issues];
  const source = editionSource(query, { region, month, edition: number }, catalogue.tables, recorded);
  const evaluation = await figures(catalogue, source, { periods: [period.value], organisations });
  const earlier = await earlierValues(definitions, source, period.value, root);
  const place = ({ metric, org, period: of }: FrozenValue): string => `${metric} ${org} ${of}`;
  const computed = new Map([...evaluation.values, ...earlier.values].map(frozenValue).map((each) => [place(each), each]));
  const places = new Map([...computed, ...values.map((each) => [place(each), each] as const)]);
  const frozen = new Map(values.map((each) => [place(each), each]));
  return [...places].flatMap(([at, { metric, org }]) => {
    const [was, is] = [frozen.get(at), computed.get(at)];
    if (was && is && sameValue(was, is)) return [];
    return [issue("cycle.value-differs", { metric, org, frozen: valueText(was), computed: valueText(is) })];
  }).slice(0, VALUES_TOLD);
}
