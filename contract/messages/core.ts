import type { Messages } from "./message.ts";

export const coreMessages: Messages<"core."> = {
  "core.bad-period": {
    zh: "“{text}”不是有效的期间。", next_zh: "请写成 2016-10（月）、2016-Q4（季）、2016-H2（半年）或 2016（年）。",
    en: "“{text}” is not a period.", next_en: "Write 2016-10 (month), 2016-Q4, 2016-H2 or 2016.", status: 400,
  },
  "core.bad-month": {
    zh: "“{text}”不是月份。", next_zh: "请写成 2016-10。",
    en: "“{text}” is not a month.", next_en: "Write 2016-10.", status: 400,
  },
  "core.bad-unit": {
    zh: "不认识的计量单位“{unit}”。", next_zh: "请改用：{known}。",
    en: "Unknown unit “{unit}”.", next_en: "Use one of: {known}.", status: 422,
  },
  "core.unit-mismatch": {
    zh: "“{from}”不能换算成“{to}”。", next_zh: "请改用同一量纲的单位。",
    en: "“{from}” does not convert into “{to}”.", next_en: "Use a unit of the same dimension.", status: 422,
  },
  "core.unpublished-year": {
    zh: "{year}年的放假安排尚未录入。", next_zh: "请管理员录入该年国务院办公厅通知后再计算工作日。",
    en: "The holiday notice of {year} has not been entered.", next_en: "Enter that year's notice in the calendar first.", status: 422,
  },
};
