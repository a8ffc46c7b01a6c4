import { cut } from "./columns.ts";

/** Where progress is shown: standard error, or a test's own. */
export interface ProgressScreen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const REDRAWN_EVERY = 80;
const LINE_EVERY = 2_000;
const STAGE_EVERY = 500;
/** work that is over sooner needs no lines */
const QUIET = 1_000;

/**
 * How far long work is: on a terminal one line that is redrawn and goes away; elsewhere a line for each
 * stage that is reached after a second, and one every two seconds while a stage lasts.
 */
export class Progress {
  readonly #screen: ProgressScreen;
  readonly #now: () => number;
  readonly #begun: number;
  readonly #timer: NodeJS.Timeout | undefined;
  #label = "";
  #text = "";
  #printed = "";
  #shown = Number.NEGATIVE_INFINITY;
  #drawn = false;

  constructor(screen: ProgressScreen, now: () => number) {
    this.#screen = screen;
    this.#now = now;
    this.#begun = now();
    // a stage that begins early and lasts would else never be told
    if (!screen.isTTY) this.#timer = setInterval(() => this.tick(), QUIET).unref();
  }

  show(label: string, done?: number, total?: number): void {
    const isNew = label !== this.#label;
    this.#label = label;
    this.#text = label + counted(done, total);
    if (this.#screen.isTTY) this.#redraw(isNew);
    else if (isNew) this.tick(true);
    else this.tick();
  }

  /** Prints the line that is due, where progress is told in lines. */
  tick(isNew = false): void {
    const now = this.#now();
    if (now - this.#begun < QUIET || this.#text === this.#printed || this.#text === "") return;
    if (now - this.#shown < (isNew ? STAGE_EVERY : LINE_EVERY)) return;
    this.#shown = now;
    this.#printed = this.#text;
    this.#screen.write(`${this.#text}\n`);
  }

  #redraw(isNew: boolean): void {
    const now = this.#now();
    if (!isNew && now - this.#shown < REDRAWN_EVERY) return;
    this.#shown = now;
    this.#screen.write(`\r\u001B[2K${cut(this.#text, (this.#screen.columns ?? 80) - 1)}`);
    this.#drawn = true;
  }

  /** Takes the redrawn line away, so that what follows starts on a clean one. */
  end(): void {
    clearInterval(this.#timer);
    if (this.#drawn) this.#screen.write("\r\u001B[2K");
    this.#drawn = false;
  }
}

function counted(done?: number, total?: number): string {
  if (done === undefined) return " …";
  return total === undefined || total === 0 ? ` ${done}` : ` ${done}/${total}`;
}
