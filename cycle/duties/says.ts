/**
 * What the office says while it chases (催报) and orders (督办), in the pack's words. Each text is named here with the
 * names that may stand in it between braces; they are filled once, so that braces in a title stay as they are.
 */
export const toldTexts = {
  /** what a late report is called, as {title} of the texts below */
  report: ["unit", "month"],
  /** the same of a report that its unit's head has not passed in time */
  review: ["unit", "month"],
  remind: ["title", "days"],
  urge: ["title", "days"],
  circular: ["title", "days"],
  /** told to the office every morning; {steps} is made of `counted` */
  proposals: ["steps"],
  counted: ["step", "count"],
} as const;

export const chasingTexts = {
  ...toldTexts,
  /** the line among the month's problems; {after} is `report_after`, `review_after` or `order_after`, and nothing where no step was taken */
  report_named: ["unit", "month", "days", "after"],
  report_after: ["steps"],
  review_named: ["unit", "month", "days", "after"],
  review_after: ["steps"],
  order_named: ["unit", "number", "title", "days", "after"],
  order_after: ["steps"],
  /** a step that left an order behind */
  numbered: ["step", "number"],
} as const;

export const orderTexts = {
  /** subject of an order about a report that was not handed in */
  late_report: ["unit", "month"],
  /** and about one that its unit's head did not pass */
  late_review: ["unit", "month"],
  /** what is demanded where the officer writes nothing else */
  demand: ["unit", "due"],
  /** head of the document, and its paragraphs around the demand */
  title: [],
  opening: ["subject"],
  opening_report: ["subject"],
  deadline: ["due"],
} as const;

type Texts = Readonly<Record<string, readonly string[]>>;
/** A pack's wording of them. */
export type Says<T extends Texts> = { readonly [K in keyof T]: string };
export type ChasingSays = Says<typeof chasingTexts>;
/** What people are told in the product has English twins; what a document says is Chinese. */
export type ToldSays = Says<typeof toldTexts>;
export type OrderSays = Says<typeof orderTexts>;

type Values<T extends Texts, K extends keyof T> = Readonly<Record<T[K][number], string | number>>;
const fill = (say: string, values: Readonly<Record<string, string | number>>): string => say.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

export const sayChasing = <K extends keyof typeof chasingTexts>(says: ChasingSays, text: K, values: Values<typeof chasingTexts, K>): string => fill(says[text], values);
/** A text that people are told, in the reader's language; in Chinese where the pack has it in no other. */
export const sayTold = <K extends keyof typeof toldTexts>({ says, says_en }: { readonly says: ToldSays; readonly says_en?: ToldSays }, text: K, values: Values<typeof toldTexts, K>, language: "zh" | "en"): string =>
  fill((language === "en" ? says_en ?? says : says)[text], values);
export const sayOrder = <K extends keyof typeof orderTexts>(says: OrderSays, text: K, values: Values<typeof orderTexts, K>): string => fill(says[text], values);

/** What stands in braces and nothing fills, as it is written, and braces without their other half. */
export function strays(say: string, known: readonly string[]): string[] {
  const unknown = [...say.matchAll(/\{([^{}]*)\}/g)].filter(([, name]) => !known.includes(name!)).map(([whole]) => whole);
  return [...unknown, ...(say.replaceAll(/\{[^{}]*\}/g, "").match(/[{}]/g) ?? [])];
}
