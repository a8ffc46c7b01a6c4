import type { Messages } from "./message.ts";

export const workbookMessages: Messages<"workbook."> = {
  "workbook.no-sheet": {
    zh: "“{file}”里没有本单位本月填报表的工作表。", next_zh: "请下载本月模板填写；工作表名称应为：{known}。",
    en: "“{file}” holds no sheet of this month's form.", next_en: "Download the month's template; its sheets are: {known}.", status: 422,
  },
  "workbook.no-row-ids": {
    zh: "工作表缺少“{column}”一列，认不出各行是哪个对象。", next_zh: "请重新下载模板，不要删除或改动第一列（隐藏列）。",
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
  "workbook.other-month": {
    zh: "工作表“{sheet}”是{of}的填报表，这里要的是{month}。", next_zh: "请下载{month}的模板填写；没有读入任何内容。",
    en: "The sheet “{sheet}” is the form of {of_month}; this is {month_en}.", next_en: "Download the template of {month_en} and fill it in; nothing was read.", status: 422,
  },
  "workbook.other-unit": {
    zh: "工作表“{sheet}”是别的单位（{of}）的填报表，这里是{unit}。", next_zh: "请选择{unit}的文件，或下载本单位的模板填写；没有读入任何内容。",
    en: "The sheet “{sheet}” is another unit's form ({of}); this is {unit}.", next_en: "Choose the file of {unit}, or download its template; nothing was read.", status: 422,
  },
  "workbook.renamed-sheet": {
    zh: "工作表“{sheet}”是填报表，但名称被改过，认不出是哪一项报送任务。", next_zh: "请把名称改回其中之一：{known}；没有读入任何内容。",
    en: "The sheet “{sheet}” is of a form, but its name was changed, and nobody can tell of which duty it is.", next_en: "Name it again as one of: {known}; nothing was read.", status: 422,
  },
  "workbook.no-stamp": {
    zh: "文件里没有写明是哪个单位哪个月的填报表。", next_zh: "请核对下面确是{unit}{month}的内容，再填入；以后请用新下载的模板。",
    en: "The file does not say whose form it is, and of which month.", next_en: "Make sure that this is what {unit} reports for {month_en}; download the template anew next time.", status: 200,
  },
  "workbook.sheet-unread": {
    zh: "工作表“{sheet}”没有读入：它不是填报表的工作表。", next_zh: "其中有要报的内容的，请填到这些工作表里再读入：{known}。",
    en: "The sheet “{sheet}” was not read: it is none of the form's.", next_en: "If it holds what is to be reported, put that into one of: {known}.", status: 200,
  },
  "workbook.empty-sheet": {
    zh: "工作表“{sheet}”是空的，没有读入。", next_zh: "要报这一项的，请重新下载模板填写。",
    en: "The sheet “{sheet}” is empty and was not read.", next_en: "To report it, download the template again.", status: 200,
  },
  "workbook.line-without-id": {
    zh: "这一行（“{text}”）没有行编号，没有读入。", next_zh: "模板里已有的对象，请填在它自己的那一行；不能在 Excel 里加行，新的对象请先列入台账；只是备注的不用管。",
    en: "This row (“{text}”) has no row id and was not read.", next_en: "Fill in the row that the template has for it; rows cannot be added here, a new one belongs into the register first. Leave it if it is a note.", status: 200,
  },
  "workbook.column-unread": {
    zh: "“{column}”一列没有读入：填报表里没有这一栏。", next_zh: "其中有要报的内容的，请填到原有的栏目里；列名被改过的，请改回后重新读入。",
    en: "The column “{column}” was not read: the form has none of that name.", next_en: "Put what is to be reported into the form's own columns; if the heading was changed, put it back and read the file again.", status: 200,
  },
  "workbook.column-missing": {
    zh: "工作表里缺少“{column}”一列，这一栏没有读入。", next_zh: "要报这一栏的，请把列名改回原样，或重新下载模板填写。",
    en: "The sheet lacks the column “{column}”, which was not read.", next_en: "To report it, put the heading back, or download the template again.", status: 200,
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
