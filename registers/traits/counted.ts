import { field, none, type Trait } from "../trait.ts";

/** A number that a unit reports for a month without rows behind it, with where it comes from. */
export const counted: Trait<"counted"> = {
  kind: "counted", label: "统计数", label_en: "Reported counts",
  main: () => [
    field("month", "month", "月份", "Month", { required: true }),
    field("amount", "decimal", "数量", "Amount"),
    field("measure", "text", "计量单位", "Unit"),
    field("source", "text", "数据来源", "Source"),
  ],
  children: none,
};
