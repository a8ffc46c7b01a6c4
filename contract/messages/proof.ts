import type * as _ from "../../proof/index.ts";
import type { Messages } from "./message.ts";

export const proofMessages: Messages<"proof."> = {
  "proof.unknown-format": {
    zh: "不能识别“{file}”的格式。", next_zh: "请提供 .txt、.docx 或带文字层的 .pdf；旧的 .doc、.wps 请先另存为 .docx。",
    en: "The format of “{file}” is not known.", next_en: "Give a .txt, a .docx or a .pdf with a text layer; save an old .doc or .wps as .docx first.", status: 415,
  },
  "proof.too-large": {
    zh: "“{file}”过大，超过{limit}。", next_zh: "请拆分文件，或只粘贴需要校对的文字。",
    en: "“{file}” is larger than {limit}.", next_en: "Split the file, or paste only the text to be proofread.", status: 413,
  },
  "proof.broken-file": {
    zh: "“{file}”打不开：{reason}。", next_zh: "请用 Word 或 WPS 打开并重新保存后再试。",
    en: "“{file}” does not open: {reason}.", next_en: "Open it in Word or WPS, save it again and retry.", status: 422,
  },
  "proof.no-text": {
    zh: "“{file}”中没有可读的文字，可能是扫描件。", next_zh: "请先作文字识别，或粘贴文字。",
    en: "“{file}” holds no text; it may be a scan.", next_en: "Run text recognition first, or paste the text.", status: 422,
  },
  "proof.cannot-read": {
    zh: "读不到“{file}”（{why}）。", next_zh: "请检查路径、是否是文件、有无读取权限。",
    en: "“{file}” cannot be read ({why}).", next_en: "Check the path, that it is a file, and that you may read it.", status: 500,
  },
  "proof.encrypted": {
    zh: "“{file}”设有密码。", next_zh: "请在 Word、WPS 或 PDF 阅读器中去掉密码后另存，再试。",
    en: "“{file}” is protected by a password.", next_en: "Save it without a password and retry.", status: 422,
  },
  "proof.nothing-given": {
    zh: "没有要校对的文字。", next_zh: "请粘贴文字，或选择一个 .txt、.docx 或 .pdf 文件。",
    en: "There is no text to proofread.", next_en: "Paste a text, or choose a .txt, .docx or .pdf file.", status: 400,
  },
  "proof.text-too-long": {
    zh: "文字过长：{length}字，上限为{limit}字。", next_zh: "请分几次校对，或只粘贴需要校对的部分。",
    en: "The text is too long: {length} characters, at most {limit}.", next_en: "Proofread it in parts, or paste only what matters.", status: 413,
  },
  "proof.unknown-proposal": {
    zh: "这份文稿里没有可录入的“{id}”。", next_zh: "文稿或台账可能已有变化，请重新核对后再选。",
    en: "The document offers no “{id}”.", next_en: "The document or the ledger may have changed; proofread again and choose anew.", status: 409,
  },
  "proof.value-there": {
    zh: "台账里已有数值{present}，没有用文中的“{figure}”覆盖。", next_zh: "确需更正时，请选择“改为文中的数”；如提示版本不符，请刷新后再试。",
    en: "The ledger already holds {present}; “{figure}” did not overwrite it.", next_en: "To correct it, choose to replace it; if it changed meanwhile, look again first.", status: 409,
  },
  "proof.no-reason": {
    zh: "不采用“{figure}”，须写明原因。", next_zh: "请写一句原因，同一份文稿以后不再提出。",
    en: "To leave “{figure}” out takes a reason.", next_en: "Write one sentence; the same document will not ask again.", status: 400,
  },
};
