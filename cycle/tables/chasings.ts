import type { Table } from "../../core/index.ts";
import { field, instant } from "./field.ts";

/** What the office did about something late (催报记录): one row for each step of the ladder that was taken, `org` being the unit. */
export const chasings: Table = {
  name: "chasings", label: "催报督办记录", label_en: "What was done about late units", key: ["kind", "subject", "step", "seq"], dated: false,
  fields: [
    field("kind", "choice", "对象", "About", { required: true, choices: [{ value: "report", label: "月度报送", label_en: "monthly report" }, { value: "review", label: "单位审核", label_en: "review by the unit's head" }, { value: "order", label: "督办单", label_en: "supervision order" }] }),
    // id of the report (handed in, or waiting for its head) or of the order
    field("subject", "code", "对象编号", "Subject", { required: true }),
    field("step", "choice", "步骤", "Step", {
      required: true,
      choices: [
        { value: "remind", label: "提醒", label_en: "reminded" }, { value: "urge", label: "催办", label_en: "urged" },
        { value: "order", label: "督办", label_en: "ordered" }, { value: "circular", label: "通报", label_en: "named in the circular" },
      ],
    }),
    field("seq", "integer", "次序", "Order", { required: true }),
    field("month", "month", "月份", "Month"),
    field("taken_on", "date", "日期", "On", { required: true }),
    instant("taken_at", "时间", "At"),
    field("days_late", "integer", "逾期工作日", "Working days late"),
    field("taken_by", "person", "经办人", "By", { required: true }),
    field("order_number", "code", "督办单号", "Order"),
  ],
};
