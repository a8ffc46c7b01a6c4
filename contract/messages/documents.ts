import type * as _ from "../../documents/index.ts";
import type { Messages } from "./message.ts";

export const documentsMessages: Messages<"documents."> = {
  "documents.unclosed-brace": {
    zh: "花括号没有成对：“{near}”。", next_zh: "请补上另一半；要印出花括号本身，请写两个。",
    en: "A brace stands alone: “{near}”.", next_en: "Write its other half; to print a brace write it twice.", status: 422,
  },
  "documents.bad-placeholder": {
    zh: "看不懂占位符“{text}”。", next_zh: "可用的写法见 documents/inline.ts 开头，例如 指标名、@短语名、#汇集名、.字段名。",
    en: "“{text}” is not a placeholder.", next_en: "Write metric, @phrase, #gather or .field (see documents/inline.ts).", status: 422,
  },
  "documents.unknown-metric": {
    zh: "没有指标“{name}”。", next_zh: "请改成已定义的指标，最接近的是：{near}。",
    en: "There is no metric “{name}”.", next_en: "Use a defined metric; the nearest is {near}.", status: 422,
  },
  "documents.unknown-phrase": {
    zh: "没有短语“{name}”。", next_zh: "请在 phrases 中定义，或改为：{near}。",
    en: "There is no phrase “{name}”.", next_en: "Define it under phrases, or use {near}.", status: 422,
  },
  "documents.unknown-gather": {
    zh: "没有汇集“{name}”。", next_zh: "请在 gathers 中定义，或改为：{near}。",
    en: "There is no gather “{name}”.", next_en: "Define it under gathers, or use {near}.", status: 422,
  },
  "documents.unknown-table": {
    zh: "没有台账表“{name}”。", next_zh: "请改成已有的台账，最接近的是：{near}。",
    en: "There is no table “{name}”.", next_en: "Use a table of the registers; the nearest is {near}.", status: 422,
  },
  "documents.unknown-field": {
    zh: "台账“{table}”没有字段“{name}”。", next_zh: "请改成该台账的字段，最接近的是：{near}。",
    en: "Table “{table}” has no field “{name}”.", next_en: "Use one of its fields; the nearest is {near}.", status: 422,
  },
  "documents.unknown-modifier": {
    zh: "冒号后的“{modifier}”不可用。", next_zh: "此处可用：{known}。",
    en: "“{modifier}” cannot stand after the colon.", next_en: "Here you may use: {known}.", status: 422,
  },
  "documents.misplaced-field": {
    zh: "“{name}”不能用在这里。", next_zh: "行字段和序号只能用在汇集的 say 和行内文字中；行内文字不能再引汇集。",
    en: "“{name}” cannot stand here.", next_en: "Row fields belong in a gather's say or a row's text; a row's text tells no gather.", status: 422,
  },
  "documents.no-verbs": {
    zh: "指标“{metric}”没有写明增减用词。", next_zh: "请在指标定义中补 verbs，否则印“增长”“下降”“持平”。",
    en: "Metric “{metric}” has no verbs.", next_en: "Add verbs to its definition, or it prints 增长, 下降, 持平.", status: 422,
  },
  "documents.ring": {
    zh: "短语或汇集循环引用：{path}。", next_zh: "请断开其中一处。",
    en: "Phrases or gathers go in a ring: {path}.", next_en: "Break it at one place.", status: 422,
  },
  "documents.no-fallback": {
    zh: "短语“{phrase}”的最后一种说法仍带条件。", next_zh: "请加一条不带 when 的说法，数据缺失时才有话可说。",
    en: "The last case of phrase “{phrase}” has a guard.", next_en: "Add a case without when, for missing figures.", status: 422,
  },
  "documents.unused": {
    zh: "“{name}”没有用到。", next_zh: "请删去，或在正文中引用。",
    en: "“{name}” is not used.", next_en: "Remove it or tell it somewhere.", status: 422,
  },
  "documents.unknown-goal": {
    zh: "没有目标“{name}”。", next_zh: "请改成 goals.yaml 中的编号。",
    en: "There is no goal “{name}”.", next_en: "Use an id of goals.yaml.", status: 422,
  },
  "documents.absent-figure": {
    zh: "“{figure}”本月没有数值（{reason}），文中以空缺标出。", next_zh: "请补录该数据所依据的台账行，再生成通报。",
    en: "“{figure}” has no value this month ({reason}); the text shows a gap.", next_en: "Enter the rows behind it and compose again.", status: 422,
  },
  "documents.silent-phrase": {
    zh: "短语“{phrase}”没有一种说法适用。", next_zh: "请加一条不带 when 的说法。",
    en: "No case of phrase “{phrase}” holds.", next_en: "Add a case without when.", status: 422,
  },
  "documents.empty-item": {
    zh: "“{heading}”本月没有内容，未编入通报。", next_zh: "请核对该项的台账是否已填报。",
    en: "“{heading}” has nothing to say this month and was left out.", next_en: "Check whether its registers were filled in.", status: 422,
  },
  "documents.no-section": {
    zh: "正文没有一级标题。", next_zh: "请至少保留一个一级标题（如“工作进展情况”）。",
    en: "The text has no section heading.", next_en: "Keep at least one section heading.", status: 422,
  },
  "documents.item-outside": {
    zh: "条目“{heading}”在第一个一级标题之前。", next_zh: "请把它移到某个一级标题之下，或改为普通段落。",
    en: "The point “{heading}” stands before the first section.", next_en: "Move it under a section heading, or make it a plain paragraph.", status: 422,
  },
  "documents.empty-heading": {
    zh: "有一个一级标题没有文字。", next_zh: "请填写标题，或删去这一行。",
    en: "A section heading has no words.", next_en: "Write the heading, or remove the line.", status: 422,
  },
  "documents.no-pdf": {
    zh: "本机没有安装 {reason}，不能生成 PDF。", next_zh: "请下载 Word 文件，或请管理员安装 LibreOffice 后再试。",
    en: "{reason} is not installed here, so there is no PDF.", next_en: "Download the .docx, or have LibreOffice installed.", status: 501,
  },
  "documents.pdf-failed": {
    zh: "生成 PDF 失败：{reason}。", next_zh: "请重试；仍不成功时请下载 Word 文件。",
    en: "The PDF could not be made: {reason}.", next_en: "Try again; failing that, download the .docx.", status: 503,
  },
};
