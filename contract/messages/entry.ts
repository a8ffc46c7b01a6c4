import type { Messages } from "./message.ts";

export const entryMessages: Messages<"entry."> = {
  "entry.unknown": {
    zh: "没有“{id}”这一种登记。", next_zh: "请从“我的事项”进入。",
    en: "There is nothing to enter by the name “{id}”.", next_en: "Begin at Mine.", status: 404,
  },
  "entry.no-row": {
    zh: "没有要登记的这一行：{id}。", next_zh: "请刷新“我的事项”后重新选择。",
    en: "The row {id} is not there to be entered.", next_en: "Look at Mine again and choose anew.", status: 404,
  },
  "entry.not-asked": {
    zh: "“{field}”不在这种登记可以填写的各列之中。", next_zh: "请去掉这一列；要改其他各列，请联系督查机构。",
    en: "“{field}” is not among the fields that can be entered here.", next_en: "Leave it out; to have other fields changed, ask the office.", status: 422,
  },
  "entry.not-yours": {
    zh: "{reason}", next_zh: "请从“我的事项”选择本人负责的行；台账记错了人或单位的，请联系督查机构更正。",
    en: "{reason_en}", next_en: "Choose a row of your own at Mine; where the register names the wrong person or unit, ask the office to correct it.", status: 403,
  },
};
