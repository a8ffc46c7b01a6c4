import { monthOf, type Period, shift, yearOf } from "../core/index.ts";
import type { Builtin } from "./inline.ts";

const builtins: Readonly<Record<Builtin, (month: Period) => string>> = {
  month: (at) => `${monthOf(at)}月份`,
  month_end: (at) => `${monthOf(at)}月底`,
  year: (at) => String(yearOf(at)),
  next_month: (at) => `${monthOf(shift(at, 1))}月份`,
  last_month: (at) => `${monthOf(shift(at, -1))}月份`,
  next_year: (at) => String(yearOf(at) + 1),
};

export const builtinText = (name: Builtin, month: Period): string => builtins[name](month);
