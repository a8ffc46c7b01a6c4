import { failed, type Issue, issue, monthWords, ok, type Result, warning } from "../../../core/index.ts";
import type { FormSection, ReportForm } from "../../../contract/index.ts";
import { Faults } from "../drafts.ts";
import { broken, openSheet, sheetsOf } from "../open.ts";
import type { RawRow, Sheet } from "../sheet.ts";
import { bookWords, rowHead, sheetNames, type Stamp, stampOf } from "./layout.ts";
import { type BookChange, type FieldOf, readSheet, textOf } from "./read-sheet.ts";

export interface FormBook {
  readonly changes: readonly BookChange[];
  /** cells that stand already as the file has them */
  readonly unchanged: number;
  /** what of the file was not read, or is to be looked at */
  readonly warnings: readonly Issue[];
}

/** What a form's own names mean. */
export interface FormNames {
  /** the definition of the field that a duty asks for */
  readonly fieldOf: FieldOf;
  /** how an organisation is called */
  readonly unitOf: (id: string) => string;
}

/**
 * Reads a filled-in template against the form as it stands. Every fault is told with sheet and cell, and so is
 * whatever holds something and is not read; sheets of the form that the file lacks are not asked for, so that a unit
 * may send one of them alone.
 */
export async function readFormBook(file: string, shown: string, form: ReportForm, names: FormNames): Promise<Result<FormBook>> {
  const listed = await sheetsOf(file, shown);
  if (!listed.ok) return listed;
  const reading = new Reading(file, shown, form, names);
  for (const sheet of listed.value) {
    const stopped = await reading.take(sheet);
    if (stopped) return failed(...stopped);
  }
  return reading.end();
}

class Reading {
  readonly #file: string;
  readonly #shown: string;
  readonly #form: ReportForm;
  readonly #of: FormNames;
  readonly #names: ReadonlyMap<string, string>;
  readonly #sections: ReadonlyMap<string, FormSection>;
  readonly #faults = new Faults();
  readonly #warnings = new Faults("exchange.more-warnings");
  readonly #changes: BookChange[] = [];
  /** stamps of others that were told already */
  readonly #others = new Set<string>();
  #unchanged = 0;
  #sheets = 0;
  #isUnstamped = false;

  constructor(file: string, shown: string, form: ReportForm, of: FormNames) {
    this.#file = file;
    this.#shown = shown;
    this.#form = form;
    this.#of = of;
    this.#names = sheetNames(form.sections);
    this.#sections = new Map(form.sections.map((section) => [this.#names.get(section.duty)!, section]));
  }

  /** Reads one sheet; answers why the file cannot be read any further. */
  async take({ name, hidden }: { readonly name: string; readonly hidden: boolean }): Promise<readonly Issue[] | undefined> {
    const section = this.#sections.get(name);
    const where = { file: this.#shown, sheet: name };
    if (hidden) {
      if (section) this.#faults.add(issue("exchange.hidden-sheet", { sheet: name }, where));
      else this.#warnings.add(warning("workbook.sheet-unread", { sheet: name, known: this.#known }, where));
      return undefined;
    }
    if ([bookWords.zh.intro, bookWords.en.intro].includes(name)) return undefined;
    const opened = await openSheet(this.#file, this.#shown, name);
    if (!opened.ok) {
      if (opened.issues.some(({ code }) => code !== "exchange.no-rows")) return opened.issues;
      if (section) this.#warnings.add(warning("workbook.empty-sheet", { sheet: name }, where));
      return undefined;
    }
    try {
      await this.#read(opened.value, section, where);
      return undefined;
    } catch (why) {
      return [broken(this.#shown, why)];
    } finally {
      await opened.value.rows[Symbol.asyncIterator]().return?.();
    }
  }

  async #read(sheet: Sheet, section: FormSection | undefined, where: { file: string; sheet: string }): Promise<void> {
    const head = headOf(sheet.header);
    if (!section) {
      if (head) this.#faults.add(issue("workbook.renamed-sheet", { sheet: sheet.name, known: this.#known }, where));
      else this.#warnings.add(warning("workbook.sheet-unread", { sheet: sheet.name, known: this.#known }, where));
      return;
    }
    this.#sheets += 1;
    if (head?.stamp && this.#isAnothers(head.stamp, where)) return;
    this.#isUnstamped ||= head !== undefined && head.stamp === undefined;
    const read = await readSheet(sheet, this.#shown, section, stampOf(this.#form), this.#of.fieldOf);
    this.#faults.add(...read.issues);
    this.#warnings.add(...read.warnings);
    this.#changes.push(...read.changes);
    this.#unchanged += read.unchanged;
  }

  /** Last month's form, or another unit's: told once. */
  #isAnothers({ month, unit }: Stamp, where: { file: string; sheet: string }): boolean {
    const form = this.#form;
    if (month === form.month && unit === form.unit.id) return false;
    const key = `${month} ${unit}`;
    if (!this.#others.has(key)) {
      this.#faults.add(unit === form.unit.id
        ? issue("workbook.other-month", { sheet: where.sheet, of: monthShown(month), of_month: month, month: monthShown(form.month), month_en: form.month }, where)
        : issue("workbook.other-unit", { sheet: where.sheet, of: this.#of.unitOf(unit), unit: form.unit.name }, where));
    }
    this.#others.add(key);
    return true;
  }

  async end(): Promise<Result<FormBook>> {
    if (this.#faults.any) return failed(...this.#faults.told());
    if (this.#sheets === 0) return failed(...(await this.#nothing()));
    const warnings = this.#warnings.told();
    const { month, unit } = this.#form;
    if (this.#isUnstamped) warnings.unshift(warning("workbook.no-stamp", { unit: unit.name, month: monthShown(month), month_en: month }, { file: this.#shown }));
    return ok({ changes: this.#changes, unchanged: this.#unchanged, warnings });
  }

  /** Why a file without a sheet of the form cannot be read: it holds nothing at all, or something else. */
  async #nothing(): Promise<readonly Issue[]> {
    const opened = await openSheet(this.#file, this.#shown);
    if (!opened.ok) return opened.issues;
    await opened.value.rows[Symbol.asyncIterator]().return?.();
    return [issue("workbook.no-sheet", { file: this.#shown, known: this.#known }, { file: this.#shown })];
  }

  get #known(): string {
    return [...this.#names.values()].join("、");
  }
}

const headOf = ({ cells }: RawRow): ReturnType<typeof rowHead> => cells.map((cell) => rowHead(textOf(cell))).find((each) => each !== undefined);

/** A month that a file tells, which may be anything. */
const monthShown = (text: string): string => (/^\d{4}-\d{2}$/.test(text) ? monthWords(text) : text);
