import type { Piece } from "./pieces.ts";
import { isTable, tablePiece } from "./table.ts";

/** What the figure said when its block was last reviewed, by block and code. */
export interface Mark { readonly printed: string; readonly by: string; readonly at: string }
export const markKey = (block: string, code: string): string => `${block} ${code}`;

/** How many things wait at a block, by sort; shown in the margin. */
export interface MarginNote { readonly kind: "fault" | "comment" | "proof"; readonly count: number; readonly text: string }

export interface Clicks {
  readonly chip: (at: { pos: number; code: string; block: string; rect: DOMRect }) => void;
  readonly note: (block: string, kind: MarginNote["kind"]) => void;
}

/** What chips and margins show beside the text itself. The editor's views listen to it. */
export class Board {
  readonly #listeners = new Set<() => void>();
  #telling = false;
  pieces: ReadonlyMap<string, Piece> = new Map();
  marks: ReadonlyMap<string, Mark> = new Map();
  notes: ReadonlyMap<string, readonly MarginNote[]> = new Map();
  words = { unknown: "", absent: "", pending: "", changed: "", was: "", table: "", metric: "", unit: "", month: "", ofUnit: (unit: string): string => unit };
  #clicks: Clicks = { chip: () => undefined, note: () => undefined };
  get clicks(): Clicks {
    return this.#clicks;
  }

  /** Says who hears of clicks, until the returned function is called. */
  readonly hear = (clicks: Clicks): (() => void) => {
    const before = this.#clicks;
    this.#clicks = clicks;
    return () => {
      this.#clicks = before;
    };
  };

  /** Those who listen hear once of all that is shown in one go. */
  show(to: Partial<Pick<Board, "pieces" | "marks" | "notes" | "words">>): void {
    Object.assign(this, to);
    if (this.#telling) return;
    this.#telling = true;
    queueMicrotask(() => {
      this.#telling = false;
      for (const each of this.#listeners) each();
    });
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What a chip stands for; a table is put together from its figures. */
  piece(code: string): Piece | undefined {
    return isTable(code) ? tablePiece(code, this.pieces, this.words.table) : this.pieces.get(code);
  }

  /** Whether the figure says something else than when its block was reviewed. */
  changed(block: string, code: string): Mark | undefined {
    const mark = this.marks.get(markKey(block, code));
    const piece = this.piece(code);
    return mark && piece && piece.text !== mark.printed ? mark : undefined;
  }
}
