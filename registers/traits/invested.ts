import { field, type Trait } from "../trait.ts";

/** Money planned for the year and spent month by month. */
export const invested: Trait<"invested"> = {
  kind: "invested", label: "投资", label_en: "Investment",
  main: () => [
    field("annual_plan", "quantity", "年度计划投资", "Plan of the year", { unit: "万元" }),
    field("total_investment", "quantity", "总投资", "Total investment", { unit: "万元" }),
  ],
  children: () => [{
    name: "investment", label: "月度投资", label_en: "Monthly investment", key: ["month"],
    fields: [
      field("month", "month", "月份", "Month", { required: true }),
      // cumulative, because that is what offices report; a month's own amount is a difference
      field("amount", "quantity", "自年初累计完成投资", "Invested since 1 January", { unit: "万元" }),
    ],
  }],
};
