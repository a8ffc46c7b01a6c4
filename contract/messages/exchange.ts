import type { Messages } from "./message.ts";

export const exchangeMessages: Messages<"exchange."> = {
  "exchange.not-found": {
    zh: "找不到文件“{file}”。", next_zh: "请检查路径和文件名。",
    en: "There is no file “{file}”.", next_en: "Check the path and the name.", status: 404,
  },
  "exchange.not-a-sheet": {
    zh: "“{file}”不是 xlsx 或 csv 文件。", next_zh: "请在 Excel 或 WPS 中另存为“Excel 工作簿（*.xlsx）”后重试；未写入任何数据。",
    en: "“{file}” is neither xlsx nor csv.", next_en: "Save it as an Excel workbook (*.xlsx) and try again; nothing was written.", status: 422,
  },
  "exchange.old-excel": {
    zh: "“{file}”是旧版 xls 文件。", next_zh: "请在 Excel 或 WPS 中另存为“Excel 工作簿（*.xlsx）”后重试。",
    en: "“{file}” is an old xls file.", next_en: "Save it as an Excel workbook (*.xlsx) and try again.", status: 422,
  },
  "exchange.locked": {
    zh: "“{file}”设有打开密码。", next_zh: "请在 Excel 或 WPS 中去掉密码后另存，再导入。",
    en: "“{file}” is protected by a password.", next_en: "Save it without the password and import again.", status: 422,
  },
  "exchange.unknown-sheet": {
    zh: "工作簿里没有名为“{sheet}”的工作表。", next_zh: "请改为其中之一：{known}。",
    en: "The workbook has no sheet “{sheet}”.", next_en: "Use one of: {known}.", status: 422,
  },
  "exchange.broken-file": {
    zh: "文件“{file}”已损坏，无法读取（{why}）。", next_zh: "请重新导出或重新上传完整的文件；未写入任何数据。",
    en: "The file “{file}” is broken and cannot be read ({why}).", next_en: "Export or upload it again in full; nothing was written.", status: 422,
  },
  "exchange.too-big": {
    zh: "文件“{file}”展开后为{size}，超过上限{limit}。", next_zh: "请拆成几个文件分别导入。",
    en: "“{file}” unpacks to {size}, over the limit of {limit}.", next_en: "Split it and import the parts.", status: 413,
  },
  "exchange.too-many-rows": {
    zh: "行数超过一次导入的上限{limit}行。", next_zh: "请拆成几个文件分别导入；未写入任何数据。",
    en: "More rows than one import takes ({limit}).", next_en: "Split the file and import the parts; nothing was written.", status: 413,
  },
  "exchange.no-rows": {
    zh: "文件“{file}”没有数据行。", next_zh: "第一行应为表头，从第二行起填写数据。",
    en: "“{file}” holds no rows.", next_en: "The first line is the header; rows start on the second.", status: 422,
  },
  "exchange.bad-encoding": {
    zh: "文件“{file}”既不是 UTF-8 也不是 GB18030 编码。", next_zh: "请另存为“CSV UTF-8（逗号分隔）”后重试。",
    en: "“{file}” is neither UTF-8 nor GB18030.", next_en: "Save it as CSV UTF-8 and try again.", status: 422,
  },
  "exchange.unknown-column": {
    zh: "台账里没有“{column}”这一列。", next_zh: "是否应为“{near}”？请改正表头，或删去这一列。",
    en: "The register has no column “{column}”.", next_en: "Did you mean “{near}”? Mend the header or remove the column.", status: 422,
  },
  "exchange.missing-column": {
    zh: "缺少必填列“{column}”。", next_zh: "请在表头中补上这一列。",
    en: "The required column “{column}” is missing.", next_en: "Add it to the header.", status: 422,
  },
  "exchange.stray-cell": {
    zh: "单元格 {column} 有内容，但上方没有表头。", next_zh: "请补上表头，或检查这一行是否多了逗号；未写入任何数据。",
    en: "Cell {column} holds something, but no header stands above it.", next_en: "Add the header, or look for a comma too many in that line; nothing was written.", status: 422,
  },
  "exchange.twice-column": {
    zh: "表头里“{column}”出现了两次。", next_zh: "请只保留一列。",
    en: "The column “{column}” stands twice in the header.", next_en: "Keep one of them.", status: 422,
  },
  "exchange.formula-error": {
    zh: "单元格里是公式错误 {error}。", next_zh: "请在 Excel 中改正公式，或填入数值。",
    en: "The cell holds the formula error {error}.", next_en: "Mend the formula in Excel or type the value.", status: 422,
  },
  "exchange.no-cached-value": {
    zh: "单元格里的公式“{formula}”没有计算结果。", next_zh: "请用 Excel 或 WPS 打开文件并保存一次，再导入。",
    en: "The formula “{formula}” has no computed result.", next_en: "Open and save the file once in Excel or WPS, then import.", status: 422,
  },
  "exchange.duplicate-key": {
    zh: "“{key}”与第{first}行重复。", next_zh: "请合并或删去其中一行。",
    en: "“{key}” repeats row {first}.", next_en: "Merge the two or remove one.", status: 422,
  },
  "exchange.unknown-organisation": {
    zh: "没有名为“{name}”的单位。", next_zh: "是否应为“{near}”？请填单位全称、简称或编号。",
    en: "There is no organisation “{name}”.", next_en: "Did you mean “{near}”? Give its name, short name or id.", status: 422,
  },
  "exchange.unknown-parent": {
    zh: "“{table}”里没有“{name}”。", next_zh: "是否应为“{near}”？请先录入该项，或改正名称。",
    en: "“{table}” holds no “{name}”.", next_en: "Did you mean “{near}”? Enter it there first, or mend the name.", status: 422,
  },
  "exchange.more-errors": {
    zh: "共有{total}处错误，以上列出前{shown}处。", next_zh: "请改正后重新导入；未写入任何数据。",
    en: "{total} errors in all, the first {shown} are listed.", next_en: "Mend them and import again; nothing was written.", status: 422,
  },
  "exchange.cancelled": {
    zh: "已取消导入（读到第{done}行）。", next_zh: "未写入任何数据，可重新导入。",
    en: "The import was cancelled (at row {done}).", next_en: "Nothing was written; import again when you like.", status: 499,
  },
};
