import type * as _ from "../../cycle/report-issues.ts";
import type { Messages } from "./message.ts";

export const reportMessages: Messages<"report."> = {
  "report.not-permitted": {
    zh: "本次报送“{state}”，现在不能{command}。", next_zh: "请刷新页面，按当前状态办理。",
    en: "The report is {state_en}; one cannot {command_en} it now.", next_en: "Reload the page and go on from its present state.", status: 409,
  },
  "report.not-opened": {
    zh: "{month}尚未对{unit}开启填报。", next_zh: "请联系督考员开启该月填报。",
    en: "{month_en} has not been opened for {unit}.", next_en: "Ask the office to open the month for reporting.", status: 404,
  },
  "report.nothing-owed": {
    zh: "{month}没有任何单位需要报送。", next_zh: "请在数据包的 duties.yaml 中写明报送任务。",
    en: "Nobody owes anything for {month_en}.", next_en: "State the duties in the pack's duties.yaml.", status: 409,
  },
  "report.not-owed": {
    zh: "报送任务“{duty}”不再要求填报“{row}”。", next_zh: "请刷新页面后再填。",
    en: "Duty {duty} does not ask about {row} any more.", next_en: "Reload the page.", status: 409,
  },
  "report.locked": {
    zh: "“{title}”已通过审核，不能再改。", next_zh: "确需修改，请联系督考员退回该项。",
    en: "“{title}” has passed review and stands.", next_en: "Ask the office to return the item.", status: 409,
  },
  "report.required": {
    zh: "“{title}”的“{label}”未填（共{count}项必填未填）。", next_zh: "请补填后再报送。",
    en: "“{label_en}” of “{title}” is missing ({count} required answers are).", next_en: "Fill it in before submitting.", status: 422,
  },
  "report.bad-value": {
    zh: "“{title}”的“{label}”不能是“{text}”。", next_zh: "应填{wanted}。",
    en: "“{text}” is no answer to “{label_en}” of “{title}”.", next_en: "Enter {wanted_en}.", status: 422,
  },
  "report.rivals": {
    zh: "“{title}”的“{label}”有两人填了不同的内容。", next_zh: "请选定其中一个再报送。",
    en: "Two people answered “{label_en}” of “{title}” differently.", next_en: "Choose one before submitting.", status: 409,
  },
  "report.two-windows": {
    zh: "“{title}”的“{label}”：同一账户在另一窗口填了不同的内容。", next_zh: "请选定其中一个再报送。",
    en: "“{label_en}” of “{title}” was answered differently in two windows of one account.", next_en: "Choose one before submitting.", status: 409,
  },
  "report.unchanged": {
    zh: "“{title}”的“{label}”被退回（{reason}），现在与退回前一样。", next_zh: "请修改，或在情况说明里写明为什么不改，或补充佐证材料。",
    en: "“{label_en}” of “{title}” was returned ({reason}) and is as it was.", next_en: "Mend it, say in the explanation why it stands, or attach proof.", status: 422,
  },
  "report.falls": {
    zh: "“{title}”{label}{value}，低于{month}的{before}；自年初累计数不应减少。", next_zh: "请核对是否填成了当月数。依据：{source}",
    en: "“{title}”: {label_en} {value} is below {before} of {month_en}; a cumulative amount cannot fall.", next_en: "Is it the month's own amount? Rule: {source_en}", status: 422,
  },
  "report.exceeds": {
    zh: "“{title}”{label}{value}，超过{whole_label}{whole}。", next_zh: "请核对数值，或请台账管理单位更正{whole_label}。依据：{source}",
    en: "“{title}”: {label_en} {value} exceeds {whole_label_en} {whole}.", next_en: "Check the value, or have {whole_label_en} corrected. Rule: {source_en}", status: 422,
  },
  "report.other-unit": {
    zh: "“{title}”{label}{value}与年度计划{plan}相差悬殊，疑似计量单位不同。", next_zh: "本栏单位是{unit}，请换算后再填。依据：{source}",
    en: "“{title}”: {label_en} {value} is far from the plan {plan}; is it in another unit?", next_en: "This column is in {unit}. Rule: {source_en}", status: 422,
  },
  "report.jump": {
    zh: "“{title}”本月增加{increase}，而此前月均增加{mean}。", next_zh: "请在本行的“情况说明”中用文字（至少{least}个字）写明原因。依据：{source}",
    en: "“{title}” grew by {increase} this month, by {mean} a month before.", next_en: "Give the reason in the row's “Reason” ({least} letters or more). Rule: {source_en}", status: 422,
  },
  "report.evidence": {
    zh: "“{title}”本月增加{increase}，超过{above}，须附佐证材料。", next_zh: "请上传发票、形象进度确认单或现场照片。依据：{source}",
    en: "“{title}” grew by {increase}, more than {above}: evidence is needed.", next_en: "Attach an invoice, a progress certificate or a photograph. Rule: {source_en}", status: 422,
  },
  "report.not-yet": {
    zh: "“{title}”{label}{value}晚于本月末{end}。", next_zh: "只填已经发生的日期；尚未发生的请留空。依据：{source}",
    en: "“{title}”: {label_en} {value} lies after the month's end, {end}.", next_en: "Enter only what has happened. Rule: {source_en}", status: 422,
  },
  "report.too-early": {
    zh: "“{title}”{label}{value}早于{after_label}{after}。", next_zh: "请核对日期。依据：{source}",
    en: "“{title}”: {label_en} {value} lies before {after_label_en} {after}.", next_en: "Check the day. Rule: {source_en}", status: 422,
  },
  "report.belated": {
    zh: "“{title}”{label}{value}在{month}之前，会改变以前月份的数字。", next_zh: "日期无误的，请在本行的“情况说明”中用文字（至少{least}个字）写明为何现在才报；有误的请改正。依据：{source}",
    en: "“{title}”: {label_en} {value} lies before {month_en} and changes the figures of an earlier month.", next_en: "If the day is right, tell in the row's “Reason” ({least} letters or more) why it is reported only now; else mend it. Rule: {source_en}", status: 422,
  },
  "report.overdue": {
    zh: "“{title}”期限{due}已到，{label}未填。", next_zh: "已经完成的请补填；没有完成的，请在本行的“情况说明”中用文字（至少{least}个字）写明原因。依据：{source}",
    en: "“{title}” was due on {due}, and {label_en} is empty.", next_en: "Fill it in if it is done; if not, tell why in the row's “Reason” ({least} letters or more). Rule: {source_en}", status: 422,
  },
  "report.repeated": {
    zh: "“{title}”{label}与上月一字不差。", next_zh: "如确无进展，可以保留；否则请写本月的情况。依据：{source}",
    en: "“{title}”: {label_en} is word for word last month's.", next_en: "Keep it if nothing moved; else tell this month. Rule: {source_en}", status: 422,
  },
  "report.narrative": {
    zh: "“{title}”{label}：{found}", next_zh: "请核对文字中的数字。依据：{source}",
    en: "“{title}”, {label_en}: {found}", next_en: "Check the numbers in the text. Rule: {source_en}", status: 422,
  },
  "report.braces": {
    zh: "“{title}”{label}含有花括号。", next_zh: "请去掉“{”和“}”。",
    en: "“{title}”: {label_en} contains braces.", next_en: "Remove them.", status: 422,
  },
  "report.file-too-large": {
    zh: "文件“{name}”超过{limit}。", next_zh: "请压缩或分成几个文件后再传。",
    en: "“{name}” is larger than {limit}.", next_en: "Compress or split it.", status: 413,
  },
  "report.file-type": {
    zh: "文件“{name}”的内容与可收的类型都不符：看的是内容，不是扩展名。", next_zh: "请确认选对了文件，能正常打开后重新选择；可收：{known}。",
    en: "What “{name}” holds is of no type that is taken: its content tells, not its name.", next_en: "Make sure that it is the right file and opens, and choose it again; taken: {known_en}.", status: 415,
  },
  "report.file-missing": {
    zh: "没有该文件，或您无权查看。", next_zh: "请核对链接；需要时联系上传单位。",
    en: "There is no such file, or it is not yours to see.", next_en: "Check the link, or ask the unit that uploaded it.", status: 404,
  },
  "report.no-file": {
    zh: "没有收到文件。", next_zh: "请选择文件后重传。",
    en: "No file arrived.", next_en: "Choose a file and send it again.", status: 422,
  },
};
