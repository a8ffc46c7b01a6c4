import { type Cell, type Choice, addDays, amountTyped, Decimal, failed, type Field, type FieldType, halfWidth, isDay, issue, ok, type Result, ungrouped } from "../core/index.ts";
import { canonical, isMonth, plain } from "./cell.ts";

/**
 * Reads what a person typed or a spreadsheet shows into the cell of a field. An empty text, and a dash
 * where no text is asked, is a missing value and never zero. A formula error of a spreadsheet
 * (#REF!, #DIV/0!) is refused in every field.
 */
export function readCell(field: Field, typed: string): Result<Cell> {
  const trimmed = typed.trim();
  if (/^[#\uFF03]/.test(trimmed) && /^#(REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|N\/A|SPILL!|CALC!|GETTING_DATA)/i.test(halfWidth(trimmed))) {
    return failed(issue("register.formula-error", { text: trimmed }));
  }
  if (trimmed === "") return ok(null);
  const wordy = field.type === "text" || field.type === "person";
  const input = wordy ? trimmed : halfWidth(trimmed);
  if (!wordy && /^[-–—―/]+$/.test(input)) return ok(null);
  const read = readers[field.type](input, field);
  return typeof read === "object" && read !== null && "issues" in read ? read : canonical(field, read);
}

type Reader = (input: string, field: Field) => Cell | Extract<Result<Cell>, { ok: false }>;
const same: Reader = (input) => input;

const readNumber: Reader = (input) => strange(input) ?? ungrouped(input);

const SHORT = 20;

/** What stands for a number elsewhere and is none here: powers of ten, and the day that a wrong cell format makes of one. */
function strange(input: string): ReturnType<Reader> | undefined {
  if (isDay(input)) return failed(issue("register.day-for-number", { text: input }));
  const power = /^[+-]?(\d+\.?\d*|\.\d+)e[+-]?\d{1,4}$/i.test(input) ? new Decimal(input).toFixed() : undefined;
  return power === undefined ? undefined : failed(issue("register.power-of-ten", { text: input, plain: power.length <= SHORT ? power : "1200" }));
}

/** A unit may follow the number; it is converted into the field's, and must be of its dimension. */
const readQuantity: Reader = (input, field) => {
  const other = strange(input);
  if (other !== undefined) return other;
  const read = amountTyped(input, field.unit);
  switch (read.kind) {
    case "amount": return plain(read.amount);
    case "no-number": return failed(issue("register.bad-number", { text: input }));
    case "other-unit": return failed(issue("register.bad-unit-cell", { text: input, unit: field.unit ?? "" }));
  }
};

const words: Readonly<Record<string, boolean>> = {
  是: true, 有: true, 对: true, "√": true, "✓": true, true: true, yes: true, y: true, 1: true,
  否: false, 无: false, 错: false, "×": false, "✗": false, false: false, no: false, n: false, 0: false,
};

const readBoolean: Reader = (input) => {
  const word = input.toLowerCase();
  return Object.hasOwn(words, word) ? words[word]! : failed(issue("register.bad-boolean", { text: input }));
};

const pad = (digits: string): string => digits.padStart(2, "0");

const dateForms: readonly RegExp[] = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/** Spreadsheets keep a day as a number of days; only those of 1954 to 2119 are taken for one. */
function serialDay(input: string): string | undefined {
  const serial = /^\d{5}(\.\d+)?$/.test(input) ? Math.floor(Number(input)) : 0;
  return serial >= 20_000 && serial < 80_000 ? addDays("1970-01-01", serial - 25_569) : undefined;
}

function dayFrom(input: string): string | undefined {
  // a time of day says nothing here, but a zone other than midnight's own might mean another day
  const bare = input.replace(/^(\d{4}.\d{1,2}.\d{1,2}日?)(?:[T ]\d{1,2}:\d{2}(?::\d{2})?|T00:00:00(?:\.0+)?Z)$/, "$1");
  for (const form of dateForms) {
    const found = form.exec(bare);
    const day = found ? `${found[1]}-${pad(found[2]!)}-${pad(found[3]!)}` : undefined;
    if (day !== undefined && isDay(day)) return day;
  }
  return serialDay(bare);
}

/**
 * Years that a ledger of people and works can mean: nobody who lives was born before, spreadsheets count their days
 * from the first, and no lease runs longer than the last. What lies outside is a slip: 1016 for 2016.
 */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2099];

const inReach = (text: string, found: string): ReturnType<Reader> => {
  const year = Number(found.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR ? found : failed(issue("register.year-out-of-reach", { text, first: FIRST_YEAR, last: LAST_YEAR }));
};

const readDate: Reader = (input) => {
  const day = dayFrom(input);
  return day === undefined ? failed(issue("register.bad-date", { text: input })) : inReach(input, day);
};

/** A day is taken for its month only when it is the first: that is what spreadsheets make of 2016-10. */
const readMonth: Reader = (input) => {
  const found = /^(\d{4})(?:[-/](\d{1,2})|年(\d{1,2})月份?|\.?(\d{2}))$/.exec(input);
  const month = found ? `${found[1]}-${pad((found[2] ?? found[3] ?? found[4])!)}` : undefined;
  if (month !== undefined && isMonth(month)) return inReach(input, month);
  const day = dayFrom(input);
  return day?.endsWith("-01") ? day.slice(0, 7) : failed(issue("register.bad-month", { text: input }));
};

/** What a choice may be called, in small letters; worked out once for a list of choices. */
const choiceNames = new WeakMap<readonly Choice[], ReadonlyMap<string, string>>();

function namesOf(choices: readonly Choice[]): ReadonlyMap<string, string> {
  let names = choiceNames.get(choices);
  if (!names) {
    const all = choices.flatMap(({ value, label, label_en }) => [value, halfWidth(label), label_en ?? value].map((name) => [name.toLowerCase(), value] as const));
    // of two that share a name the first is meant
    names = new Map(all.toReversed());
    choiceNames.set(choices, names);
  }
  return names;
}

const readChoice: Reader = (input, { choices = [] }) =>
  namesOf(choices).get(input.toLowerCase()) ?? failed(issue("register.bad-choice", { text: input, known: choices.map((each) => each.label).join("、") }));

const readers: Readonly<Record<FieldType, Reader>> = {
  text: same, person: same, code: same, organisation: same, goal: same, reference: same,
  integer: readNumber, decimal: readNumber, quantity: readQuantity,
  boolean: readBoolean, date: readDate, month: readMonth, choice: readChoice,
};
