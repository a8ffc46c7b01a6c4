import type { Messages } from "./message.ts";

export const editorMessages: Messages<"editor."> = {
  "editor.begun": {
    zh: "{month}的通报正文刚刚由他人开始编写。", next_zh: "请刷新后继续编写。",
    en: "Somebody has just begun the bulletin of {month}.", next_en: "Reload and go on writing.", status: 409,
  },
  "editor.not-begun": {
    zh: "{month}的通报正文尚未开始编写。", next_zh: "请先打开该月的编写页面。",
    en: "Nobody has begun the bulletin of {month}.", next_en: "Open the month's writing page first.", status: 409,
  },
  "editor.bad-update": {
    zh: "收到的改动内容不完整，没有保存。", next_zh: "您的文字仍在本机，请刷新页面后重试。",
    en: "The change that arrived is not whole and was not kept.", next_en: "Your words are still on this machine; reload and try again.", status: 422,
  },
  "editor.faults": {
    zh: "{month}的通报正文有{count}处错误，不能封存。", next_zh: "请打开通报编写页面，按段落旁的提示改正后再封存。",
    en: "The text of {month} has {count} faults and cannot be frozen.", next_en: "Open the bulletin's writing page, mend what is marked, then freeze.", status: 422,
  },
  "editor.no-edition": {
    zh: "{month}还没有封存过，没有可以对照的版本。", next_zh: "可以先与上月通报对照。",
    en: "{month} was never frozen; there is no edition to compare with.", next_en: "Compare with last month's bulletin instead.", status: 404,
  },
  "editor.no-comment": {
    zh: "没有找到这条批注（{comment}）。", next_zh: "请刷新页面后再试。",
    en: "There is no comment {comment}.", next_en: "Reload the page and try again.", status: 404,
  },
  "editor.no-commitment": {
    zh: "没有找到这项承诺（{commitment}）。", next_zh: "请刷新页面后再试。",
    en: "There is no commitment {commitment}.", next_en: "Reload the page and try again.", status: 404,
  },
  "editor.no-register": {
    zh: "本方案没有“{register}”台账，不能办理。", next_zh: "请管理员在数据包中补上该台账。",
    en: "The programme has no register of {register}.", next_en: "Have it added to the pack.", status: 409,
  },
  "editor.answer-incomplete": {
    zh: "反馈承诺落实情况还缺：{missing}。", next_zh: "请补充后再保存。",
    en: "The answer still lacks: {missing_en}.", next_en: "Add it and save again.", status: 422,
  },
};
