import type { Actor } from "../access/index.ts";
import type { Result } from "../core/index.ts";
import type { Office } from "../server/office.ts";
import type { Settings } from "../server/settings.ts";
import type { Language, Words } from "./words.ts";

/** One command as data: what it is called, what it takes, what it does. */
export interface CommandShape {
  /** as typed; two words for a command of a group: packs check */
  readonly name: string;
  readonly summary: Words;
  readonly takes: readonly Part[];
  readonly options: readonly Part[];
  readonly examples: readonly string[];
  readonly work: Work;
}

/** An argument (<month>, [dir]) or an option (--org <org>), in commander's form. */
export interface Part {
  readonly form: string;
  readonly about: Words;
}

/** What a command needs: the office with its database, or nothing but the machine. */
export type Work =
  | { readonly kind: "office"; readonly run: (desk: OfficeDesk, input: Input) => Promise<Result<Answer>> }
  | { readonly kind: "alone"; readonly run: (desk: Desk, input: Input) => Promise<Result<Answer>> }
  /** needs the office only for some of what may be asked of it */
  | { readonly kind: "either"; readonly needsOffice: (input: Input) => boolean; readonly run: (desk: Desk & { readonly office?: Office }, input: Input) => Promise<Result<Answer>> };

export interface Input {
  readonly args: readonly (string | undefined)[];
  /** the last argument of a command that takes any number of them */
  readonly rest: readonly string[];
  option(name: string): string | undefined;
  options(name: string): readonly string[];
  flag(name: string): boolean;
}

/** Where a command works: in whose language, who acts, and how it is told to stop. */
export interface Desk {
  readonly language: Language;
  readonly settings: Settings;
  readonly signal: AbortSignal;
  progress(label: string, done?: number, total?: number): void;
}

export interface OfficeDesk extends Desk {
  readonly office: Office;
  readonly actor: Actor;
}

/** What a command has to say, to machines and to people. */
export interface Answer {
  readonly json: object;
  readonly text: string;
  /** what was asked does not hold (verify, packs check): told on standard output, but the process ends with 1 */
  readonly holds?: false;
  /** bytes that go to standard output instead of the text (export without --out) */
  readonly bytes?: Uint8Array;
}
