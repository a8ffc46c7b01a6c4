import type { Part } from "../command.ts";
import { words } from "../words.ts";

// Arguments and options that several commands take.
export const monthArgument: Part = { form: "<month>", about: words("月份，如 2016-10", "month, such as 2016-10") };
export const orgOption: Part = { form: "--org <org>", about: words("单位（编号、全称或简称）；不写为全区", "organisation (id, name or short name); the whole district when left out") };
export const editionOption: Part = { form: "--edition <edition>", about: words("第几版封存，或 live（实时）；不写为最新一版，未封存则实时", "number of a frozen edition, or live; the newest edition, if any, when left out") };
export const reasonOption: Part = { form: "--reason <text>", about: words("原因，记入留痕", "why, kept with the record") };
export const tableArgument: Part = { form: "<table>", about: words("台账，如 requests、projects.investment 或其名称", "register, such as requests or projects.investment") };
