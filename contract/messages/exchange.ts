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
    zh: "文件“{file}”已损坏，无法读取（原文：{why}）。", next_zh: "请重新导出或重新上传完整的文件；未写入任何数据。",
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
  "exchange.empty-file": {
    zh: "文件“{file}”是空的（0 字节）。", next_zh: "请确认文件已经保存或下载完整，再重新选择；没有读入任何内容。",
    en: "The file “{file}” is empty (0 bytes).", next_en: "Make sure that it was saved or downloaded in full, and choose it again; nothing was read.", status: 422,
  },
  "exchange.bad-encoding": {
    zh: "文件“{file}”既不是 UTF-8 也不是 GB18030 编码。", next_zh: "请另存为“CSV UTF-8（逗号分隔）”后重试。",
    en: "“{file}” is neither UTF-8 nor GB18030.", next_en: "Save it as CSV UTF-8 and try again.", status: 422,
  },
  "exchange.unknown-column": {
    zh: "台账里没有“{column}”这一列。", next_zh: "是否应为“{near}”？请改正表头，或删去这一列。",
    en: "The register has no column “{column}”.", next_en: "Did you mean “{near}”? Mend the header or remove the column.", status: 422,
    far_zh: "请改正表头，或删去这一列；可用的列：{known}。", far_en: "Mend the header or remove the column; there are {known}.",
  },
  "exchange.wrong-separator": {
    zh: "各列之间用的是“{separator}”，不是半角逗号。", next_zh: "请在 Excel 或 WPS 中另存为“CSV UTF-8（逗号分隔）”或“Excel 工作簿（*.xlsx）”后重试；未写入任何数据。",
    en: "The columns are parted by “{separator}” and not by a comma.", next_en: "Save the file as CSV UTF-8 (comma separated) or as an Excel workbook (*.xlsx) and try again; nothing was written.", status: 422,
  },
  "exchange.no-header": {
    zh: "第{line}行“{text}”不是表头：里面没有“{table}”的任何一列。", next_zh: "请删去表头上方的标题和说明，让表头成为第一行。",
    en: "Row {line}, “{text}”, is no header: it names no column of “{table}”.", next_en: "Remove titles and notes above the header, so that it comes first.", status: 422,
  },
  "exchange.other-sheet": {
    zh: "工作表“{sheet}”的第{line}行“{text}”不是表头：里面没有“{table}”的任何一列。", next_zh: "数据若在别的工作表（{others}），请把它移到最前，或在命令行用 --sheet 写明；数据就在本表的，请让表头成为第一行。",
    en: "Row {line} of the sheet “{sheet}”, “{text}”, is no header: it names no column of “{table}”.", next_en: "If the rows are on another sheet ({others}), move it to the front, or name it with --sheet on the command line; if they are here, let the header come first.", status: 422,
  },
  "exchange.header-below": {
    zh: "表头不在第{line}行（“{text}”），而在第{found}行。", next_zh: "请删去第{found}行以上的标题和说明，让表头成为第一行。",
    en: "The header is not row {line} (“{text}”) but row {found}.", next_en: "Remove what stands above row {found}, so that the header comes first.", status: 422,
  },
  "exchange.no-organisation": {
    zh: "这一行没有填“责任单位”。", next_zh: "请补填；合并的单元格只有第一行算有内容，请取消合并后逐行填写。",
    en: "The row has no organisation.", next_en: "Fill it in; of merged cells only the first holds anything, so unmerge them and fill each row.", status: 422,
  },
  "exchange.total-row": {
    zh: "这一行是“{text}”行，不是一条记录。", next_zh: "请删去合计、小计行后再导入；合计由系统计算。",
    en: "The row is a total (“{text}”) and no record.", next_en: "Remove rows of totals and import again; totals are computed.", status: 422,
  },
  "exchange.hidden-sheet": {
    zh: "工作表“{sheet}”是隐藏的，隐藏的工作表不导入。", next_zh: "请在 Excel 或 WPS 中取消隐藏并保存，再导入。",
    en: "The sheet “{sheet}” is hidden, and hidden sheets are not imported.", next_en: "Unhide it in Excel, save, and import again.", status: 422,
  },
  "exchange.no-sheets": {
    zh: "“{file}”是 csv 文件，没有工作表可选。", next_zh: "请去掉所选的工作表（--sheet）。",
    en: "“{file}” is a csv file and has no sheets.", next_en: "Leave the sheet (--sheet) out.", status: 422,
  },
  "exchange.open-quote": {
    zh: "第{line}行起的一格以引号开头，却没有收尾的引号。", next_zh: "请补上收尾的引号，或删去多余的引号；内容里的引号要写两个。未写入任何数据。",
    en: "A cell in row {line} begins with a quote that is never closed.", next_en: "Close it or remove it; a quote inside a cell is written twice. Nothing was written.", status: 422,
  },
  "exchange.not-a-file": {
    zh: "“{file}”是目录，不是文件。", next_zh: "请写目录里的文件名。",
    en: "“{file}” is a folder and no file.", next_en: "Name a file in it.", status: 422,
  },
  "exchange.unreadable": {
    zh: "文件“{file}”打不开（原文：{why}）。", next_zh: "请检查读取权限，并确认文件没有被别的程序占用。",
    en: "The file “{file}” cannot be opened ({why}).", next_en: "Check that you may read it and that no other program holds it.", status: 422,
  },
  "exchange.utf16": {
    zh: "文件“{file}”是 UTF-16 编码（Excel 的“Unicode 文本”）。", next_zh: "请另存为“CSV UTF-8（逗号分隔）”或“Excel 工作簿（*.xlsx）”后重试。",
    en: "“{file}” is UTF-16 (Excel's “Unicode text”).", next_en: "Save it as CSV UTF-8 or as an Excel workbook (*.xlsx) and try again.", status: 422,
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
    far_zh: "没有相近的名称；请按单位名录填单位全称、简称或编号。", far_en: "Nothing is like it; give a name, short name or id from the list of organisations.",
  },
  "exchange.unknown-parent": {
    zh: "“{table}”里没有“{name}”。", next_zh: "是否应为“{near}”？请先录入该项，或改正名称。",
    en: "“{table}” holds no “{name}”.", next_en: "Did you mean “{near}”? Enter it there first, or mend the name.", status: 422,
    far_zh: "请先录入该项，或改正名称。", far_en: "Enter it there first, or mend the name.",
  },
  "exchange.more-errors": {
    zh: "共有{total}处错误，以上列出前{shown}处。", next_zh: "请改正后重新导入；未写入任何数据。",
    en: "{total} errors in all, the first {shown} are listed.", next_en: "Mend them and import again; nothing was written.", status: 422,
  },
  "exchange.more-warnings": {
    zh: "共有{total}处提醒，以上列出前{shown}处。", next_zh: "请按同样的办法核对其余各处。",
    en: "{total} warnings in all, the first {shown} are listed.", next_en: "Look at the others in the same way.", status: 200,
  },
  "exchange.cancelled": {
    zh: "已取消导入（读到第{done}行）。", next_zh: "未写入任何数据，可重新导入。",
    en: "The import was cancelled (at row {done}).", next_en: "Nothing was written; import again when you like.", status: 499,
  },
};
