import type * as _ from "../../registers/index.ts";
import type { Messages } from "./message.ts";

export const registerMessages: Messages<"register."> = {
  // definitions
  "register.unknown-unit": {
    zh: "字段“{field}”的计量单位“{unit}”不认识。", next_zh: "请改用：{known}（前面可加万、亿）。",
    en: "Field “{field}” has the unknown unit “{unit}”.", next_en: "Use one of {known} （with 万 or 亿 in front if need be）.", status: 422,
  },
  "register.unit-needed": {
    zh: "字段“{field}”是数量，却没有写计量单位。", next_zh: "请加上 unit，如 unit: 万元。",
    en: "Field “{field}” is a quantity without a unit.", next_en: "Add one, such as unit: 万元.", status: 422,
  },
  "register.part-unwanted": {
    zh: "字段“{field}”的类型是 {type}，不能写 {part}。", next_zh: "请删去 {part}，或改正字段类型。",
    en: "Field “{field}” is of type {type} and takes no {part}.", next_en: "Remove {part} or mend the type.", status: 422,
  },
  "register.duplicate-field": {
    zh: "字段“{field}”重复，“{first}”已有同名字段。", next_zh: "请换一个字段名，或删去其中一个。",
    en: "Field “{field}” is there twice; “{first}” already brings it.", next_en: "Rename or remove one of them.", status: 422,
  },
  "register.duplicate-trait": {
    zh: "特征“{trait}”写了两次。", next_zh: "请只保留一处。",
    en: "Trait “{trait}” is adopted twice.", next_en: "Keep one of them.", status: 422,
  },
  "register.duplicate-choice": {
    zh: "字段“{field}”的选项“{value}”重复。", next_zh: "请删去重复的选项。",
    en: "Choice “{value}” of “{field}” is there twice.", next_en: "Remove one of them.", status: 422,
  },
  "register.unknown-key": {
    zh: "标识字段“{field}”不是本台账的字段。", next_zh: "请从这些字段中选：{known}。",
    en: "The key names “{field}”, which is no field of the register.", next_en: "Choose from {known}.", status: 422,
  },
  "register.unknown-title": {
    zh: "称呼字段“{field}”不是本台账的字段。", next_zh: "请从这些字段中选：{known}。",
    en: "The title names “{field}”, which is no field of the register.", next_en: "Choose from {known}.", status: 422,
  },
  "register.duplicate-key": {
    zh: "标识字段“{field}”写了两次。", next_zh: "请只保留一处。",
    en: "The key names “{field}” twice.", next_en: "Keep one of them.", status: 422,
  },
  "register.no-key": {
    zh: "台账“{register}”没有写标识字段。", next_zh: "请在 key 中写明凭哪些字段认出一行，如 [code]。",
    en: "Register “{register}” has no key.", next_en: "Say in key by which fields a row is known, such as [code].", status: 422,
  },
  "register.choices-needed": {
    zh: "字段“{field}”是选项，却没有列出选项。", next_zh: "请列出选项，每项写明 value 和 label。",
    en: "“{field}” is a choice without choices.", next_en: "List them, each with value and label.", status: 422,
  },
  "register.reference-needed": {
    zh: "字段“{field}”是引用，却没有写明引用哪本台账。", next_zh: "请加上 to，如 to: projects。",
    en: "“{field}” is a reference that does not say to what.", next_en: "Add to, such as to: projects.", status: 422,
  },
  "register.unknown-register": {
    zh: "字段“{field}”引用的台账“{register}”不存在。", next_zh: "请从这些台账中选：{known}。",
    en: "“{field}” refers to “{register}”, which is no register.", next_en: "Choose from {known}.", status: 422,
  },
  "register.reserved-name": {
    zh: "“{field}”是系统保留的名称。", next_zh: "请换一个名称。",
    en: "“{field}” is a name that the system keeps for itself.", next_en: "Choose another name.", status: 422,
  },
  "register.bad-name": {
    zh: "“{name}”不能作名称。", next_zh: "请用小写字母开头，只含小写字母、数字和单个下划线，不超过 {longest} 个字符，如 annual_plan。",
    en: "“{name}” cannot be a name.", next_en: "Start with a small letter; use small letters, digits and single underscores, {longest} at most, as in annual_plan.", status: 422,
  },
  // commands
  "register.not-permitted": {
    zh: "现为“{state}”，不能{command}。", next_zh: "此时可以：{permitted}。",
    en: "The row is “{state}”; “{command}” is not permitted now.", next_en: "What is permitted: {permitted}.", status: 409,
  },
  "register.date-out-of-order": {
    zh: "{command}日期 {day} 与“{state}”日期 {since} 的先后不符。", next_zh: "请核对两个日期；{command}不能早于现状的日期。",
    en: "“{command}” on {day} does not follow “{state}” of {since}.", next_en: "Check both dates: it cannot happen before the present state began.", status: 422,
  },
  "register.cell-needed": {
    zh: "{command}时必须填写“{field}”。", next_zh: "请补填后再提交。",
    en: "“{command}” needs “{field}”.", next_en: "Fill it in and try again.", status: 422,
  },
  "register.cell-not-taken": {
    zh: "{command}时不能填写“{field}”。", next_zh: "请删去该项；要改这一项，请另行修改。",
    en: "“{command}” does not take “{field}”.", next_en: "Leave it out, or change it by an edit of its own.", status: 422,
  },
  // cells
  "register.bad-date": {
    zh: "“{text}”不是有效的日期。", next_zh: "请写成 2016-10-31、2016/10/31 或 2016年10月31日。",
    en: "“{text}” is not a date.", next_en: "Write 2016-10-31, 2016/10/31 or 2016年10月31日.", status: 422,
  },
  "register.year-out-of-reach": {
    zh: "“{text}”的年份不在{first}至{last}年之间。", next_zh: "请核对年份是否写错。",
    en: "The year of “{text}” does not lie between {first} and {last}.", next_en: "See whether the year is a slip.", status: 422,
  },
  "register.far-ahead": {
    zh: "“{label}”是{text}，离现在很远。", next_zh: "请核对年份；写错的，改正后重新导入。",
    en: "“{label}” is {text}, which is far ahead.", next_en: "Look at the year; mend it and import again if it is a slip.", status: 200,
  },
  "register.below-nothing": {
    zh: "“{label}”是负数（{text}）。", next_zh: "请核对正负号；写错的，改正后重新导入。",
    en: "“{label}” is below zero ({text}).", next_en: "Look at the sign; mend it and import again if it is a slip.", status: 200,
  },
  "register.huge": {
    zh: "“{label}”大得少见（{text}）。", next_zh: "请核对位数和单位；写错的，改正后重新导入。",
    en: "“{label}” is uncommonly large ({text}).", next_en: "Count the digits and look at the unit; mend it and import again if it is a slip.", status: 200,
  },
  "register.day-for-number": {
    zh: "这里应填数字，却是日期“{text}”。", next_zh: "单元格可能被设成了日期格式：请把格式改为“常规”或“数值”，核对数字后重试。",
    en: "A number belongs here and not the date “{text}”.", next_en: "The cell may have a date's format: make it General or Number, look at the number, and try again.", status: 422,
  },
  "register.power-of-ten": {
    zh: "“{text}”是科学计数法，不能确认位数。", next_zh: "请写成普通数字，如 {plain}。",
    en: "“{text}” is written as a power of ten.", next_en: "Write a plain number, such as {plain}.", status: 422,
  },
  "register.bad-month": {
    zh: "“{text}”不是有效的月份。", next_zh: "请写成 2016-10 或 2016年10月。",
    en: "“{text}” is not a month.", next_en: "Write 2016-10 or 2016年10月.", status: 422,
  },
  "register.bad-number": {
    zh: "“{text}”不是数字。", next_zh: "请只填数字，如 1234.5。",
    en: "“{text}” is not a number.", next_en: "Write a plain number, such as 1234.5.", status: 422,
  },
  "register.bad-integer": {
    zh: "“{text}”不是整数。", next_zh: "请填整数，如 12。",
    en: "“{text}” is not a whole number.", next_en: "Write a whole number, such as 12.", status: 422,
  },
  "register.bad-boolean": {
    zh: "“{text}”既不是“是”也不是“否”。", next_zh: "请填“是”或“否”。",
    en: "“{text}” is neither yes nor no.", next_en: "Write 是 (yes) or 否 (no).", status: 422,
  },
  "register.bad-choice": {
    zh: "“{text}”不在选项之中。", next_zh: "请从这些选项中选：{known}。",
    en: "“{text}” is not one of the choices.", next_en: "Choose from {known}.", status: 422,
  },
  "register.bad-text": {
    zh: "“{text}”不是可用的文字。", next_zh: "请重新输入，去掉控制字符；没有内容就留空。",
    en: "“{text}” is not a usable text.", next_en: "Enter it again without control characters, or leave it empty.", status: 422,
  },
  "register.bad-code": {
    zh: "“{text}”不是有效的编号。", next_zh: "编号中不能有空格，请去掉。",
    en: "“{text}” is not a code.", next_en: "A code has no blanks in it; take them out.", status: 422,
  },
  "register.bad-unit-cell": {
    zh: "“{text}”的单位不能换算成{unit}。", next_zh: "请按{unit}填写，可以只填数字。",
    en: "The unit of “{text}” does not convert into {unit}.", next_en: "Give it in {unit}; the number alone will do.", status: 422,
  },
  "register.formula-error": {
    zh: "单元格是公式错误“{text}”。", next_zh: "请在表格中修好公式，或改填数值后重新导入。",
    en: "The cell holds the formula error “{text}”.", next_en: "Mend the formula in the sheet or put the value in, then import again.", status: 422,
  },
  // rows
  "register.unknown-column": {
    zh: "没有“{column}”这一列。", next_zh: "请改用：{known}。",
    en: "There is no column “{column}”.", next_en: "Use one of {known}.", status: 422,
  },
  "register.required": {
    zh: "“{label}”必须填写。", next_zh: "请补填。",
    en: "“{label}” must be filled in.", next_en: "Fill it in.", status: 422,
  },
  "register.key-missing": {
    zh: "“{label}”是认出这一行的标识，不能为空。", next_zh: "请补填。",
    en: "“{label}” is part of what the row is known by and cannot be empty.", next_en: "Fill it in.", status: 422,
  },
  "register.no-identity": {
    zh: "这一行缺少“{column}”。", next_zh: "请补上。",
    en: "The row has no “{column}”.", next_en: "Give it.", status: 422,
  },
  "register.bad-origin": {
    zh: "“{text}”不是行的来源。", next_zh: "来源只有 document（文件所载）、sample（样例）、office（本单位录入）。",
    en: "“{text}” is no origin of a row.", next_en: "Origins are document, sample and office.", status: 422,
  },
  "register.membership-order": {
    zh: "移出日期 {to} 不晚于列入日期 {from}。", next_zh: "请核对；移出日期当天起不再计入。",
    en: "The row leaves the list on {to}, not after it joined on {from}.", next_en: "Check both dates; it counts until the day before it leaves.", status: 422,
  },
  // growth
  "register.field-removed": {
    zh: "台账“{table}”的字段“{field}”被删去了，历史数据会失去说明。", next_zh: "请恢复该字段；不再使用的，写上 retired: 停用日期。",
    en: "Field “{field}” of “{table}” was removed; its history would lose its meaning.", next_en: "Put it back; if it is no longer used, write retired: and the day.", status: 409,
  },
  "register.table-removed": {
    zh: "台账“{table}”被删去了，但其中可能有数据。", next_zh: "请恢复该台账（或该特征）的定义。",
    en: "Table “{table}” was removed, though it may hold rows.", next_en: "Put its definition (or its trait) back.", status: 409,
  },
  "register.type-changed": {
    zh: "字段“{field}”的类型由 {from} 改成了 {to}。", next_zh: "请恢复原类型；需要新类型的，另加一个字段并停用旧字段。",
    en: "Field “{field}” changed its type from {from} to {to}.", next_en: "Put the type back; add a new field and retire this one if need be.", status: 409,
  },
  "register.unit-changed": {
    zh: "字段“{field}”的单位由 {from} 改成了 {to}，旧数会被读错。", next_zh: "请恢复原单位；需要新单位的，另加一个字段并停用旧字段。",
    en: "Field “{field}” changed its unit from {from} to {to}; old numbers would be misread.", next_en: "Put the unit back; add a new field and retire this one if need be.", status: 409,
  },
  "register.reference-changed": {
    zh: "字段“{field}”原来引用“{from}”，现在改成了“{to}”。", next_zh: "请恢复；需要引用别的台账，另加一个字段。",
    en: "Field “{field}” referred to “{from}” and now to “{to}”.", next_en: "Put it back, and add a new field for the other register.", status: 409,
  },
  "register.key-changed": {
    zh: "台账“{table}”的标识字段由“{from}”改成了“{to}”。", next_zh: "请恢复；已有的行是按原标识区分的。",
    en: "The key of “{table}” changed from “{from}” to “{to}”.", next_en: "Put it back: the rows that are there are told apart by it.", status: 409,
  },
  "register.choice-removed": {
    zh: "字段“{field}”的选项“{value}”被删去了，已有的行可能正在使用。", next_zh: "请恢复该选项。",
    en: "Choice “{value}” of “{field}” was removed, though rows may hold it.", next_en: "Put it back.", status: 409,
  },
  "register.membership-changed": {
    zh: "台账“{table}”的列入移出方式（membership）变了。", next_zh: "请恢复；各月的计入范围靠它确定。",
    en: "The membership of “{table}” changed.", next_en: "Put it back: which rows count in a month rests on it.", status: 409,
  },
  "register.revived": {
    zh: "字段“{field}”自 {since} 起已停用，不能再启用。", next_zh: "请保留停用，另加一个新字段。",
    en: "Field “{field}” was retired on {since} and cannot come back.", next_en: "Leave it retired and add a new field.", status: 409,
  },
};
