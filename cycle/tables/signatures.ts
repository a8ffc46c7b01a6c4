import type { Table } from "../../core/index.ts";
import { field, instant } from "./field.ts";

/** A step of the sign-off chain taken on one frozen edition (审签): it binds to the edition's seal, so that nobody signs what is changed later. */
export const signatures: Table = {
  name: "signatures", label: "审签", label_en: "Sign-off", key: ["month", "edition", "step"], dated: false,
  fields: [
    field("month", "month", "月份", "Month", { required: true }),
    field("edition", "integer", "版次", "Edition", { required: true }),
    field("step", "code", "步骤", "Step", { required: true }),
    field("seal", "code", "封存摘要", "Seal", { required: true }),
    field("verdict", "choice", "意见", "Verdict", {
      required: true,
      choices: [{ value: "agreed", label: "同意", label_en: "agreed" }, { value: "returned", label: "退回修改", label_en: "returned" }],
    }),
    field("note", "text", "批示", "Note"),
    // 纸质签批: the officer records whose hand is on the paper
    field("on_paper", "text", "纸质签批人", "Signed on paper by"),
    field("signed_by", "person", "办理人", "By", { required: true }),
    instant("signed_at", "办理时间", "At"),
  ],
};
