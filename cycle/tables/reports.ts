import type { Table } from "../../core/index.ts";
import { field, instant } from "./field.ts";

/**
 * What a unit owes for a month (月度报送), one row each, `org` being the unit. Its state is read from its instants:
 * opened → submitted → passed by the unit's head → accepted by the office, or returned, which opens it again.
 */
export const reports: Table = {
  name: "reports", label: "月度报送", label_en: "Monthly reports", key: ["month", "unit"], dated: false,
  fields: [
    field("month", "month", "月份", "Month", { required: true }),
    field("unit", "organisation", "报送单位", "Unit", { required: true }),
    field("due_on", "date", "报送期限", "Due on", { required: true }),
    // ids with commas between them: what the unit was asked when the month was opened
    field("duties", "text", "报送任务", "Duties"),
    instant("opened_at", "首次打开", "First opened"),
    // when the stretch began that is under way: at the first opening, at a withdrawal, at the first touch after a return
    instant("resumed_at", "本次填报开始", "Resumed"),
    instant("submitted_at", "报送时间", "Submitted"),
    field("submitted_by", "person", "报送人", "Submitted by"),
    field("submitted_on", "date", "报送日期", "Submitted on"),
    instant("passed_at", "单位审核", "Passed by the head"),
    field("passed_by", "person", "单位审核人", "Passed by"),
    field("passed_on", "date", "单位审核日期", "Passed on"),
    instant("accepted_at", "督考员审核", "Accepted"),
    field("accepted_by", "person", "督考员审核人", "Accepted by"),
    instant("returned_at", "退回时间", "Returned"),
    field("returned_by", "person", "退回人", "Returned by"),
    // the burden (负担) of the month, counted when it is submitted
    field("asked", "integer", "要求填报项数", "Cells asked"),
    // what must be answered and stood empty when the month was opened
    field("required", "integer", "必填项数", "Cells required"),
    field("prefilled", "integer", "系统预填项数", "Cells prefilled"),
    field("reused", "integer", "沿用项数", "Cells reused"),
    field("typed", "integer", "手工填写项数", "Cells typed"),
    field("behalf", "integer", "代填项数", "Cells typed by the office"),
    field("minutes", "integer", "填报用时（分钟）", "Minutes spent on the form"),
  ],
};

const sources = [
  { value: "typed", label: "手工填写", label_en: "typed" }, { value: "pasted", label: "粘贴", label_en: "pasted" },
  { value: "excel", label: "Excel 导入", label_en: "from Excel" }, { value: "prefilled", label: "系统预填", label_en: "prefilled" },
  { value: "reused", label: "沿用其他台账", label_en: "reused" }, { value: "behalf", label: "代填", label_en: "typed by the office" },
];

/**
 * One thing that was reported: the value for one field of one row of a register, as it was submitted. It becomes
 * part of that row only when the office accepts it.
 */
export const reportItems: Table = {
  name: "reports.items", label: "月度报送·报送项", label_en: "Monthly reports: items", parent: "reports", key: ["duty", "row", "field"], dated: false,
  fields: [
    field("duty", "code", "报送任务", "Duty", { required: true }),
    field("table", "code", "台账", "Table", { required: true }),
    // the main row that it is about; for a counted register the key of the count
    field("row", "code", "台账行", "Row", { required: true }),
    field("field", "code", "字段", "Field", { required: true }),
    field("value", "text", "填报值", "Value"),
    field("before", "text", "上月值", "Last month's value"),
    field("source", "choice", "来源", "Source", { choices: sources }),
    field("explanation", "text", "情况说明", "Explanation"),
    field("verdict", "choice", "审核结果", "Verdict", {
      choices: [
        { value: "passed", label: "单位已审", label_en: "passed" }, { value: "accepted", label: "已采用", label_en: "accepted" },
        { value: "returned", label: "已退回", label_en: "returned" },
      ],
    }),
    field("verdict_reason", "text", "退回原因", "Reason of return"),
    field("verdict_by", "person", "审核人", "Judged by"),
    instant("verdict_at", "审核时间", "Judged at"),
    // what it said when it was last returned, why and by whom: kept when it is handed in anew
    field("returned_value", "text", "退回时填报值", "Value when it was returned"),
    field("returned_reason", "text", "上次退回原因", "Reason of the last return"),
    field("returned_by", "person", "上次退回人", "Returned by"),
    instant("returned_at", "上次退回时间", "Returned at"),
  ],
};
