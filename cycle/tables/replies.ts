import type { Table } from "../../core/index.ts";
import { field, instant } from "./field.ts";

/** Everything that a unit answered to a supervision order, and what the office said to it. */
export const orderReplies: Table = {
  name: "order_replies", label: "督办反馈", label_en: "Replies to orders", key: ["order", "seq"], dated: false,
  fields: [
    // id of the row of the orders' register
    field("order", "code", "督办单", "Order", { required: true }),
    field("seq", "integer", "次序", "Order of replies", { required: true }),
    field("text", "text", "反馈内容", "Reply", { required: true }),
    field("replied_by", "person", "反馈人", "By", { required: true }),
    instant("replied_at", "反馈时间", "At"),
    field("replied_on", "date", "反馈日期", "On", { required: true }),
    field("verdict", "choice", "处理结果", "Verdict", { choices: [{ value: "returned", label: "退回", label_en: "returned" }, { value: "closed", label: "销号", label_en: "closed" }] }),
    field("verdict_reason", "text", "退回原因", "Reason"),
    field("verdict_by", "person", "处理人", "Judged by"),
    field("verdict_on", "date", "处理日期", "Judged on"),
  ],
};
