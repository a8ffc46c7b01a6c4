import type { Messages } from "./message.ts";

export const reviewMessages: Messages<"review."> = {
  "review.no-work": {
    zh: "没有编号为“{id}”的后台任务，或它不是您发起的。", next_zh: "请在“我的任务”中查看您发起的任务。",
    en: "There is no work “{id}” of yours.", next_en: "Look at the list of the work that you asked for.", status: 404,
  },
  "review.work-ended": {
    zh: "“{label}”已经结束，不能再取消。", next_zh: "请刷新查看结果。",
    en: "“{label}” has ended and cannot be cancelled.", next_en: "Look at its result.", status: 409,
  },
  "review.work-broken": {
    zh: "“{label}”没有完成：程序出错（{reason}）。原有数据未受影响。", next_zh: "请稍后重新发起；再次出错时请把这条提示交给管理员。",
    en: "“{label}” was not completed: a fault ({reason}). Nothing was changed.", next_en: "Start it again later; if it fails again, give this message to the administrator.", status: 500,
  },
};
