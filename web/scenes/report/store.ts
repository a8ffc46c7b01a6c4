import type { Drafted, FormFinding, ReportForm, TypedCellBody, WireCell } from "../../../contract/index.ts";
import { Refusal } from "../../data/client.ts";
import type { KeptCell } from "./keep.ts";

/** A cell on screen: what stands in it, and whether the server has it. */
export interface LocalCell extends Pick<WireCell, "value" | "explanation" | "source" | "version" | "rivals" | "by"> {
  readonly dirty: boolean;
}

export interface Place { readonly duty: string; readonly row: string; readonly field: string }
export const keyOf = ({ duty, row, field }: Place): string => JSON.stringify([duty, row, field]);
export const placeOf = (key: string): Place => {
  const [duty = "", row = "", field = ""] = JSON.parse(key) as string[];
  return { duty, row, field };
};

const rowOf = ({ duty, row }: Pick<Place, "duty" | "row">): string => JSON.stringify([duty, row]);

export type SaveState = "saved" | "saving" | "unsaved" | "refused";

export interface Snapshot {
  readonly cells: ReadonlyMap<string, LocalCell>;
  /** what the rules say of what stands here; without a connection nothing is known of rows that changed since */
  readonly findings: readonly FormFinding[];
  readonly state: SaveState;
  readonly waiting: number;
  readonly refusal: Refusal | undefined;
}

export interface Ways {
  send(cells: TypedCellBody[]): Promise<Drafted>;
  keep(cells: readonly KeptCell[]): Promise<void>;
  forget(cells: readonly KeptCell[]): Promise<void>;
  kept(form: string): Promise<KeptCell[]>;
}

const NARRATIVE = "report.narrative";
/** What is reused is not asked, and so never sent. */
const sentAs = (source: LocalCell["source"]): KeptCell["source"] => (source === null || source === "reused" || source === "behalf" ? "typed" : source);
const PAUSE = 600;
const LONGEST = 20_000;

/**
 * The cells of one form under way. What is typed is kept on the machine at once and sent after a short pause; what
 * does not reach the server is sent again until it does. The server's answers never overwrite what is being typed.
 */
export class FormStore {
  readonly #form: string;
  readonly #ways: Ways;
  readonly #watchers = new Set<() => void>();
  #cells = new Map<string, LocalCell>();
  #findings: readonly FormFinding[] = [];
  #state: SaveState = "saved";
  #refusal: Refusal | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | undefined;
  #failures = 0;
  #snapshot: Snapshot | undefined;

