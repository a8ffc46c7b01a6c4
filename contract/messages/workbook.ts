import type { Messages } from "./message.ts";

export const workbookMessages: Messages<"workbook."> = {
  "workbook.no-sheet": {
    zh: "“{file}”里没有本单位本月填报表的工作表。", next_zh: "请下载本月模板填写；工作表名称应为：{known}。",
    en: "“{file}” holds no sheet of this month's form.", next_en: "Download the month's template; its sheets are: {known}.", status: 422,
  },
  "workbook.no-row-ids": {
    zh: "工作表缺少“{column}”一列，认不出各行是哪个对象。", next_zh: "请重新下载模板，不要删除或改动第一列。",
    en: "The sheet lacks the column “{column}”; its rows cannot be told apart.", next_en: "Download the template again and leave its first column as it is.", status: 422,
  },
  "workbook.unknown-row": {
    zh: "行编号“{row}”不在本月应报之列。", next_zh: "请重新下载模板；如行编号被改动，请改回{near}。",
    en: "The row id “{row}” is not among what is owed.", next_en: "Download the template again; did you mean {near}?", status: 422,
    far_zh: "请重新下载模板，行编号不要改动。", far_en: "Download the template again, and leave the row ids as they are.",
  },
  "workbook.locked-cell": {
    zh: "“{title}”的“{label}”已经报送或审定，不能再改。", next_zh: "请恢复原值；确需更改的，请审核人退回该项。",
    en: "“{label}” of “{title}” has been handed in or accepted.", next_en: "Restore its value, or ask the reviewer to return it.", status: 409,
  },
  "workbook.upload-gone": {
    zh: "上传的文件已不在服务器上（{file}）。", next_zh: "请重新选择文件；没有写入任何数据。",
    en: "The uploaded file is no longer on the server ({file}).", next_en: "Choose the file again; nothing was written.", status: 410,
  },
  "workbook.not-previewed": {
    zh: "没有可以确认的导入预览（{id}）。", next_zh: "请先上传文件，看过改动清单再确认。",
    en: "There is no preview to confirm ({id}).", next_en: "Upload the file and look at its changes first.", status: 409,
  },
  "workbook.changed-meanwhile": {
    zh: "预览之后台账又有变动，“{file}”要改的内容已与预览不同，没有写入。", next_zh: "请重新上传，看过新的改动清单再确认。",
    en: "The register changed since the preview; “{file}” would now change something else. Nothing was written.", next_en: "Upload it again and look at the new list of changes.", status: 409,
  },
};
