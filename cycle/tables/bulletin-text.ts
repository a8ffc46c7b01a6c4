import type { Table } from "../../core/index.ts";
import { field, instant } from "./field.ts";

const kinds = [
  { value: "heading", label: "一级标题", label_en: "heading" }, { value: "item", label: "条目", label_en: "point" },
  { value: "paragraph", label: "段落", label_en: "paragraph" }, { value: "table", label: "数据表", label_en: "table of figures" },
];

/**
 * The blocks of a month's bulletin as they came to rest (通报正文): who changed which block when. The letters as they
 * are typed are not records; a block is recorded some seconds after the last of them.
 */
export const bulletinBlocks: Table = {
  name: "bulletin_blocks", label: "通报正文", label_en: "Bulletin text", key: ["month", "block"], dated: false,
  fields: [
    field("month", "month", "月份", "Month", { required: true }),
    field("block", "code", "段落编号", "Block", { required: true }),
    field("seq", "integer", "次序", "Order", { required: true }),
    field("kind", "choice", "类型", "Kind", { required: true, choices: kinds }),
    field("goal", "goal", "突破", "Goal"),
    field("heading", "text", "标题", "Heading"),
    field("text", "text", "正文", "Text", { note: "行文模板，花括号内为数据", note_en: "A template; data stand in braces" }),
    // copied from a unit's text: the row that it came from
    field("source", "code", "文字来源", "Taken from"),
    field("removed", "boolean", "已删去", "Removed"),
  ],
};

/** What a figure said when somebody last looked at its block (复核): it is marked when it says something else now. */
export const bulletinReviews: Table = {
  name: "bulletin_reviews", label: "通报数据复核", label_en: "Reviewed figures", key: ["month", "block", "code"], dated: false,
  fields: [
    field("month", "month", "月份", "Month", { required: true }),
    field("block", "code", "段落编号", "Block", { required: true }),
    field("code", "code", "数据", "Figure", { required: true }),
    field("printed", "text", "复核时的文字", "As it read", { note: "空：当月没有内容", note_en: "Empty: the month has nothing to say" }),
    field("reviewed_by", "person", "复核人", "Reviewed by"),
    instant("reviewed_at", "复核时间", "Reviewed at"),
  ],
};

/** A remark on a block (批注), and what was answered to it. */
export const bulletinComments: Table = {
  name: "bulletin_comments", label: "通报批注", label_en: "Comments", key: [], dated: false,
  fields: [
    field("month", "month", "月份", "Month", { required: true }),
    field("block", "code", "段落编号", "Block", { required: true }),
    // the remark that it answers
    field("thread", "code", "所答批注", "Answers"),
    field("text", "text", "批注内容", "Comment", { required: true }),
    field("author", "person", "批注人", "Author", { required: true }),
    field("author_name", "text", "批注人姓名", "Author's name"),
    instant("written_at", "批注时间", "Written at"),
    field("resolved_by", "person", "处理人", "Resolved by"),
    instant("resolved_at", "处理时间", "Resolved at"),
  ],
};