  constructor(form: string, ways: Ways) {
    this.#form = form;
    this.#ways = ways;
  }

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  readonly snapshot = (): Snapshot => (this.#snapshot ??= {
    cells: this.#cells, findings: this.#state === "unsaved" ? this.#ofUnchanged() : this.#findings, state: this.#state, waiting: this.#dirty().length, refusal: this.#refusal,
  });

  #ofUnchanged(): readonly FormFinding[] {
    const changed = new Set(this.#dirty().map(([key]) => rowOf(placeOf(key))));
    return this.#findings.filter(({ duty, row }) => !changed.has(rowOf({ duty: duty ?? "", row: row ?? "" })));
  }

  #changed(): void {
    this.#snapshot = undefined;
    for (const each of this.#watchers) each();
  }

  /** Takes a form as the server has it; cells that were typed here meanwhile stay. */
  receive(form: ReportForm): void {
    const cells = new Map<string, LocalCell>();
    for (const { duty, rows } of form.sections) {
      for (const { row, cells: given } of rows) {
        for (const [field, cell] of Object.entries(given)) {
          const key = keyOf({ duty, row, field });
          const here = this.#cells.get(key);
          const stays = here !== undefined && (here.dirty || here.version > cell.version) && !cell.locked;
          const { value, explanation, source, version, rivals, by } = cell;
          cells.set(key, stays ? here : { value, explanation, source, version, rivals, by, dirty: false });
        }
      }
    }
    this.#cells = cells;
    // texts are read when they are typed and when the form is opened, not at every renewal
    const read = this.#findings.filter(({ code, what }) => code === NARRATIVE && !form.findings.some((each) => each.what === what));
    this.#findings = [...form.findings, ...read];
    this.#changed();
  }

  /** What an earlier visit typed and could not send. */
  async recover(): Promise<void> {
    for (const { key, value, explanation, source, version } of await this.#ways.kept(this.#form)) {
      const here = this.#cells.get(key);
      if (here && !here.dirty && (here.value !== value || here.explanation !== explanation)) this.#cells.set(key, { ...here, value, explanation, source, version, dirty: true });
    }
    this.#cells = new Map(this.#cells);
    this.#changed();
    if (this.#dirty().length > 0) this.#soon(0);
  }

  type(typed: readonly (Place & { value?: string; explanation?: string })[], source: "typed" | "pasted" | "excel" = "typed"): void {
    const cells = new Map(this.#cells);
    const kept: KeptCell[] = [];
    for (const each of typed) {
      const key = keyOf(each);
      const here = cells.get(key);
      if (!here) continue;
      const next: LocalCell = {
        ...here, value: each.value ?? here.value, explanation: each.explanation ?? here.explanation, dirty: true,
        source: each.value === undefined ? here.source : source,
      };
      cells.set(key, next);
      kept.push(this.#keptOf(key, next));
    }
    this.#cells = cells;
    void this.#ways.keep(kept);
    this.#soon(PAUSE);
    this.#changed();
  }

  #keptOf(key: string, { value, explanation, source, version }: LocalCell): KeptCell {
    return { form: this.#form, key, value, explanation, source: sentAs(source), version };
  }

  #dirty(): [string, LocalCell][] {
    return [...this.#cells].filter(([, { dirty }]) => dirty);
  }

  #soon(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pause);
  }

  /** Cells that the server does not have yet, to go with a submission. */
  unsent(): TypedCellBody[] {
    return this.#dirty().map(([key, { value, explanation, source, version }]) => ({
      ...placeOf(key), value, explanation, version, source: sentAs(source),
    }));
  }

  /** Sends what is waiting, now; done when the server has it or could not be reached. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#sending) {
      await this.#sending;
      if (this.#dirty().length === 0 || this.#state === "unsaved") return;
    }
    this.#sending = this.#sendAll();
    await this.#sending;
    this.#sending = undefined;
  }

  async #sendAll(): Promise<void> {
    const waiting = this.#dirty();
    if (waiting.length === 0) return;
    const sent = this.unsent();
    this.#state = this.#state === "unsaved" ? "unsaved" : "saving";
    this.#changed();
    try {
      this.#took(waiting, await this.#ways.send(sent));
    } catch (error) {
      this.#failed(error);
    }
    this.#changed();
  }

  #took(waiting: readonly [string, LocalCell][], { cells, rows, findings }: Drafted): void {
    const next = new Map(this.#cells);
    const answered = new Map(cells.map((each) => [keyOf(each), each]));
    for (const [key, sent] of waiting) {
      const here = next.get(key);
      const there = answered.get(key);
      if (!here || !there) continue;
      const typedOn = here.value !== sent.value || here.explanation !== sent.explanation;
      const { value, explanation, version, by, rivals } = there;
      next.set(key, typedOn ? { ...here, version } : { ...here, value, explanation, version, by, rivals, dirty: false });
    }
    this.#cells = next;
    const touched = new Set(rows);
    this.#findings = [...this.#findings.filter(({ row }) => row === null || !touched.has(row)), ...findings];
    void this.#ways.forget(waiting.map(([key, cell]) => this.#keptOf(key, cell)));
    this.#failures = 0;
    this.#refusal = undefined;
    this.#state = this.#dirty().length > 0 ? "saving" : "saved";
    if (this.#dirty().length > 0) this.#soon(PAUSE);
  }

  #failed(error: unknown): void {
    const refusal = error instanceof Refusal ? error : new Refusal(0, []);
    this.#failures += 1;
    this.#refusal = refusal.status === 0 ? undefined : refusal;
    this.#state = refusal.status === 0 || refusal.status === 429 || refusal.status >= 500 ? "unsaved" : "refused";
    if (this.#state === "unsaved") this.#soon(Math.min(LONGEST, 1_000 * 2 ** Math.min(this.#failures, 5)));
  }

  close(): void {
    clearTimeout(this.#timer);
  }
}
