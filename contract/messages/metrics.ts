import type { Messages } from "./message.ts";

export const metricMessages: Messages<"metric."> = {
  "metric.stray-character": {
    zh: "公式中有不能识别的字符“{character}”。", next_zh: "中文和符号只能写在单引号里，如 'district'；标点请用半角。",
    en: "The formula holds a character it cannot read: “{character}”.", next_en: "Put texts in single quotes, e.g. 'district', and use half-width punctuation.", status: 422,
  },
  "metric.unexpected": {
    zh: "此处不应是“{found}”。", next_zh: "此处可以写：{expected}（⏎ 表示公式结束）。",
    en: "“{found}” cannot stand here.", next_en: "Possible here: {expected} (⏎ is the end of the formula).", status: 422,
  },
  "metric.misspelt": {
    zh: "不认识“{word}”。", next_zh: "是否应为“{near}”？",
    en: "“{word}” is no word of the language.", next_en: "Did you mean “{near}”?", status: 422,
  },
  "metric.bad-name": {
    zh: "“{name}”不能作指标名。", next_zh: "请用小写字母开头，只含小写字母、数字和下划线，且不与关键字相同。",
    en: "“{name}” cannot name a metric.", next_en: "Use lower-case letters, digits and underscores, starting with a letter, and no keyword.", status: 422,
  },
  "metric.duplicate": {
    zh: "指标“{id}”定义了两次。", next_zh: "请删除其中一个，或改名。",
    en: "Metric “{id}” is defined twice.", next_en: "Remove or rename one of them.", status: 422,
  },
  "metric.unknown-table": {
    zh: "没有名为“{table}”的台账表。", next_zh: "是否应为：{near}？",
    en: "There is no table “{table}”.", next_en: "Did you mean: {near}?", status: 422,
  },
  "metric.unknown-field": {
    zh: "台账表“{table}”没有字段“{field}”。", next_zh: "是否应为：{near}？",
    en: "Table “{table}” has no field “{field}”.", next_en: "Did you mean: {near}?", status: 422,
  },
  "metric.unknown-metric": {
    zh: "没有名为“{name}”的指标。", next_zh: "是否应为：{near}？",
    en: "There is no metric “{name}”.", next_en: "Did you mean: {near}?", status: 422,
  },
  "metric.unknown-law": {
    zh: "没有录入标准“{law}”。", next_zh: "是否应为：{near}？如确无此项，请先录入。",
    en: "No law “{law}” has been entered.", next_en: "Did you mean: {near}? Otherwise enter it first.", status: 422,
  },
  "metric.unknown-law-number": {
    zh: "标准“{law}”中没有数值“{number}”。", next_zh: "是否应为：{near}？",
    en: "Law “{law}” has no number “{number}”.", next_en: "Did you mean: {near}?", status: 422,
  },
  "metric.unknown-law-row": {
    zh: "标准“{law}”的分指数表中没有“{row}”。", next_zh: "是否应为：{near}？",
    en: "The index table of law “{law}” has no row “{row}”.", next_en: "Did you mean: {near}?", status: 422,
  },
  "metric.not-child": {
    zh: "“{table}”不是附属表，没有上级记录，不能用 parent.。", next_zh: "请直接写字段名。",
    en: "“{table}” is no child table, so it has no parent.", next_en: "Write the field without “parent.”.", status: 422,
  },
  "metric.field-needed": {
    zh: "字段“{field}”的类型不合用。", next_zh: "此处需要类型为 {needed} 的字段。",
    en: "Field “{field}” has the wrong type for this.", next_en: "A field of type {needed} is needed here.", status: 422,
  },
  "metric.literal-type": {
    zh: "“{field}”不能与 {literal} 比较。", next_zh: "请写成这样的值：{wanted}。",
    en: "“{field}” does not compare with {literal}.", next_en: "Write a value like {wanted}.", status: 422,
  },
  "metric.unordered": {
    zh: "“{field}”没有大小之分，不能用 {op}。", next_zh: "请用 =、！= 或 in （…）。",
    en: "“{field}” has no order, so {op} means nothing.", next_en: "Use =, != or in (…).", status: 422,
  },
  "metric.unknown-choice": {
    zh: "“{value}”不是字段“{field}”的选项。", next_zh: "可选：{known}。",
    en: "“{value}” is no choice of field “{field}”.", next_en: "Choices: {known}.", status: 422,
  },
  "metric.not-additive": {
    zh: "“{field}”的单位是{unit}，不能相加。", next_zh: "请用 mean（平均）、only（唯一一条）或由分子分母计算。",
    en: "“{field}” is in {unit}, which does not add up.", next_en: "Use mean, only, or compute it from its parts.", status: 422,
  },
  "metric.latest-needs-month": {
    zh: "“{table}”不是按月填报的附属表，不能用 latest。", next_zh: "请换用含月份字段的附属表，或改用 sum、only。",
    en: "“{table}” is no child table with a month, so latest means nothing.", next_en: "Use a child table with a month field, or sum or only.", status: 422,
  },
  "metric.unit-clash": {
    zh: "单位不合：{left} {op} {right}。", next_zh: "请改用同一量纲的量，或检查字段与指标的单位。",
    en: "Units do not go together: {left} {op} {right}.", next_en: "Use quantities of one dimension, or check the units of fields and metrics.", status: 422,
  },
  "metric.unit-differs": {
    zh: "公式得出的是“{derived}”，与指标单位“{declared}”不合。", next_zh: "请修改公式，或把单位改成与之同一量纲的单位。",
    en: "The formula gives “{derived}”, which does not go into the metric's unit “{declared}”.", next_en: "Change the formula, or declare a unit of that dimension.", status: 422,
  },
  "metric.units-disagree": {
    zh: "指标“{id}”以{unit}计，“{other}”以{other_unit}计，而两者取自同一字段“{field}”的同类行。", next_zh: "请核对哪一个写错了计量单位。",
    en: "Metric “{id}” is in {unit} and “{other}” in {other_unit}, though both read “{field}” of rows of one sort.", next_en: "See which of them has the wrong unit.", status: 200,
  },
  "metric.needs-day": {
    zh: "“{name}”不是逐日指标。", next_zh: "请换用逐日指标（mean … each 日期字段，或 aqi）。",
    en: "“{name}” has no value for each day.", next_en: "Use a day-grained metric (mean … each DATE, or aqi).", status: 422,
  },
  "metric.needs-period": {
    zh: "“{name}”是逐日指标，没有整期的值。", next_zh: "请先写成整期指标，如 mean of {name} 或 days {name} <= …。",
    en: "“{name}” has a value for each day and none for the period.", next_en: "Make a figure of the period first: mean of {name}, or days {name} <= ….", status: 422,
  },
  "metric.mixed-grain": {
    zh: "“{op}”的一边逐日、一边整期，不能运算。", next_zh: "请先把逐日指标写成整期指标（mean of … 或 days …）。",
    en: "One side of “{op}” has a value for each day, the other one for the period.", next_en: "Bring both to the period with mean of … or days ….", status: 422,
  },
  "metric.needs-share": {
    zh: "“{name}”的单位是{unit}，此处需要比率。", next_zh: "请换用单位为 % 的指标；相对变化请写 as percent，差额请写 as absolute。",
    en: "“{name}” is in {unit}; a share is needed here.", next_en: "Use a metric in %; write as percent for a relative change, as absolute for a difference.", status: 422,
  },
  "metric.ring": {
    zh: "指标互相引用成环：{ring}。", next_zh: "请断开其中一处引用。",
    en: "Metrics are made of each other: {ring}.", next_en: "Break one of the references.", status: 422,
  },
};
