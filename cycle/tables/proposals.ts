import type { Table } from "../../core/index.ts";
import { field, instant } from "./field.ts";

/**
 * A number of an old document that was offered for a row of a register (旧文稿录入), and what was decided: a row
 * here is written only with a decision. A rejection keeps its reason, so that the same document does not ask twice.
 */
export const proposals: Table = {
  name: "text_proposals", label: "旧文稿录入", label_en: "Numbers taken from documents", key: ["sha256", "place", "metric"], dated: false,
  fields: [
    field("document", "text", "文稿", "Document", { required: true }),
    field("sha256", "code", "文稿 SHA-256", "SHA-256 of the document", { required: true }),
    field("place", "integer", "文中位置", "Place in the text", { required: true }),
    field("figure", "text", "文中数字", "Number as printed", { required: true }),
    field("metric", "code", "指标", "Metric", { required: true }),
    field("month", "month", "月份", "Month", { required: true }),
    field("table", "code", "台账", "Table", { required: true }),
    field("row", "code", "台账行", "Row"),
    field("field", "code", "字段", "Field", { required: true }),
    field("value", "text", "数值", "Value", { required: true }),
    field("verdict", "choice", "决定", "Decision", {
      required: true,
      choices: [{ value: "accepted", label: "已采用", label_en: "accepted" }, { value: "rejected", label: "未采用", label_en: "rejected" }],
    }),
    field("reason", "text", "原因", "Reason"),
    field("decided_by", "person", "决定人", "Decided by"),
    instant("decided_at", "决定时间", "Decided at"),
  ],
};
