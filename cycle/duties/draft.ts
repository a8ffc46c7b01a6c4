/** What somebody typed and did not lose: the other of two answers to one cell. */
export interface Rival {
  readonly value: string;
  readonly by: string;
  readonly at: string;
}

/** A cell of a form under way as the office keeps it. */
export interface DraftCell {
  readonly value: string;
  readonly explanation: string;
  readonly source: string;
  /** rises with every change */
  readonly version: number;
  readonly by: string;
  readonly at: string;
  readonly rivals: readonly Rival[];
}

/** A cell as it comes from a browser, with the version that stood there when it was typed; 0 where there was none. */
export interface TypedCell {
  readonly value: string;
  readonly explanation: string;
  readonly source: string;
  readonly version: number;
}

export type Merged =
  | { readonly kind: "kept"; readonly cell: DraftCell }
  | { readonly kind: "written"; readonly cell: DraftCell }
  /** the other's answer stands, and this one is kept beside it for people to choose */
  | { readonly kind: "rival"; readonly cell: DraftCell };

/**
 * Two browsers on one form: what was typed over the version that stands is written; what was typed over an older
 * one stays beside the answer that came first. Nobody loses a word, and nobody overwrites unseen.
 */
export function mergeCell(stored: DraftCell | undefined, typed: TypedCell, by: string, at: string): Merged {
  const { value, explanation, source } = typed;
  if (!stored) return { kind: "written", cell: { value, explanation, source, version: 1, by, at, rivals: [] } };
  const same = stored.value === value;
  if (same && stored.explanation === explanation && (typed.version < stored.version || stored.rivals.length === 0)) return { kind: "kept", cell: stored };
  if (typed.version === stored.version) {
    return { kind: "written", cell: { value, explanation, source, version: stored.version + 1, by, at, rivals: [] } };
  }
  if (same) return { kind: "written", cell: { ...stored, explanation: joined(stored.explanation, explanation), version: stored.version + 1 } };
  if (stored.by === by && stored.rivals.length === 0) {
    // one's own second window: the later word counts, the earlier is kept
    return { kind: "rival", cell: { value, explanation: explanation || stored.explanation, source, version: stored.version + 1, by, at, rivals: [rivalOf(stored)] } };
  }
  const known = stored.rivals.some((each) => each.value === value);
  const rivals = known ? stored.rivals : [...stored.rivals, { value, by, at }];
  return { kind: "rival", cell: { ...stored, version: stored.version + (known ? 0 : 1), rivals } };
}

const rivalOf = ({ value, by, at }: DraftCell): Rival => ({ value, by, at });
const joined = (one: string, other: string): string => (one === "" || other.includes(one) ? other : other === "" || one.includes(other) ? one : `${one}；${other}`);
